import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { newId } from '#platform/ids/ids.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { writeMessage } from './message.ts';
import { openPost } from './post.ts';
import type { Post } from './post.ts';
import { openTexts } from '#platform/texts/texts.ts';
import { mailWorkers } from './send-message.ts';

let app: TestApp;
let space: Space;
let server: SMTPServer;
let post: Post;
let received: Buffer[] = [];
let refusing = false;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (refusing) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        received.push(Buffer.concat(parts));
        return done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () =>
      resolve((listening.address() as { port: number }).port),
    );
  });
  post = openPost(
    readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'The college <no-reply@college.example>' }),
  );
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await app.end();
});
beforeEach(() => {
  received = [];
  refusing = false;
});

async function written(subject = 'Your place (k7m-4td)', calendar?: string): Promise<string> {
  const message = {
    personId: null,
    to: 'daniel@people.example',
    kind: 'booked',
    subject,
    body: 'We have your place.\nSee you there.',
    ...(calendar ? { calendar } : {}),
  };
  return app.platform.database.inSpace(space.id, (tx) =>
    writeMessage(tx, app.platform.jobs, message, app.clock.now()),
  );
}

const send = (messageId: string) =>
  mailWorkers({
    ...app.platform,
    clock: app.clock,
    post,
    texts: openTexts(app.platform.config),
    keepLinks: false,
  })['send-message']!({ spaceId: space.id, messageId });

async function stateOf(id: string): Promise<{ state: string; attempts: number; trouble: string | null }> {
  const rows = await app.platform.database.inSpace(space.id, (tx) =>
    tx.named<{ state: string; attempts: number; trouble: string | null }>(
      'state-of',
      'select state, attempts, trouble from messages where space_id = $1 and id = $2',
      [space.id, id],
    ),
  );
  return rows[0]!;
}

test('a letter goes out by SMTP with its words, its sender and its calendar file', async () => {
  const id = await written('Your place (k7m-4td)', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  await send(id);
  const mail = await PostalMime.parse(received[0]!);
  expect(mail.subject).toBe('Your place (k7m-4td)');
  expect(mail.from?.address).toBe('no-reply@college.example');
  expect(mail.text).toContain('We have your place.');
  expect(mail.attachments.map((file) => file.mimeType)).toContain('text/calendar');
  expect(await stateOf(id)).toMatchObject({ state: 'sent', trouble: null });
});

test('asked twice, it is sent once', async () => {
  const id = await written();
  await send(id);
  await send(id);
  expect(received).toHaveLength(1);
});

test('while the mail server refuses, the letter waits; then it goes', async () => {
  const id = await written();
  refusing = true;
  await expect(send(id)).rejects.toThrow();
  expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
  refusing = false;
  await send(id);
  expect(await stateOf(id)).toMatchObject({ state: 'sent', trouble: null });
});

test('what is written in a transaction that fails is neither kept nor sent', async () => {
  const id = newId();
  const failing = app.platform.database.inSpace(space.id, async (tx) => {
    await writeMessage(
      tx,
      app.platform.jobs,
      { personId: null, to: 'a@b.example', kind: id, subject: 's', body: 'b' },
      app.clock.now(),
    );
    throw new Error('the command failed after all');
  });
  await expect(failing).rejects.toThrow('after all');
  const { rows } = await app.database.pool.query(`select 1 from pgboss.job where data::text like $1`, [
    `%${id}%`,
  ]);
  expect(rows).toEqual([]);
});

test('line breaks in a subject cannot add headers', async () => {
  const id = await written('Hello\r\nBcc: everyone@people.example');
  await send(id);
  const mail = await PostalMime.parse(received[0]!);
  expect(mail.bcc ?? []).toEqual([]);
});
