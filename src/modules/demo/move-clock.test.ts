import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#modules/people/index.ts';
import { tell } from '#modules/messages/index.ts';
import { buildApp } from '#src/app.ts';
import type { App } from '#src/app.ts';
import { OffsetClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { newId } from '#platform/ids/ids.ts';
import { openLog } from '#platform/log/log.ts';
import type { Letter } from '#platform/mail/post.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aSpace } from '#test/support/app.ts';
import { Browser, wordsOf } from '#test/support/browser.ts';
import { aDatabase } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';

const AT_NIGHT = new Date('2026-11-23T22:00:00Z');
const letters: Letter[] = [];
let database: TestDatabase;
let app: App;
let space: Space;

// The demonstration's own clock, which runs with real time, and its workers: both are what this is about.
beforeAll(async () => {
  database = await aDatabase();
  const config = readConfig({ LOG_LEVEL: 'error', PUBLIC_URL: 'http://localhost:3000' });
  app = await buildApp({
    config,
    pool: database.pool,
    keys: [randomBytes(32)],
    clock: new OffsetClock(AT_NIGHT.getTime() - Date.now()),
    log: openLog('error'),
    post: async (letter) => void letters.push(letter),
    unlimited: true,
  });
  await app.server.ready();
  await app.start();
  space = await aSpace(app);
});
afterAll(async () => {
  await app.stop();
  await database.drop();
});

const words = {
  subject: 'New time: k7m-4td',
  mail: 'It moves.',
  text: 'It moves.',
  call: 'Say that it moves.',
  letter: 'It moves.',
};

test('a message that keeps the demonstration’s quiet hours goes when its clock says that they are over', async () => {
  const { platform } = app;
  await platform.database.inSpace(space.id, async (tx) => {
    const at = platform.clock.now();
    const person = { name: 'Daniel Osei', email: 'daniel@people.example' };
    const personId = await addPerson(tx, person, at);
    const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at };
    const about = { type: 'run', id: newId() };
    await tell(tx, { platform, actor }, [{ personId, kind: 'change', about, code: 'k7m-4td', words }]);
  });
  const state = async () => {
    const [row] = await platform.database.inSpace(space.id, (tx) =>
      tx.named<{ state: string; not_before: Date }>(
        'state-of-it',
        'select state, not_before from messages where space_id = $1',
        [space.id],
      ),
    );
    return row!;
  };
  expect(await state()).toEqual({ state: 'waiting', not_before: new Date('2026-11-24T08:00:00Z') });

  const browser = new Browser(app.server);
  const moved = await browser.fillIn('/demo/clock', { date: '2026-11-24', time: '07:30' }, '/clock');
  expect(wordsOf((await browser.follow(moved)).body)).toContain('Tuesday 24 November 2026, 7.30am');
  expect((await state()).state).toBe('waiting');

  await browser.fillIn('/demo/clock', { date: '2026-11-24', time: '08:01' }, '/clock');
  await expect.poll(async () => (await state()).state, { timeout: 10_000 }).toBe('sent');
  expect(letters.map(({ subject }) => subject)).toEqual(['New time: k7m-4td']);
});
