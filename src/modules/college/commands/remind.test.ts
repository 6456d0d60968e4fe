import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addPerson } from '#modules/people/index.ts';
import type { NewPerson } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { reminderWorkers } from '../reminder-workers.ts';
import { aRun } from '../testing.ts';
import type { ARun, RunOptions } from '../testing.ts';
import { moveSession } from './move-session.ts';
import { remind } from './remind.ts';

let app: TestApp;
let space: Space;
let run: ARun;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());

const SESSIONS: RunOptions['sessions'] = [
  ['2026-12-09T13:00:00Z', '2026-12-09T15:00:00Z'],
  ['2026-12-16T13:00:00Z', '2026-12-16T15:00:00Z'],
];
const BOOKED = '2026-11-20T10:00:00Z';

beforeEach(async () => {
  space = await aSpace(app);
  run = await inSpace((tx) => aRun(tx, { title: 'Living with voices', sessions: SESSIONS }));
});

const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const remindAt = (at: string) => inSpace((tx) => remind(tx, app.platform, space, new Date(at)));

async function booked(person: NewPerson, at = BOOKED, state = 'booked'): Promise<string> {
  return inSpace(async (tx) => {
    const personId = await addPerson(tx, person, new Date(at));
    await tx.client.query(
      `insert into college_bookings (space_id, id, run_id, person_id, state, position, channel, booked_at)
       values ($1, $2, $3, $4, $5::text, case when $5::text = 'listed' then 1 end, 'web', $6)`,
      [space.id, newId(), run.id, personId, state, at],
    );
    return personId;
  });
}

async function written(): Promise<
  { kind: string; subject: string; body: string; way: string; not_before: Date }[]
> {
  return inSpace(
    async (tx) =>
      (await tx.client.query('select * from messages where space_id = $1 order by id', [space.id])).rows,
  );
}
const kinds = async () => (await written()).map(({ kind }) => kind);

const daniel = { name: 'Daniel Reed', email: 'daniel@people.example' };

test('a week before the start people hear what they need; two days before each session they are reminded; each once', async () => {
  await booked(daniel);
  await remindAt('2026-12-01T23:59:00Z');
  expect(await kinds()).toEqual([]);
  await remindAt('2026-12-02T00:01:00Z');
  await remindAt('2026-12-02T00:06:00Z');
  expect(await kinds()).toEqual(['joining']);
  await remindAt('2026-12-07T09:00:00Z');
  await remindAt('2026-12-08T09:00:00Z');
  expect(await kinds()).toEqual(['joining', 'reminder']);
  await remindAt('2026-12-14T09:00:00Z');
  expect(await kinds()).toEqual(['joining', 'reminder', 'reminder']);
});

test('they say when and where in neutral words, and what was found in the night goes in the morning', async () => {
  await booked(daniel);
  await remindAt('2026-12-02T00:01:00Z');
  const [joining] = await written();
  expect(joining!.subject).toBe(`Before you come: ${run.code}`);
  expect(joining!.body).toContain('Hello Daniel Reed');
  expect(joining!.body).toContain('When: Wednesday 9 December 2026, 1pm to 3pm');
  expect(joining!.body).toMatch(/Where: Oak room .*, Riverside House/);
  expect(joining!.body).not.toContain('voices');
  expect(joining!.not_before).toEqual(new Date('2026-12-02T08:00:00Z'));
});

test('who books after that hears what they need with the next look, and is not reminded a day later', async () => {
  await booked(daniel, '2026-12-08T10:00:00Z');
  await remindAt('2026-12-08T10:05:00Z');
  await remindAt('2026-12-09T09:00:00Z');
  expect(await kinds()).toEqual(['joining']);
});

test('nobody is told who only waits, gave up, or asked for no reminders; nor of a run that is called off', async () => {
  await booked(daniel, BOOKED, 'listed');
  const bea = await booked({ name: 'Bea Ng', email: 'bea@people.example' });
  await inSpace((tx) =>
    tx.client.query(
      `insert into messages_stops (space_id, person_id, what, channel, stopped_at) values ($1, $2, 'reminders', 'web', $3)`,
      [space.id, bea, BOOKED],
    ),
  );
  await remindAt('2026-12-07T09:00:00Z');
  expect(await kinds()).toEqual([]);
  await booked({ name: 'Cy Dunn', email: 'cy@people.example' });
  await inSpace((tx) =>
    tx.client.query(`update college_runs set state = 'withdrawn' where space_id = $1`, [space.id]),
  );
  await remindAt('2026-12-07T09:05:00Z');
  expect(await kinds()).toEqual([]);
});

