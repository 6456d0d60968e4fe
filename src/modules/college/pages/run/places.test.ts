import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '#platform/database/pool.ts';
import { openLog } from '#platform/log/log.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { buildApp } from '#src/app.ts';
import type { App } from '#src/app.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { Browser } from '#test/support/browser.ts';
import { aRun } from '../../testing.ts';
import type { ARun } from '../../testing.ts';

let app: TestApp;
/** The same product in a process of its own, as far as the database can tell. */
let other: App;
let url: string;

beforeAll(async () => {
  app = await anApp();
  const log = openLog('silent');
  const { config } = app.platform;
  const pool = openPool(app.database.app, 4, log);
  const same = { config, pool, log, clock: app.clock, keys: [randomBytes(32)] };
  other = await buildApp({ ...same, unlimited: true, withoutWorkers: true });
  await app.server.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await other.stop();
  await app.end();
});

async function aCollegeWith(places: number): Promise<{ space: Space; run: ARun }> {
  const space = await aSpace(app);
  return { space, run: await app.platform.database.inSpace(space.id, (tx) => aRun(tx, { places })) };
}

const addressOf = ({ slug }: Space, { code }: ARun) => `/${slug}/runs/${code}/places`;

/** Somebody whose page listens: what it is told, one thing after another. */
class Listener {
  readonly #ended = new AbortController();
  #chunks: AsyncIterator<string> | null = null;
  #text = '';

  async open(address: string, headers: Record<string, string> = {}): Promise<Response> {
    const answer = await fetch(url + address, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: this.#ended.signal,
    });
    this.#chunks = answer.body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]() ?? null;
    return answer;
  }

  /** What it is told next; null when the server has ended it. */
  async next(): Promise<Record<string, string> | null> {
    while (!this.#text.includes('\n\n')) {
      const { value, done } = await this.#chunks!.next();
      if (done) return null;
      this.#text += value;
    }
    const end = this.#text.indexOf('\n\n');
    const event = this.#text.slice(0, end);
    this.#text = this.#text.slice(end + 2);
    return JSON.parse(event.replace(/^data: /, '')) as Record<string, string>;
  }

  close(): void {
    this.#ended.abort();
  }
}

async function book(server: App['server'], space: Space, run: ARun, name: string): Promise<void> {
  const typed = { name, phone: '020 7946 0123' };
  const answer = await new Browser(server).fillIn(`/${space.slug}/runs/${run.code}/book`, typed, '/book');
  expect(answer.status).toBe(303);
}

describe('places left, while somebody looks', () => {
  it('are told once as JSON to whoever only asks, in the words of their page', async () => {
    const { space, run } = await aCollegeWith(3);
    const answer = await app.browser().get(addressOf(space, run));
    expect(JSON.parse(answer.body)).toEqual({ places: '3 places left', ask: 'Ask for a place' });
    const easy = await app.browser().get(`${addressOf(space, run)}?lang=easy`);
    expect(JSON.parse(easy.body).places).not.toBe('3 places left');
  });

  it('follow a booking made in another process, down to the waiting list', async () => {
    const { space, run } = await aCollegeWith(2);
    const page = new Listener();
    const answer = await page.open(addressOf(space, run));
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await page.next()).toMatchObject({ places: '2 places left' });
    await book(other.server, space, run, 'Daniel');
    expect(await page.next()).toMatchObject({ places: '1 place left' });
    await book(app.server, space, run, 'Nadia');
    expect(await page.next()).toMatchObject({ ask: 'Ask to join the waiting list' });
    page.close();
  });

  it('say nothing of what was undone, nor of another run', async () => {
    const { space, run } = await aCollegeWith(5);
    const elsewhere = await aCollegeWith(5);
    const page = new Listener();
    await page.open(addressOf(space, run));
    await page.next();
    const undone = other.platform.database.inSpace(space.id, async (tx) => {
      const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
      await other.platform.record(tx, actor, {
        type: 'PlaceBooked',
        subject: { type: 'booking', id: run.id },
        data: { runId: run.id },
      });
      throw new Error('undone after all');
    });
    await expect(undone).rejects.toThrow('undone');
    await book(other.server, elsewhere.space, elsewhere.run, 'Leon');
    await book(other.server, space, run, 'Daniel');
    // The first thing it hears is the booking.
    expect(await page.next()).toMatchObject({ places: '4 places left' });
    page.close();
  });

  it('are told again after the connection that listens was lost', async () => {
    const { space, run } = await aCollegeWith(4);
    const page = new Listener();
    await page.open(addressOf(space, run));
    await page.next();
    const { rowCount } = await app.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like 'listen %' and pid <> pg_backend_pid()`,
    );
    expect(rowCount).toBeGreaterThan(0);
    // Fetched again by itself once the connection is back, since something may have been missed.
    expect(await page.next()).toMatchObject({ places: '4 places left' });
    await book(other.server, space, run, 'Daniel');
    expect(await page.next()).toMatchObject({ places: '3 places left' });
    page.close();
  });

  it('are not told of a draft, of no run, or of another college’s', async () => {
    const { space, run } = await aCollegeWith(4);
    const elsewhere = await aSpace(app);
    for (const address of [`/${space.slug}/runs/none/places`, addressOf(elsewhere, run)])
      expect((await new Listener().open(address)).status).toBe(404);
  });

  it('end when the server stops, so that it need not wait for those who look', async () => {
    const { space, run } = await aCollegeWith(4);
    const page = new Listener();
    await page.open(addressOf(space, run));
    await page.next();
    await app.platform.live.end();
    expect(await page.next()).toBeNull();
  });
});
