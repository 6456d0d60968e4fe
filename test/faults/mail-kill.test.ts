import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { withClient } from '#platform/database/open-database.ts';
import { writeMessage } from '#platform/mail/message.ts';
import type { Way } from '#platform/mail/message.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { Gate, MailServer, NotifyDouble, notifySettings } from './support/carriers.ts';
import type { WorkerTold } from './support/mail-worker.ts';

const WORKER = fileURLToPath(new URL('support/mail-worker.ts', import.meta.url));
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 5);
const timeout = ROUNDS * 30_000;

const FIRST = '2026-11-23T09:00:00Z';
/** Later than any carrier is waited for: the first worker is taken for dead. */
const LATER = '2026-11-23T09:02:00Z';
const AT_ONCE = '2026-11-23T09:00:30Z';

let app: TestApp;
let space: Space;
let settings: Record<string, string>;
let mail: MailServer;
let notify: NotifyDouble;
const children: ChildProcess[] = [];

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  mail = new MailServer();
  notify = new NotifyDouble();
  settings = { SMTP_URL: await mail.start(), ...notifySettings(await notify.start()) };
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await mail.stop();
  await notify.stop();
  await app.end();
});
beforeEach(() => {
  mail.hold = null;
  notify.hold = null;
  mail.taken.length = 0;
  notify.taken.length = 0;
});

async function written(way: Way): Promise<string> {
  const to = way === 'email' ? 'daniel@people.example' : '07700900123';
  const message = { personId: null, way, to, kind: 'change', subject: 'k7m-4td', body: 'It moves.' };
  return app.platform.database.inSpace(space.id, (tx) =>
    writeMessage(tx, app.platform.jobs, message, new Date(FIRST)),
  );
}

interface Worker {
  readonly child: ChildProcess;
  /** How it ended: 0 done, 3 somebody else was with it; null when it was killed. */
  readonly ended: Promise<number | null>;
}

function worker(messageId: string, now: string): Worker {
  const server = inject('testServer');
  const { user, password, database } = app.database.app;
  const told: WorkerTold = {
    connection: {
      host: server.host,
      port: server.port,
      user: user!,
      password: password as string,
      database: database!,
    },
    settings,
    now,
    job: { spaceId: space.id, messageId },
  };
  const child = spawn(process.execPath, [WORKER, JSON.stringify(told)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

async function kill({ child, ended }: Worker): Promise<void> {
  child.kill('SIGKILL');
  expect(await ended).toBeNull();
}

async function stateOf(id: string): Promise<string> {
  const rows = await app.platform.database.inSpace(space.id, (tx) =>
    tx.named<{ state: string }>('state-of', 'select state from messages where space_id = $1 and id = $2', [
      space.id,
      id,
    ]),
  );
  return rows[0]!.state;
}

/** Each round kills a worker at one moment of its hand-over, and lets another take the message up. */
async function rounds(round: () => Promise<void>): Promise<void> {
  for (let done = 0; done < ROUNDS; done += 1) {
    mail.taken.length = 0;
    notify.taken.length = 0;
    await round();
  }
}

describe('kill -9 of a worker that hands a mail over', () => {
  it('before the mail server took it: it arrives once', { timeout }, () =>
    rounds(async () => {
      const id = await written('email');
      const gate = new Gate();
      mail.hold = { at: 'before it is taken', gate };
      const first = worker(id, FIRST);
      await gate.reached;
      await kill(first);
      gate.open();
      mail.hold = null;
      expect(await stateOf(id)).toBe('handing over');
      expect(await worker(id, LATER).ended).toBe(0);
      expect(mail.taken).toEqual([`<${id}@localhost>`]);
      expect(await stateOf(id)).toBe('sent');
    }),
  );

  it(
    'after the mail server took it, before it said so: it arrives again, under the same Message-ID',
    { timeout },
    () =>
      rounds(async () => {
        const id = await written('email');
        const gate = new Gate();
        mail.hold = { at: 'before it is acknowledged', gate };
        const first = worker(id, FIRST);
        await gate.reached;
        await kill(first);
        gate.open();
        mail.hold = null;
        expect(await worker(id, LATER).ended).toBe(0);
        expect(mail.taken).toEqual([`<${id}@localhost>`, `<${id}@localhost>`]);
        expect(await stateOf(id)).toBe('sent');
      }),
  );

  it('after the mail server said so, before that is written down: the same', { timeout }, () =>
    rounds(async () => {
      const id = await written('email');
      const gate = new Gate();
      mail.hold = { at: 'before it is acknowledged', gate };
      const first = worker(id, FIRST);
      await gate.reached;
      mail.hold = null;
      await withRowHeld(id, async (waits) => {
        gate.open();
        await waits;
        await kill(first);
      });
      expect(await stateOf(id)).toBe('handing over');
      expect(await worker(id, LATER).ended).toBe(0);
      expect(mail.taken).toEqual([`<${id}@localhost>`, `<${id}@localhost>`]);
    }),
  );

  it('once it is written down, it never goes again', { timeout }, () =>
    rounds(async () => {
      const id = await written('email');
      expect(await worker(id, FIRST).ended).toBe(0);
      expect(await worker(id, LATER).ended).toBe(0);
      expect(mail.taken).toEqual([`<${id}@localhost>`]);
    }),
  );

  it('while the first may still be at it, a second worker leaves it alone', { timeout }, async () => {
    const id = await written('email');
    const gate = new Gate();
    mail.hold = { at: 'before it is acknowledged', gate };
    const first = worker(id, FIRST);
    await gate.reached;
    expect(await worker(id, AT_ONCE).ended).toBe(3);
    gate.open();
    expect(await first.ended).toBe(0);
    expect(mail.taken).toEqual([`<${id}@localhost>`]);
  });
});

describe('kill -9 of a worker that hands a text over', () => {
  it(
    'after GOV.UK Notify took it, before it said so: asked by its reference, it is known, and goes once',
    { timeout },
    () =>
      rounds(async () => {
        const id = await written('text');
        const gate = new Gate();
        notify.hold = gate;
        const first = worker(id, FIRST);
        await gate.reached;
        await kill(first);
        gate.open();
        notify.hold = null;
        expect(await worker(id, LATER).ended).toBe(0);
        expect(notify.taken.map(({ reference }) => reference)).toEqual([id]);
        expect(await stateOf(id)).toBe('sent');
      }),
  );
});

/** Holds a message's row so that nobody can write to it; `waits` is kept once somebody waits to. */
async function withRowHeld(id: string, act: (waits: Promise<void>) => Promise<void>): Promise<void> {
  await withClient(app.database.admin, async (holder) => {
    await holder.query('begin');
    await holder.query('select 1 from messages where id = $1 for update', [id]);
    await act(untilSomebodyWaits());
    await holder.query('rollback');
  });
}

async function untilSomebodyWaits(): Promise<void> {
  await withClient(app.database.admin, async (watcher) => {
    const waiting = async () => {
      const { rowCount } = await watcher.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rowCount ?? 0;
    };
    await expect.poll(waiting, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0);
  });
}
