import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { college } from '../../tables.ts';
import { aRoom, aRun, aTerm, aVenue } from '../../testing.ts';

let app: TestApp;
let space: Space;
let amina: Member;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});

const at = (path: string) => `/${space.slug}${path}`;
const words = async () => wordsOf((await amina.browser.get(at('/manage/venues'))).body);

async function runInA(room: { online?: boolean } = {}) {
  return app.platform.database.inSpace(space.id, async (tx) => {
    const venueId = await aVenue(tx, { name: 'Riverside House', ...room });
    const roomId = await aRoom(tx, { name: 'Oak room', venueId });
    return { venueId, roomId, run: await aRun(tx, { roomId }) };
  });
}

async function revisionOf(runId: string): Promise<number> {
  const row = await app.platform.database.inSpace(space.id, (tx) =>
    college(tx)
      .selectFrom('college_runs')
      .select('revision')
      .where('space_id', '=', tx.spaceId)
      .where('id', '=', runId)
      .executeTakeFirstOrThrow(),
  );
  return row.revision;
}

test('a venue and its rooms are added, and what nobody has said is shown as just that', async () => {
  expect(await words()).toContain('There is no venue yet');
  await amina.browser.fillIn(
    at('/manage/add-venue'),
    { name: 'Riverside House', gettingThere: 'Bus 12 stops at the door' },
    '/add-venue',
  );
  const page = await amina.browser.get(at('/manage/venues'));
  const addRoom = /href="([^"]+\/add-room)"/.exec(page.body)![1]!;
  expect(
    (
      await amina.browser.fillIn(
        addRoom,
        { name: 'Oak room', stepFree: 'yes', hearingLoop: 'no', holds: '14' },
        '/add-room',
      )
    ).status,
  ).toBe(303);
  const shown = await words();
  for (const said of ['Bus 12 stops at the door', 'Oak room', 'Nobody has said'])
    expect(shown).toContain(said);
  expect(shown).toMatch(/Oak room .*Yes .*No .*Nobody has said .*14/);
  const again = await amina.browser.fillIn(
    at('/manage/add-venue'),
    { name: 'riverside house' },
    '/add-venue',
  );
  expect(again.status).toBe(422);
  expect(wordsOf(again.body)).toContain('There is a venue of that name already');
});

test('a change raises the revision of every run that meets there, and two at once see both texts', async () => {
  const { venueId, roomId, run } = await runInA();
  const before = await revisionOf(run.id);
  const venue = at(`/manage/venues/${venueId}`);
  const open = await amina.browser.get(venue);
  await amina.browser.fillIn(venue, { gettingThere: 'Round the back' }, venueId);
  expect(await revisionOf(run.id)).toBe(before + 1);
  const late = await amina.browser.sendForm(open, venue, { gettingThere: 'Through the front' }, venueId);
  expect(late.status).toBe(409);
  expect(wordsOf(late.body)).toMatch(/Round the back.*Through the front/);
  await amina.browser.fillIn(`${venue}/rooms/${roomId}`, { quietRoom: 'yes' }, roomId);
  expect(await revisionOf(run.id)).toBe(before + 2);
  expect(wordsOf((await app.browser().get(at(`/runs/${run.code}`))).body)).toContain('Round the back');
});

test('how many a room holds is a number, or left out', async () => {
  const { venueId, roomId } = await runInA();
  const answer = await amina.browser.fillIn(
    at(`/manage/venues/${venueId}/rooms/${roomId}`),
    { holds: 'plenty' },
    roomId,
  );
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.body)).toContain('Type how many people it holds as a whole number');
  expect(answer.body).toContain('value="plenty"');
});

test('an online venue cannot stop being one while two published runs share its room', async () => {
  const { venueId, roomId } = await runInA({ online: true });
  const runs = await app.platform.database.inSpace(space.id, async (tx) => {
    const more = { termId: await aTerm(tx), roomId, state: 'draft' as const, tutors: [] };
    return [await aRun(tx, more), await aRun(tx, more)];
  });
  for (const run of runs)
    expect((await amina.browser.fillIn(at(`/manage/runs/${run.code}`), {}, '/publish')).status).toBe(303);
  const venue = at(`/manage/venues/${venueId}`);
  const page = await amina.browser.get(venue);
  const form = {
    ...Object.fromEntries(
      [...page.body.matchAll(/name="(_csrf|_key|version)" value="([^"]*)"/g)].map(([, name, value]) => [
        name!,
        value!,
      ]),
    ),
    name: 'Riverside House',
    address: '',
    gettingThere: '',
  };
  const answer = await amina.browser.post(venue, form);
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.body)).toContain('it must stay online until one of them is moved');
});
