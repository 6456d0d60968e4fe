import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Answer, Typing } from '#test/support/browser.ts';
import { addPerson } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { addClosedDays } from '../../commands/add-term.ts';
import { college } from '../../tables.ts';
import { aCourse, aRoom, aRun, aTerm } from '../../testing.ts';

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
// A page's own form is sent to the page's own address, unless the test names another on it.
const ownForm = (url: string) => url.slice(url.lastIndexOf('/'));
const fillIn = (url: string, typing: Typing, action = ownForm(url)) =>
  amina.browser.fillIn(url, typing, action);
const sendForm = (page: Answer, url: string, typing: Typing, action = ownForm(url)) =>
  amina.browser.sendForm(page, url, typing, action);
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const words = async (path: string) => wordsOf((await amina.browser.get(at(path))).body);

async function revisionOf(runId: string): Promise<number> {
  const row = await inSpace((tx) =>
    college(tx)
      .selectFrom('college_runs')
      .select('revision')
      .where('space_id', '=', tx.spaceId)
      .where('id', '=', runId)
      .executeTakeFirstOrThrow(),
  );
  return row.revision;
}

describe('adding a run', () => {
  async function ground() {
    return inSpace(async (tx) => {
      const termId = await aTerm(tx, { name: 'Spring 2027' });
      await addClosedDays(tx, termId, [{ name: 'Half term', fromOn: '2027-02-15', toOn: '2027-02-19' }]);
      return { courseId: await aCourse(tx), roomId: await aRoom(tx) };
    });
  }
  const ADD = '/manage/terms/spring-2027/add-run';

  test('lays out its sessions by the week, leaving out half term', async () => {
    const typed = {
      ...(await ground()),
      places: '14',
      sheetRef: 'SLP-01',
      firstOn: '2027-02-10',
      from: '13:00',
      to: '15:30',
      count: '2',
    };
    const added = await fillIn(at(ADD), typed);
    expect(added.status).toBe(303);
    const page = wordsOf((await amina.browser.follow(added)).body);
    for (const said of [
      'SLP-01',
      'Draft',
      'Wednesday 10 February 2027, 1pm to 3.30pm',
      'Wednesday 24 February 2027',
      '0 of 14 taken',
      'Looking for a peer tutor and a professional tutor',
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('17 February');
    const again = await fillIn(at(ADD), typed);
    expect(again.status).toBe(422);
    expect(wordsOf(again.body)).toContain('Another run of this term has that reference');
  });

  test.each([
    ['no course', { courseId: '' }, 'Choose a course'],
    ['places in words', { places: 'lots' }, 'Type a whole number, such as 12'],
    [
      'an end before the start',
      { firstOn: '2027-01-15', from: '16:00', to: '14:00' },
      'The end must be later than the start',
    ],
    [
      'a time in words',
      { firstOn: '2027-01-15', from: 'after lunch', to: '14:00' },
      'Type a time like 10:30',
    ],
    [
      'a time the clocks jump over',
      { firstOn: '2027-03-28', from: '01:30', to: '03:00' },
      'The clocks go forward on Sunday 28 March 2027',
    ],
    [
      'a time the clocks strike twice',
      { firstOn: '2027-10-31', from: '01:30', to: '03:00' },
      'this time comes twice that day',
    ],
    [
      'a room from nowhere',
      { roomId: '01a20233-bcd7-7530-b3e0-e2d6d6e43dbf' },
      'Choose a room from the list',
    ],
  ])('with %s is told so by the field, and keeps what was typed', async (_, slip, message) => {
    const answer = await fillIn(at(ADD), {
      ...(await ground()),
      places: '14',
      coordinatorNotes: 'Ask about tea',
      ...slip,
    });
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain(message);
    expect(answer.body).toContain('Ask about tea');
    expect(await words('/manage/terms/spring-2027')).toContain('No runs yet');
  });

  test('to a college without courses says where to begin', async () => {
    await inSpace((tx) => aTerm(tx, { name: 'Spring 2027' }));
    expect(await words(ADD)).toContain('there is no course yet');
  });
});

describe('publishing a run', () => {
  test('shows it to visitors; a clash keeps it a draft and says with what, and where to mend it', async () => {
    const { first, second } = await inSpace(async (tx) => {
      const more = {
        termId: await aTerm(tx),
        roomId: await aRoom(tx, { name: 'Oak room' }),
        state: 'draft' as const,
        tutors: [],
      };
      return {
        first: await aRun(tx, { ...more, title: 'Sleep well' }),
        second: await aRun(tx, { ...more, title: 'Chair yoga' }),
      };
    });
    const page = (code: string) => at(`/manage/runs/${code}`);
    const done = await fillIn(page(first.code), {}, '/publish');
    expect(done.status).toBe(303);
    expect(wordsOf((await amina.browser.follow(done)).body)).toContain('Visitors see it from now on');
    const refused = await fillIn(page(second.code), {}, '/publish');
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toMatch(
      /It stays a draft for now.*Oak room at Riverside House .*is also wanted by.*Sleep well.*choose another room/,
    );
    expect((await app.browser().get(at(`/runs/${second.code}`))).status).toBe(404);
  });

  test('two clashing runs published at the same moment: one wins, the other is told kindly', async () => {
    const runs = await inSpace(async (tx) => {
      const more = { termId: await aTerm(tx), roomId: await aRoom(tx), state: 'draft' as const };
      return [await aRun(tx, more), await aRun(tx, more)];
    });
    const answers = await Promise.all(
      runs.map((run) => fillIn(at(`/manage/runs/${run.code}`), {}, '/publish')),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422]);
    expect(wordsOf(answers.find((answer) => answer.status === 422)!.body)).toContain(
      'It stays a draft for now',
    );
  });

  test('a published run with people on it cannot be taken back, only withdrawn', async () => {
    const run = await inSpace(async (tx) => {
      const made = await aRun(tx);
      const personId = await addPerson(tx, { name: 'Daniel Osei' }, app.clock.now());
      await tx.client.query(
        `insert into college_bookings (space_id, id, run_id, person_id, state, channel, booked_at) values ($1, $2, $3, $4, 'booked', 'web', $5)`,
        [tx.spaceId, newId(), made.id, personId, app.clock.now()],
      );
      return made;
    });
    const page = at(`/manage/runs/${run.code}`);
    const refused = await fillIn(page, {}, '/take-back');
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain('1 person has a place or waits for one');
    expect((await fillIn(page, {}, '/withdraw')).status).toBe(303);
    expect(await words(`/manage/runs/${run.code}`)).toContain('Withdrawn');
  });
});

describe('the sessions of a run', () => {
  test('are added, moved and removed, and numbered anew by their times', async () => {
    const run = await inSpace((tx) => aRun(tx, { state: 'draft' }));
    const here = `/manage/runs/${run.code}`;
    await fillIn(at(`${here}/sessions/add`), {
      firstOn: '2027-01-06',
      from: '10:00',
      to: '11:00',
      count: '1',
    });
    expect(await words(here)).toMatch(/1 .*Wednesday 6 January 2027.* 2 .*Wednesday 13 January 2027/);
    await fillIn(at(`${here}/sessions/${run.sessionIds[0]}/change`), {
      on: '2027-01-05',
      from: '9.30',
      to: '11:00',
    });
    expect(await words(here)).toMatch(/1 .*Tuesday 5 January 2027, 9.30am.* 2 .*Wednesday 6 January/);
    expect((await fillIn(at(here), {}, `${run.sessionIds[0]}/remove`)).status).toBe(303);
    expect(await words(here)).not.toContain('Tuesday 5 January');
  });

  test('stay where a register says who came; apologies that came beforehand hold nobody back', async () => {
    const TWO = [
      ['2027-01-13T13:00:00Z', '2027-01-13T15:00:00Z'],
      ['2027-01-20T13:00:00Z', '2027-01-20T15:00:00Z'],
    ] as const;
    const run = await inSpace(async (tx) => {
      const made = await aRun(tx, { state: 'draft', sessions: TWO });
      const personId = await addPerson(tx, { name: 'Daniel Osei' }, app.clock.now());
      for (const [nth, mark] of ['part', 'apologies'].entries())
        await tx.client.query(
          `insert into college_attendance (space_id, session_id, person_id, mark, had_place, channel, marked_at) values ($1, $2, $3, $4, true, 'web', $5)`,
          [tx.spaceId, made.sessionIds[nth], personId, mark, app.clock.now()],
        );
      return made;
    });
    const here = at(`/manage/runs/${run.code}`);
    const refused = await fillIn(here, {}, `${run.sessionIds[0]}/remove`);
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain('Its register says who came, so it did happen, and that stays.');
    expect((await fillIn(here, {}, `${run.sessionIds[1]}/remove`)).status).toBe(303);
    const left = await inSpace(
      async (tx) =>
        (await tx.client.query(`select mark from college_attendance where space_id = $1`, [tx.spaceId])).rows,
    );
    expect(left).toEqual([{ mark: 'part' }]);
  });

  test('never overlap each other', async () => {
    const run = await inSpace((tx) => aRun(tx, { state: 'draft' }));
    const refused = await fillIn(at(`/manage/runs/${run.code}/sessions/add`), {
      firstOn: '2027-01-13',
      from: '14:00',
      to: '16:00',
      count: '1',
    });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain('Two sessions of this run would overlap');
    expect(await words(`/manage/runs/${run.code}`)).not.toContain('Move session 2');
  });

  test('of a published run cannot move onto another one’s room, and the only one cannot go', async () => {
    const { mine, publish } = await inSpace(async (tx) => {
      const more = { termId: await aTerm(tx), roomId: await aRoom(tx), state: 'draft' as const };
      const mine = await aRun(tx, { ...more, tutors: [] });
      const other = await aRun(tx, {
        ...more,
        title: 'Chair yoga',
        tutors: [],
        sessions: [['2027-01-20T10:00:00Z', '2027-01-20T12:00:00Z']],
      });
      return { mine, publish: [mine, other] };
    });
    for (const run of publish) await fillIn(at(`/manage/runs/${run.code}`), {}, '/publish');
    const move = at(`/manage/runs/${mine.code}/sessions/${mine.sessionIds[0]}/change`);
    const refused = await fillIn(move, { what: 'move', on: '2027-01-20', from: '11:00', to: '13:00' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toMatch(/The session stays as it was.*Chair yoga/);
    const before = await revisionOf(mine.id);
    expect((await fillIn(move, { what: 'move', on: '2027-01-20', from: '12:00', to: '13:00' })).status).toBe(
      303,
    );
    expect(await revisionOf(mine.id)).toBeGreaterThan(before);
    const kept = await fillIn(at(`/manage/runs/${mine.code}`), {}, `${mine.sessionIds[0]}/remove`);
    expect(kept.status).toBe(422);
    expect(wordsOf(kept.body)).toContain('the only session of a published run');
  });
});

describe('naming a tutor', () => {
  const ADD = (code: string) => at(`/manage/runs/${code}/tutors/add`);

  test('finds somebody known, asks about somebody new, and asks which of two', async () => {
    const run = await inSpace(async (tx) => {
      for (const name of ['Maya Iqbal', 'Sam Okafor', 'Sam Okafor'])
        await addPerson(tx, { name }, app.clock.now());
      return aRun(tx, { state: 'draft', tutors: [] });
    });
    expect((await fillIn(ADD(run.code), { name: 'maya iqbal', role: 'peer' })).status).toBe(303);
    const unknown = await fillIn(ADD(run.code), { name: 'Priya Nair', role: 'professional' });
    expect(wordsOf(unknown.body)).toContain('We do not know anybody called Priya Nair here yet');
    expect((await sendForm(unknown, ADD(run.code), { which: 'new', job: 'nurse' })).status).toBe(303);
    const two = await fillIn(ADD(run.code), { name: 'Sam Okafor', role: 'peer' });
    expect(wordsOf(two.body)).toContain('Which Sam Okafor do you mean?');
    const page = await words(`/manage/runs/${run.code}`);
    expect(page).toMatch(/Maya Iqbal .*Peer tutor/);
    expect(page).toMatch(/Priya Nair .*Professional tutor/);
    expect(page).toContain('The pair is complete');
  });

  test('one person with two roles is not two tutors', async () => {
    const run = await inSpace((tx) =>
      aRun(tx, { state: 'draft', tutors: [{ role: 'peer', name: 'Maya Iqbal' }] }),
    );
    const refused = await fillIn(ADD(run.code), { name: 'Maya Iqbal', role: 'professional' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain('One person with two roles is not two tutors');
    expect(await words(`/manage/runs/${run.code}`)).toContain('Looking for a professional tutor');
  });

  test('who teaches elsewhere then is refused on a published run; taken off, they are free again', async () => {
    const [a, b] = await inSpace(async (tx) => {
      const termId = await aTerm(tx);
      const maya = await addPerson(tx, { name: 'Maya Iqbal' }, app.clock.now());
      return [
        await aRun(tx, {
          termId,
          title: 'Sleep well',
          state: 'draft',
          tutors: [{ role: 'peer', personId: maya }],
        }),
        await aRun(tx, { termId, state: 'draft', tutors: [] }),
      ];
    });
    for (const run of [a!, b!]) await fillIn(at(`/manage/runs/${run.code}`), {}, '/publish');
    const refused = await fillIn(ADD(b!.code), { name: 'Maya Iqbal', role: 'peer' });
    expect(wordsOf(refused.body)).toMatch(/Maya Iqbal is somewhere else then.*Sleep well/);
    await fillIn(at(`/manage/runs/${a!.code}`), {}, '/take-off');
    expect((await fillIn(ADD(b!.code), { name: 'Maya Iqbal', role: 'peer' })).status).toBe(303);
  });
});

describe('changing a run', () => {
  test('keeps it, raises its revision, and shows both texts when two people do it at once', async () => {
    const run = await inSpace((tx) => aRun(tx));
    const address = at(`/manage/runs/${run.code}/edit`);
    const open = await amina.browser.get(address);
    const before = await revisionOf(run.id);
    expect((await fillIn(address, { places: '20', accessNotes: 'Step-free. Hearing loop.' })).status).toBe(
      303,
    );
    expect(await revisionOf(run.id)).toBeGreaterThan(before);
    expect(await words(`/manage/runs/${run.code}`)).toContain('Step-free. Hearing loop.');
    const late = await sendForm(open, address, { places: '16' });
    expect(late.status).toBe(409);
    expect(wordsOf(late.body)).toMatch(/Places .*20 .*16/);
    expect(await words(`/manage/runs/${run.code}`)).toContain('0 of 20 taken');
  });

  test('cannot take a room that is promised elsewhere, nor lose its room, while it is published', async () => {
    const { run, oak, other } = await inSpace(async (tx) => {
      const termId = await aTerm(tx);
      const oak = await aRoom(tx, { name: 'Oak room' });
      return {
        oak,
        other: await aRun(tx, { termId, roomId: oak, title: 'Chair yoga', state: 'draft', tutors: [] }),
        run: await aRun(tx, { termId, state: 'draft', tutors: [] }),
      };
    });
    for (const one of [other, run]) await fillIn(at(`/manage/runs/${one.code}`), {}, '/publish');
    const address = at(`/manage/runs/${run.code}/edit`);
    const taken = await fillIn(address, { roomId: oak });
    expect(taken.status).toBe(422);
    expect(wordsOf(taken.body)).toMatch(/That room is taken.*Oak room.*Chair yoga/);
    expect(wordsOf((await fillIn(address, { roomId: '' })).body)).toContain('A published run needs a room');
  });
});
