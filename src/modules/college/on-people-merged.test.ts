import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addPeople,
  addPerson,
  contactOf,
  findPeople,
  lookAtWhatHelps,
  mergePeople,
  recordWhatHelps,
} from '#modules/people/index.ts';
import { askContributions, askedOf, recordContribution, threadOf } from '#modules/thread/index.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { college } from './tables.ts';
import { aRun } from './testing.ts';

let app: TestApp;
let space: Space;
let amina: Member;
let from: string;
let into: string;
const here = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const actor = () => ({
  personId: amina.personId,
  onBehalfOf: null,
  channel: 'web' as const,
  at: app.clock.now(),
});
const formKey = () => ({ key: newId(), form: 'merge', hash: Buffer.from('merge') });
const merge = (which = { from, into }) => mergePeople(app.platform, space.id, actor(), formKey(), which);

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  [from, into] = (await here((tx) =>
    addPeople(
      tx,
      [
        { name: 'Art Pell', phone: '020 7946 0111', job: 'Librarian' },
        { name: 'Arthur Pell', email: 'arthur@people.example' },
      ],
      app.clock.now(),
    ),
  )) as [string, string];
});

const book = (
  tx: Tx,
  runId: string,
  personId: string,
  state: 'booked' | 'listed',
  at: string,
  position: number | null = null,
) => {
  const id = newId();
  const booking = {
    space_id: tx.spaceId,
    id,
    run_id: runId,
    person_id: personId,
    state,
    position,
    channel: 'phone',
    recorded_by_person_id: null,
    booked_at: new Date(at),
    cancelled_at: null,
    cancelled_from: null,
  };
  return college(tx)
    .insertInto('college_bookings')
    .values(booking)
    .execute()
    .then(() => id);
};
const bookings = () =>
  here((tx) =>
    college(tx)
      .selectFrom('college_bookings')
      .select(['id', 'person_id', 'state', 'cancelled_from'])
      .where('space_id', '=', space.id)
      .orderBy('id')
      .execute(),
  );

test('booked twice on one run, they keep the place that came first; the other is given up and the page about the run made anew', async () => {
  const [run, first, second, elsewhere] = await here(async (tx) => {
    const made = await aRun(tx);
    const other = await aRun(tx);
    return [
      made,
      await book(tx, made.id, from, 'booked', '2026-11-01T09:00:00Z'),
      await book(tx, made.id, into, 'booked', '2026-11-02T09:00:00Z'),
      await book(tx, other.id, from, 'listed', '2026-11-02T09:00:00Z', 1),
    ];
  });
  expect(await merge()).toEqual({ ok: true });
  expect(await bookings()).toEqual([
    { id: first, person_id: into, state: 'booked', cancelled_from: null },
    { id: second, person_id: into, state: 'cancelled', cancelled_from: 'booked' },
    { id: elsewhere, person_id: into, state: 'listed', cancelled_from: null },
  ]);
  const { revision } = await here((tx) =>
    college(tx)
      .selectFrom('college_runs')
      .select('revision')
      .where('space_id', '=', space.id)
      .where('id', '=', run.id)
      .executeTakeFirstOrThrow(),
  );
  expect(Number(revision)).toBe(2);
});

test('a place counts before an earlier position on the waiting list', async () => {
  const [listed, booked] = await here(async (tx) => {
    const run = await aRun(tx);
    return [
      await book(tx, run.id, from, 'listed', '2026-11-01T09:00:00Z', 4),
      await book(tx, run.id, into, 'booked', '2026-11-02T09:00:00Z'),
    ];
  });
  await merge();
  expect((await bookings()).filter(({ state }) => state !== 'cancelled').map(({ id }) => id)).toEqual([
    booked,
  ]);
  expect((await bookings()).find(({ id }) => id === listed)).toMatchObject({
    state: 'cancelled',
    cancelled_from: 'listed',
  });
});

test('two tutors of one run become one, and the hours promised stand once', async () => {
  const run = await here(async (tx) => {
    const made = await aRun(tx, {
      tutors: [
        { role: 'peer', personId: from },
        { role: 'professional', personId: into },
      ],
    });
    for (const personId of [from, into]) {
      const hours = {
        space_id: tx.spaceId,
        id: newId(),
        run_id: made.id,
        session_id: made.sessionIds[0]!,
        kind: 'tutor' as const,
        thing_id: personId,
        starts_at: new Date('2027-01-13T13:00:00Z'),
        ends_at: new Date('2027-01-13T15:30:00Z'),
      };
      await college(tx).insertInto('college_commitments').values(hours).execute();
    }
    return made;
  });
  expect(await merge()).toEqual({ ok: true });
  const rows = await here(async (tx) => ({
    tutors: await college(tx)
      .selectFrom('college_run_tutors')
      .select(['person_id', 'role'])
      .where('space_id', '=', space.id)
      .where('run_id', '=', run.id)
      .execute(),
    hours: await college(tx)
      .selectFrom('college_commitments')
      .select('thing_id')
      .where('space_id', '=', space.id)
      .execute(),
  }));
  expect(rows).toEqual({ tutors: [{ person_id: into, role: 'professional' }], hours: [{ thing_id: into }] });
});

