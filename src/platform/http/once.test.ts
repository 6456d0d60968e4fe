import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { once } from './once.ts';

let app: TestApp;
let space: Space;
let times = 0;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
});
afterAll(() => app.end());

const sent = (key: string, form = 'a form', typed = 'the same') =>
  app.platform.database.inSpace(space.id, (tx) =>
    once(tx, { key, form, hash: Buffer.from(typed) }, app.clock.now(), async () => ({ time: ++times })),
  );

test('ten at the same moment act once, and all get the one answer', async () => {
  const key = newId();
  times = 0;
  const answers = await Promise.all(Array.from({ length: 10 }, () => sent(key)));
  expect(new Set(answers.map(({ time }) => time))).toEqual(new Set([1]));
  expect(times).toBe(1);
});

test('the same key with other answers, or on another form, is refused', async () => {
  const key = newId();
  await sent(key);
  await expect(sent(key, 'a form', 'something else')).rejects.toThrow('other answers');
  await expect(sent(key, 'another form')).rejects.toThrow('other answers');
});

test('a form whose act failed may be sent again', async () => {
  const key = newId();
  const failing = app.platform.database.inSpace(space.id, (tx) =>
    once(tx, { key, form: 'a form', hash: Buffer.from('the same') }, app.clock.now(), async () => {
      throw new Error('not this time');
    }),
  );
  await expect(failing).rejects.toThrow('not this time');
  await expect(sent(key)).resolves.toBeDefined();
});
