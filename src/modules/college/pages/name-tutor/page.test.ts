import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aRun } from '../../testing.ts';

let app: TestApp;
let space: Space;
let amina: Member;
let maya: Member;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
});

const at = (path: string) => `/${space.slug}${path}`;
const aRunOf = (more: Parameters<typeof aRun>[1]) =>
  app.platform.database.inSpace(space.id, (tx) => aRun(tx, { ...more, tutors: [] }));
const nameMaya = (code: string) =>
  amina.browser.fillIn(at(`/manage/runs/${code}/tutors/add`), { name: 'Maya Iqbal', role: 'peer' }, '/add');
const asked = async () => wordsOf((await maya.browser.get(at('/my-teaching'))).body);

test('whoever is named by hand is asked whether they shaped the course, and what they said stands', async () => {
  const first = await aRunOf({ title: 'Sleep well' });
  expect((await nameMaya(first.code)).status).toBe(303);
  expect(await asked()).toMatch(/You shaped the design of “Sleep well[^”]*”, as a peer tutor/);
  await maya.browser.fillIn(at('/my-teaching'), { answer: 'yes' }, '/answers');
  expect(await asked()).not.toContain('shaped the design');
  const second = await aRunOf({
    courseId: first.courseId,
    sessions: [['2027-02-10T13:00:00Z', '2027-02-10T15:30:00Z']],
  });
  expect((await nameMaya(second.code)).status).toBe(303);
  expect(await asked()).not.toContain('shaped the design');
});