test('who chose letters hears by letter what they need, in time; a reminder by letter would come too late', async () => {
  await booked({ name: 'Lea Letter', contactBy: 'letter' });
  await remindAt('2026-12-02T09:00:00Z');
  await remindAt('2026-12-07T09:00:00Z');
  expect((await written()).map(({ kind, way }) => [kind, way])).toEqual([['joining', 'letter']]);
});

test('who chose the telephone stands on the phone list until the session begins', async () => {
  await booked({ name: 'Arthur Bell', phone: '01632 960 777', contactBy: 'phone' });
  await remindAt('2026-12-07T09:00:00Z');
  const calls = await inSpace(
    async (tx) =>
      (await tx.client.query('select kind, ring_until from messages_calls where space_id = $1', [space.id]))
        .rows,
  );
  expect(calls).toContainEqual({ kind: 'joining', ring_until: new Date('2026-12-09T13:00:00Z') });
});

test('nobody is rung, and no letter printed, only because nothing else is known of them', async () => {
  await booked({ name: 'Nell Number', phone: '01632 960 778' });
  await booked({ name: 'Nobody Knows' });
  await remindAt('2026-12-07T09:00:00Z');
  expect(await kinds()).toEqual([]);
  const calls = await inSpace((tx) =>
    tx.client.query('select 1 from messages_calls where space_id = $1', [space.id]),
  );
  expect(calls.rowCount).toBe(0);
});

test('a session that moves is spoken of anew, at its new time', async () => {
  await booked(daniel);
  await remindAt('2026-12-07T09:00:00Z');
  const actor = {
    personId: null,
    onBehalfOf: null,
    channel: 'web' as const,
    at: new Date('2026-12-08T09:00:00Z'),
  };
  await inSpace((tx) =>
    moveSession(
      tx,
      { platform: app.platform, actor, space },
      {
        runId: run.id,
        sessionId: run.sessionIds[0]!,
        seen: { startsAt: new Date(SESSIONS[0]![0]), endsAt: new Date(SESSIONS[0]![1]) },
        to: { startsAt: new Date('2026-12-11T13:00:00Z'), endsAt: new Date('2026-12-11T15:00:00Z') },
        said: '',
      },
    ),
  );
  // They were told of the new time an hour ago: that is reminder enough for today, and it is in two days.
  await remindAt('2026-12-09T10:00:00Z');
  const told = (await written()).filter(({ body }) => body.includes('11 December'));
  expect(told.map(({ kind }) => kind)).toContain('change');
  expect(told.map(({ kind }) => kind)).toContain('reminder');
});

test('two processes that look at the same moment tell nobody twice', async () => {
  for (let n = 0; n < 5; n += 1) await booked({ name: `Person ${n}`, email: `p${n}@people.example` });
  await Promise.all([1, 2, 3].map(() => remindAt('2026-12-02T09:00:00Z')));
  expect(await kinds()).toHaveLength(5);
});

test('over the night the clocks change, the days are those of the calendar on the wall', async () => {
  const spring = await inSpace((tx) =>
    aRun(tx, { sessions: [['2027-03-30T00:30:00Z', '2027-03-30T02:00:00Z']] }),
  );
  run = spring;
  await booked(daniel);
  // 30 March begins at 23:00 UTC on the 29th; two days before is the 28th, on which the clocks go forward.
  await remindAt('2027-03-24T09:00:00Z');
  await remindAt('2027-03-27T23:59:00Z');
  expect(await kinds()).toEqual(['joining']);
  await remindAt('2027-03-28T00:01:00Z');
  await remindAt('2027-03-29T00:02:00Z');
  expect(await kinds()).toEqual(['joining', 'reminder']);
});

test('the worker goes through every space', async () => {
  await booked(daniel);
  app.clock.set('2026-12-02T09:00:00Z');
  await reminderWorkers(app.platform)['remind-people']!({});
  app.clock.set('2026-11-23T09:00:00Z');
  expect(await kinds()).toEqual(['joining']);
});
