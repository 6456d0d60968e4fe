import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '#modules/people/index.ts';
import type { NewPerson } from '#modules/people/index.ts';
import { aRoom, aRun, aTerm } from '#modules/college/testing.ts';
import type { ARun, RunOptions } from '#modules/college/testing.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { ACalendar } from '#test/support/a-calendar.ts';
import type { CalendarMailed } from '#test/support/a-calendar.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { takeDepartureBack } from './agree-departure.ts';
import type { Departure } from './agree-departure.ts';
import { agreeAndTell } from './agree-and-tell.ts';
import { bookPlace } from './book-place.ts';
import { changeRunAndTell } from './change-run-and-tell.ts';
import { moveSession } from './move-session.ts';
import { publishRunAndTell, publishTermAndTell } from './publish-and-tell.ts';
import { lockRun } from './lock-for-change.ts';
import type { ByTelling } from './tell-of-change.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp({ settings: { MAIL_FROM: 'Riverside <hello@college.example>' } });
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00Z');
  space = await aSpace(app);
});

const DANIEL = 'daniel@people.example';
const TWO: RunOptions['sessions'] = [
  ['2027-01-13T13:00:00Z', '2027-01-13T15:00:00Z'],
  ['2027-01-20T13:00:00Z', '2027-01-20T15:00:00Z'],
];

const actor = (): Actor => ({ personId: null, onBehalfOf: null, channel: 'web', at: app.clock.now() });
const by = (): ByTelling => ({ platform: app.platform, actor: actor(), space });
const aKey = (): FormKey => ({ key: newId(), form: 'a test', hash: Buffer.alloc(32) });
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const later = (minutes: number) => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));

/** A published run with a peer tutor and no professional one: Daniel by mail, Arthur by phone, Lea by letter; Wim waits. */
async function aRunWithPeople(more: RunOptions = {}): Promise<ARun> {
  const run = await inSpace((tx) =>
    aRun(tx, {
      title: 'Living with voices',
      sessions: TWO,
      places: 12,
      tutors: [{ role: 'peer', name: 'Devon Clarke' }],
      ...more,
    }),
  );
  await books(run, { name: 'Daniel Osei', email: DANIEL });
  const arthur: NewPerson = { name: 'Arthur Pell', phone: '01632 960 777', contactBy: 'phone' };
  await comes(run, arthur, 'booked');
  await comes(run, { name: 'Lea Letters', contactBy: 'letter' }, 'booked');
  await comes(run, { name: 'Wim Waits', email: 'wim@people.example' }, 'listed');
  return run;
}

async function books(run: ARun, { name, email = '' }: NewPerson): Promise<void> {
  const ask = { personId: null, name, email: email ?? '', phone: '', mayLeaveMessage: null, helps: [] };
  const done = await bookPlace(app.platform, space, actor(), aKey(), {
    code: run.code,
    ...ask,
    ifMissed: 'not said',
    emergencyContact: '',
    keepingWell: '',
  });
  expect(done.ok).toBe(true);
}

async function comes(run: ARun, person: NewPerson, state: 'booked' | 'listed'): Promise<void> {
  await inSpace(async (tx) => {
    const personId = await addPerson(tx, person, app.clock.now());
    await tx.client.query(
      `insert into college_bookings (space_id, id, run_id, person_id, state, position, channel, booked_at)
       values ($1, $2, $3, $4, $5::text, case when $5::text = 'listed' then 1 end, 'web', $6)`,
      [space.id, newId(), run.id, personId, state, app.clock.now()],
    );
  });
}

const rows = async <Row extends object>(sql: string): Promise<Row[]> =>
  inSpace(async (tx) => (await tx.client.query<Row>(sql, [space.id])).rows);

interface Written extends CalendarMailed {
  readonly way: string;
  readonly to_address: string;
  readonly subject: string;
  readonly body: string;
}
/** What was written about a change, by every way; with it whoever is to be rung. */
async function told(): Promise<{ written: Written[]; calls: { say: string }[] }> {
  const written = await rows<Written>(
    `select * from messages where space_id = $1 and kind = 'change' order by to_address, id`,
  );
  const calls = await rows<{ say: string }>(
    `select say from messages_calls where space_id = $1 and kind = 'change' order by id`,
  );
  return { written, calls };
}
const howMany = async () => {
  const { written, calls } = await told();
  return [written.length, calls.length];
};

