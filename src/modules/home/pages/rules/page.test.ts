import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aRun, aTerm } from '#modules/college/testing.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
});

const at = (path: string) => `/${space.slug}${path}`;

test('every rule says who set it, when and why, and can be changed', async () => {
  const amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  const before = wordsOf((await amina.browser.get(at('/manage/rules'))).body);
  expect(before).toContain('14 days before the start');
  expect(before).toContain('Set by the product, until your college decides');
  const typed = { value: '70', setBy: 'the Curriculum Board', reason: 'Tutors asked for more time' };
  expect((await amina.browser.fillIn(at('/manage/rules/pair-days'), typed, '/pair-days')).status).toBe(303);
  const after = wordsOf((await amina.browser.get(at('/manage/rules'))).body);
  expect(after).toMatch(
    /70 days before the start.*Set by the Curriculum Board on Monday 23 November 2026.*Tutors asked for more time/,
  );
});

test('a changed rule holds at once: a run whose day has now come must be chosen about', async () => {
  const amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  await app.platform.database.inSpace(space.id, async (tx) =>
    aRun(tx, { termId: await aTerm(tx, { name: 'Spring 2027' }), tutors: [] }),
  );
  const choose = async () =>
    wordsOf((await amina.browser.get(at('/home'))).body).includes('Its day has come: choose how it goes on');
  expect(await choose()).toBe(false);
  await amina.browser.fillIn(
    at('/manage/rules/pair-days'),
    { value: '70', setBy: 'the board', reason: 'More time' },
    '/pair-days',
  );
  expect(await choose()).toBe(true);
});

test.each([
  [
    'a number out of bounds',
    { value: '400', setBy: 'the board', reason: 'Because' },
    'Type a whole number from 0 to 120',
  ],
  ['nobody', { value: '20', setBy: '', reason: 'Because' }, 'Say who sets this rule'],
  ['no reason', { value: '20', setBy: 'the board', reason: ' ' }, 'Say why'],
])('with %s is told so, and nothing is changed', async (_, typed, message) => {
  const amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  const answer = await amina.browser.fillIn(at('/manage/rules/pair-days'), typed, '/pair-days');
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.body)).toContain(message);
  expect(wordsOf((await amina.browser.get(at('/manage/rules'))).body)).toContain(
    'until your college decides',
  );
});

test('a steward may change rules, a tutor may not', async () => {
  const steward = await aMember(app, space, 'Helen Marsh', 'steward');
  const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
  expect((await steward.browser.get(at('/manage/rules'))).status).toBe(200);
  expect((await maya.browser.get(at('/manage/rules'))).status).toBe(403);
});
