import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aRun } from '../../testing.ts';
import type { ARun } from '../../testing.ts';

let app: TestApp;
let space: Space;
let amina: Member;
let run: ARun;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  run = await app.platform.database.inSpace(space.id, (tx) =>
    aRun(tx, { title: 'Sleep well', state: 'draft' }),
  );
});

const at = (path: string) => `/${space.slug}${path}`;
const PART = { name: 'Maya Iqbal', stage: 'design', depth: 'shaped it', role: 'peer', told: 'ask' };

test('somebody is asked about the design of a course on their own page, and nothing counts before', async () => {
  const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
  const course = at(`/manage/courses/${run.courseId}`);
  const done = await amina.browser.fillIn(`${course}/ask`, PART, '/ask');
  expect(done).toMatchObject({ status: 303, location: `${course}?done=asked` });
  const before = wordsOf((await amina.browser.get(course)).body);
  const asked = await maya.browser.get(at('/my-teaching'));
  expect(wordsOf(asked.body)).toMatch(/Is that right\?.*Sleep well/);
  await maya.browser.sendForm(asked, at('/my-teaching'), { answer: 'yes' }, '/answers');
  const after = wordsOf((await amina.browser.get(course)).body);
  expect(after).not.toBe(before);
  expect(after).not.toContain('Maya Iqbal');
});

test('what somebody told by phone is written down as theirs', async () => {
  await aMember(app, space, 'Maya Iqbal', 'tutor');
  const page = at(`/manage/runs/${run.code}`);
  expect((await amina.browser.fillIn(`${page}/ask`, { ...PART, told: 'phone' }, '/ask')).location).toBe(
    `${page}?done=said`,
  );
  const rows = await app.platform.database.inSpace(
    space.id,
    async (tx) =>
      (
        await tx.client.query(
          'select state, channel, recorded_by_person_id from thread_contributions where space_id = $1',
          [tx.spaceId],
        )
      ).rows,
  );
  expect(rows).toEqual([{ state: 'confirmed', channel: 'phone', recorded_by_person_id: amina.personId }]);
});

test('a name nobody has is a question, and what was typed stays', async () => {
  const answer = await amina.browser.fillIn(
    at(`/manage/runs/${run.code}/ask`),
    { ...PART, depth: 'helped decide' },
    '/ask',
  );
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.body)).toContain('We do not know anybody called Maya Iqbal here yet');
  expect((await amina.browser.sendForm(answer, at('/ask'), { which: 'new' }, '/ask')).status).toBe(303);
});