async function danielsCalendar(): Promise<ACalendar> {
  const calendar = new ACalendar();
  const mails = await rows<CalendarMailed>(
    `select calendar, calendar_method from messages where space_id = $1 and to_address = '${DANIEL}' order by id`,
  );
  for (const mail of mails) calendar.take(mail);
  return calendar;
}
const days = (calendar: ACalendar) => calendar.shows.map(({ startsAt }) => startsAt.slice(0, 16));

const postponed = (peer: string, other: string): Departure => ({
  kind: 'postponed',
  reason: 'Nobody was found.',
  agreedBy: peer,
  agreedHow: 'phone',
  alsoAgreedBy: other,
  alsoAgreedHow: 'phone',
  decisionAddress: null,
  agreedOn: '2026-11-20',
});

async function postpones(run: ARun) {
  const other = await inSpace((tx) => addPerson(tx, { name: 'Ruth Adler' }, app.clock.now()));
  const departure = postponed(run.tutorIds[0]!, other);
  return inSpace((tx) => agreeAndTell(tx, by(), run.id, departure));
}

describe('a run that is postponed because nobody was found', () => {
  test('is told to everybody by the way they chose, and goes from their calendars', async () => {
    const run = await aRunWithPeople();
    later(60);
    expect(await postpones(run)).toEqual({ ok: true });
    const { written, calls } = await told();
    expect(written.map(({ way, subject }) => `${way} ${subject}`).toSorted()).toEqual([
      `email Postponed: ${run.code}`,
      `email Postponed: ${run.code}`,
      `letter Postponed: ${run.code}`,
      `letter Postponed: ${run.code}`,
    ]);
    const daniel = written.find(({ to_address }) => to_address === DANIEL)!;
    expect(daniel.body).toMatch(
      /None of these days are kept:\n- Wednesday 13 January.*\n- Wednesday 20 January/,
    );
    expect(daniel.body).toContain('You keep your place, and we tell you as soon as there are new dates.');
    expect(written.find(({ to_address }) => to_address === 'wim@people.example')!.body).toContain(
      'You keep your position on the waiting list',
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]!.say).toContain('Ask whether they would like to keep the place');
    expect(JSON.stringify([written, calls])).not.toContain('voices');
    const calendar = await danielsCalendar();
    expect([calendar.refused, days(calendar)]).toEqual([[], []]);
  });

  test('is told once, however often it is said and by however many at once', async () => {
    const run = await aRunWithPeople();
    const done = await Promise.all([postpones(run), postpones(run), postpones(run)]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await postpones(run)).toMatchObject({ reason: 'agreed-already' });
    expect(await howMany()).toEqual([4, 1]);
  });

  test('is told by the page on which it is agreed, which says how many beforehand', async () => {
    const run = await aRunWithPeople();
    const amina: Member = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    await inSpace((tx) => addPerson(tx, { name: 'Ruth Adler' }, app.clock.now()));
    const address = `/${space.slug}/runs/${run.code}/agree-a-departure`;
    expect(wordsOf((await amina.browser.get(address)).body)).toContain(
      'The 4 people who have a place or wait for one are told by the way they chose, and keep it',
    );
    const typed = {
      kind: 'postponed',
      reason: 'Nobody was found.',
      peer: run.tutorIds[0]!,
      peerHow: 'phone',
      name: 'Ruth Adler',
      nameHow: 'phone',
      agreedOn: '2026-11-20',
    };
    const done = await amina.browser.follow(await amina.browser.fillIn(address, typed, '/agree-a-departure'));
    expect(wordsOf(done.body)).toContain('The run is postponed.');
    expect(wordsOf(done.body)).toContain(
      '2 by e-mail 1 to be rung by you: they stand on a list 2 by letters',
    );
    expect(await howMany()).toEqual([4, 1]);
  });

  test('of a draft, or with nothing left to come, is told to nobody', async () => {
    const draft = await inSpace((tx) =>
      aRun(tx, { state: 'draft', tutors: [{ role: 'peer', name: 'Devon Clarke' }] }),
    );
    expect(await postpones(draft)).toEqual({ ok: true });
    const run = await aRunWithPeople();
    app.clock.set('2027-02-01T09:00:00Z');
    expect(await postpones(run)).toEqual({ ok: true });
    expect(await howMany()).toEqual([0, 0]);
  });

  test('and has dates again is told with them, once, and stands in calendars at its new time', async () => {
    const run = await aRunWithPeople();
    later(60);
    await postpones(run);
    later(60 * 24);
    await inSpace((tx) => takeDepartureBack(tx, by(), run.id, 'Priya was found.'));
    const wish = { runId: run.id, sessionId: run.sessionIds[0]!, said: '' };
    const seen = { startsAt: new Date(TWO![0]![0]), endsAt: new Date(TWO![0]![1]) };
    const to = { startsAt: new Date('2027-01-19T10:00:00Z'), endsAt: new Date('2027-01-19T12:00:00Z') };
    await inSpace((tx) => moveSession(tx, by(), { ...wish, seen, to }));
    expect(await howMany()).toEqual([4, 1]);
    for (const _time of [1, 2])
      expect(await inSpace((tx) => publishRunAndTell(tx, by(), run.id))).toEqual({ ok: true });
    expect(await howMany()).toEqual([8, 2]);
    const { written } = await told();
    const news = written.filter(({ subject }) => subject === `New dates: ${run.code}`);
    expect(news).toHaveLength(4);
    expect(news.find(({ to_address }) => to_address === DANIEL)!.body).toMatch(
      /These are its dates now:\n- Tuesday 19 January.*\n- Wednesday 20 January/,
    );
    const calendar = await danielsCalendar();
    expect([calendar.refused, days(calendar)]).toEqual([[], ['2027-01-19T10:00', '2027-01-20T13:00']]);
  });

  test('and comes back with its whole term is told too; a draft nobody stood on is told to nobody', async () => {
    const termId = await inSpace((tx) => aTerm(tx));
    const run = await aRunWithPeople({ termId });
    await inSpace((tx) => aRun(tx, { termId, state: 'draft', title: 'Chair yoga' }));
    await postpones(run);
    await inSpace((tx) => takeDepartureBack(tx, by(), run.id, 'Priya was found.'));
    const done = await inSpace((tx) => publishTermAndTell(tx, by(), termId));
    expect(done.published).toHaveLength(2);
    expect(await howMany()).toEqual([8, 2]);
  });
});