test('two records teaching at the same hours in two places cannot be one person: nothing changes, and it says why', async () => {
  await here(async (tx) => {
    for (const personId of [from, into]) {
      const made = await aRun(tx, { tutors: [{ role: 'peer', personId }] });
      const hours = {
        space_id: tx.spaceId,
        id: newId(),
        run_id: made.id,
        session_id: made.sessionIds[0]!,
        kind: 'tutor' as const,
        thing_id: personId,
        starts_at: new Date('2027-01-13T13:00:00Z'),
        ends_at: new Date('2027-01-13T15:30:00Z'),
      };
      await college(tx).insertInto('college_commitments').values(hours).execute();
    }
  });
  expect(await merge()).toMatchObject({
    ok: false,
    reason: 'cannot',
    why: expect.stringContaining('same hours') as string,
  });
  expect(await here(async (tx) => (await findPeople(tx, 'pell', { limit: 5 })).length)).toBe(2);
});

test('a departure agreed by both records keeps the two, and one agreed by either is moved', async () => {
  const agreed = await here(async (tx) => {
    const third = await addPerson(tx, { name: 'Rosa Bianchi' }, app.clock.now());
    for (const [one, other] of [
      [from, into],
      [from, third],
      [third, from],
    ] as const) {
      const run = await aRun(tx);
      const departure = {
        space_id: tx.spaceId,
        id: newId(),
        run_id: run.id,
        kind: 'peer-led' as const,
        reason: 'Release was refused four times.',
        agreed_by_person_id: one,
        also_agreed_by_person_id: other,
        decision_address: null,
        agreed_on: '2026-11-03',
        recorded_by_person_id: null,
        recorded_at: app.clock.now(),
      };
      await college(tx).insertInto('college_departures').values(departure).execute();
    }
    return third;
  });
  await merge();
  const rows = await here((tx) =>
    college(tx)
      .selectFrom('college_departures')
      .select(['agreed_by_person_id as a', 'also_agreed_by_person_id as b'])
      .where('space_id', '=', space.id)
      .orderBy('id')
      .execute(),
  );
  expect(rows).toEqual([
    { a: from, b: into },
    { a: into, b: agreed },
    { a: agreed, b: into },
  ]);
});

test('what the thread holds becomes one person’s, each part once, and their own word counts before a question', async () => {
  const run = newId();
  const work = { type: 'run' as const, id: run };
  const part = { work, role: 'peer' as const, stage: 'design' as const, depth: 'shaped it' as const };
  await here(async (tx) => {
    await recordContribution(tx, {
      ...part,
      personId: from,
      state: 'confirmed',
      channel: 'web',
      recordedBy: from,
      at: app.clock.now(),
    });
    await askContributions(
      tx,
      [
        { ...part, personId: into },
        { ...part, stage: 'deliver', personId: from },
        { ...part, stage: 'deliver', personId: into },
      ],
      actor(),
    );
  });
  await merge();
  await here(async (tx) => {
    expect((await askedOf(tx, into)).map(({ stage }) => stage)).toEqual(['deliver']);
    expect(await askedOf(tx, from)).toEqual([]);
    const facts = {
      needsPair: false,
      tutorsHere: ['peer' as const],
      startsAt: null,
      endsAt: null,
      now: app.clock.now(),
    };
    expect((await threadOf(tx, work, facts)).stages.map(({ state }) => state)).toEqual([
      'not yet',
      'recorded',
      'not yet',
      'not yet',
    ]);
  });
});

test('ways to reach them, what helps and the names they are found by are all kept', async () => {
  await here(async (tx) => {
    await recordWhatHelps(
      tx,
      app.platform.seal,
      {
        personId: from,
        needs: [
          { category: 'format', words: 'Large print' },
          { category: 'contact', words: 'Ring, never write' },
        ],
      },
      actor(),
    );
    await recordWhatHelps(
      tx,
      app.platform.seal,
      { personId: into, needs: [{ category: 'format', words: 'Large print' }] },
      actor(),
    );
  });
  await merge();
  await here(async (tx) => {
    const contact = (await contactOf(tx, [into])).get(into)!;
    expect(contact).toMatchObject({
      email: 'arthur@people.example',
      phone: '020 7946 0111',
      note: 'From the other record: Art Pell.',
    });
    const helps = await lookAtWhatHelps(tx, app.platform.seal, {
      looker: amina.personId,
      personIds: [into],
      because: null,
      at: app.clock.now(),
    });
    expect(helps.get(into)!.map(({ words }) => words)).toEqual(['Ring, never write', 'Large print']);
    expect((await findPeople(tx, 'art pell', { limit: 5 })).map(({ name }) => name)).toEqual(['Arthur Pell']);
  });
});

test('the account moves with the person; two accounts are for people to sort out', async () => {
  const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
  expect(await merge({ from: maya.personId, into })).toEqual({ ok: true });
  const [membership] = await app.platform.database.global<{ person_id: string }>(
    `select person_id from memberships where account_id = $1`,
    [maya.accountId],
  );
  expect(membership!.person_id).toBe(into);
  expect(await merge({ from: amina.personId, into })).toEqual({ ok: false, reason: 'both-have-accounts' });
  expect(await merge({ from: maya.personId, into })).toEqual({ ok: false, reason: 'not-there' });
  expect(await merge({ from: into, into })).toEqual({ ok: false, reason: 'same-record' });
});