describe('a published run that is to meet somewhere else', () => {
  const changes = async (run: ARun, words: { roomId?: string; accessNotes?: string; places?: number }) =>
    inSpace(async (tx) => {
      const was = await lockRun(tx, run.id);
      const { courseVersion, sheetRef, roomId, places, needsNoPair, accessNotes, coordinatorNotes } = was;
      const all = { courseVersion, sheetRef, roomId, places, needsNoPair, accessNotes, coordinatorNotes };
      return changeRunAndTell(tx, by(), run.id, was.version, { ...all, ...words });
    });

  test('is told to everybody, and calendars say where', async () => {
    const run = await aRunWithPeople();
    later(60);
    const roomId = await inSpace((tx) => aRoom(tx, { name: 'Elm room' }));
    expect(await changes(run, { roomId })).toEqual({ ok: true });
    expect(await howMany()).toEqual([4, 1]);
    const { written } = await told();
    expect(written[0]!.subject).toBe(`New place: ${run.code}`);
    expect(written.find(({ to_address }) => to_address === DANIEL)!.body).toContain(
      'meets somewhere else from now on: Elm room',
    );
    const calendar = await danielsCalendar();
    expect(calendar.refused).toEqual([]);
    expect(calendar.shows.map(({ location }) => location.startsWith('Elm room'))).toEqual([true, true]);
  });

  test('anything else that changes is told to nobody', async () => {
    const run = await aRunWithPeople();
    expect(await changes(run, { accessNotes: 'A ramp at the side.', places: 14 })).toEqual({ ok: true });
    expect(await changes(run, {})).toEqual({ ok: true });
    expect(await howMany()).toEqual([0, 0]);
  });
});
