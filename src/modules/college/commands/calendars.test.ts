import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRoom, aRun } from '#modules/college/testing.ts';
import type { ARun, RunOptions } from '#modules/college/testing.ts';
import { mergePeople } from '#modules/people/index.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { ACalendar } from '#test/support/a-calendar.ts';
import type { CalendarMailed } from '#test/support/a-calendar.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { bookPlace } from './book-place.ts';
import { cancelBooking } from './cancel-booking.ts';
import { cancelSession } from './cancel-session.ts';
import type { SessionTimes } from './change-sessions.ts';
import { givePlace } from './give-place.ts';
import { moveSession } from './move-session.ts';
import type { ByTelling } from './tell-of-change.ts';
import { withdrawAndTell } from './withdraw-and-tell.ts';

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
const THREE: RunOptions['sessions'] = [
  ['2027-01-13T13:00:00Z', '2027-01-13T15:00:00Z'],
  ['2027-01-20T13:00:00Z', '2027-01-20T15:00:00Z'],
  ['2027-01-27T13:00:00Z', '2027-01-27T15:00:00Z'],
];

const actor = (): Actor => ({ personId: null, onBehalfOf: null, channel: 'web', at: app.clock.now() });
const by = (): ByTelling => ({ platform: app.platform, actor: actor(), space });
const aKey = (): FormKey => ({ key: newId(), form: 'a test', hash: Buffer.alloc(32) });
const later = (seconds: number) => app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000));

const aPublishedRun = (more: RunOptions = {}): Promise<ARun> =>
  app.platform.database.inSpace(space.id, async (tx) =>
    aRun(tx, {
      title: 'Living with voices',
      sessions: THREE,
      tutors: [],
      roomId: await aRoom(tx, { name: 'Oak room' }),
      ...more,
    }),
  );

async function books(run: ARun, name = 'Daniel Osei', email = DANIEL, phone = ''): Promise<string> {
  const done = await bookPlace(app.platform, space, actor(), aKey(), {
    code: run.code,
    personId: null,
    name,
    email,
    phone,
    mayLeaveMessage: null,
    helps: [],
    ifMissed: 'not said',
    emergencyContact: '',
    keepingWell: '',
  });
  if (!done.ok) throw new Error(done.reason);
  return done.bookingId;
}

const givesUp = async (bookingId: string) =>
  expect(await cancelBooking(app.platform, space, actor(), aKey(), bookingId)).toMatchObject({ ok: true });

interface Mailed extends CalendarMailed {
  readonly subject: string;
  readonly body: string;
  readonly kind: string;
}

async function mailsTo(address: string): Promise<Mailed[]> {
  return app.platform.database.inSpace(
    space.id,
    async (tx) =>
      (
        await tx.client.query<Mailed>(
          `select subject, body, kind, calendar, calendar_method from messages where space_id = $1 and to_address = $2 order by id`,
          [space.id, address],
        )
      ).rows,
  );
}

/** Somebody's calendar after every mail that went to them, in order. */
async function calendarOf(address = DANIEL): Promise<ACalendar> {
  const calendar = new ACalendar();
  for (const mail of await mailsTo(address)) calendar.take(mail);
  return calendar;
}

const days = (calendar: ACalendar) => calendar.shows.map(({ startsAt }) => startsAt.slice(5, 16));
const times = ([start, end]: readonly [string, string]): SessionTimes => ({
  startsAt: new Date(start),
  endsAt: new Date(end),
});

async function moves(run: ARun, nth: number, to: readonly [string, string]): Promise<void> {
  const wish = { runId: run.id, sessionId: run.sessionIds[nth]!, seen: times(THREE![nth]!), said: '' };
  const { database } = app.platform;
  expect(
    await database.inSpace(space.id, (tx) => moveSession(tx, by(), { ...wish, to: times(to) })),
  ).toMatchObject({ ok: true, told: true });
}

async function callsOff(run: ARun, nth: number): Promise<void> {
  const wish = { runId: run.id, sessionId: run.sessionIds[nth]!, seen: times(THREE![nth]!), said: '' };
  const { database } = app.platform;
  expect(await database.inSpace(space.id, (tx) => cancelSession(tx, by(), wish))).toMatchObject({ ok: true });
}

describe('a place on several sessions', () => {
  test('stands in somebody’s calendar, each session in a mail that speaks of it alone, and by the code alone', async () => {
    const run = await aPublishedRun();
    await books(run);
    const calendar = await calendarOf();
    expect(calendar.refused).toEqual([]);
    expect(days(calendar)).toEqual(['01-13T13:00', '01-20T13:00', '01-27T13:00']);
    expect(new Set(calendar.shows.map(({ summary }) => summary.split(': ')[1]))).toEqual(new Set([run.code]));
    expect(calendar.shows[0]!.location).toContain('Oak room');
    const mails = await mailsTo(DANIEL);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Your place: ${run.code}`,
      `For your calendar: ${run.code}, Wed 20 January`,
      `For your calendar: ${run.code}, Wed 27 January`,
    ]);
    expect(JSON.stringify(mails)).not.toContain('voices');
  });

  test('goes from it when it is given up, and comes back with a place asked for again', async () => {
    const run = await aPublishedRun();
    await givesUp(await books(run));
    expect(days(await calendarOf())).toEqual([]);
    await books(run);
    const calendar = await calendarOf();
    expect(calendar.refused).toEqual([]);
    expect(days(calendar)).toHaveLength(3);
    const subjects = (await mailsTo(DANIEL)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Out of your calendar'))).toHaveLength(2);
  });

  test('follows a session that moves and one that is called off, before it is given up and after', async () => {
    const run = await aPublishedRun();
    const bookingId = await books(run);
    await moves(run, 1, ['2027-01-21T10:00:00Z', '2027-01-21T12:00:00Z']);
    later(90);
    await callsOff(run, 2);
    const calendar = await calendarOf();
    expect([calendar.refused, days(calendar)]).toEqual([[], ['01-13T13:00', '01-21T10:00']]);
    await givesUp(bookingId);
    const empty = await calendarOf();
    expect([empty.refused, days(empty)]).toEqual([[], []]);
    await moves(run, 0, ['2027-01-14T10:00:00Z', '2027-01-14T12:00:00Z']);
    expect(days(await calendarOf())).toEqual([]);
  });

  test('leaves what is over in it: only what is to come goes', async () => {
    const run = await aPublishedRun();
    const bookingId = await books(run);
    app.clock.set('2027-01-15T09:00:00Z');
    await givesUp(bookingId);
    expect(days(await calendarOf())).toEqual(['01-13T13:00']);
  });

  test('booked once the first session is over, only those to come are sent', async () => {
    const run = await aPublishedRun({ kind: 'drop-in' });
    app.clock.set('2027-01-15T09:00:00Z');
    await books(run);
    expect(days(await calendarOf())).toEqual(['01-20T13:00', '01-27T13:00']);
  });

  test('goes with a run that is withdrawn; who was never sent it is sent no pile of mails', async () => {
    const run = await aPublishedRun();
    await books(run);
    const { database } = app.platform;
    const before = (await mailsTo(DANIEL)).length;
    for (const _time of [1, 2]) await database.inSpace(space.id, (tx) => withdrawAndTell(tx, by(), run.id));
    const calendar = await calendarOf();
    expect([calendar.refused, days(calendar)]).toEqual([[], []]);
    expect(await mailsTo(DANIEL)).toHaveLength(before + 3);
  });
});

describe('a calendar', () => {
  test('of whoever waits is left alone, and fills when a place is theirs', async () => {
    const run = await aPublishedRun({ places: 1 });
    const first = await books(run);
    const rosa = 'rosa@people.example';
    const waits = await books(run, 'Rosa Bianchi', rosa);
    expect((await mailsTo(rosa)).map(({ calendar }) => calendar)).toEqual([null]);
    app.clock.set('2027-01-12T09:00:00Z');
    await givesUp(first);
    expect(await givePlace(by(), aKey(), waits)).toMatchObject({ ok: true });
    expect(days(await calendarOf(rosa))).toHaveLength(3);
  });

  test('of whoever leaves the list is told nothing', async () => {
    const run = await aPublishedRun({ places: 1 });
    await books(run);
    const rosa = 'rosa@people.example';
    await givesUp(await books(run, 'Rosa Bianchi', rosa));
    expect((await mailsTo(rosa)).map(({ calendar }) => calendar)).toEqual([null, null]);
  });

  test('follows also where its owner would rather be rung', async () => {
    const run = await aPublishedRun();
    await books(run, 'Daniel Osei', DANIEL, '01632 960 777');
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(`update people_persons set contact_by = 'phone' where space_id = $1`, [space.id]),
    );
    await moves(run, 0, ['2027-01-14T10:00:00Z', '2027-01-14T12:00:00Z']);
    const calendar = await calendarOf();
    expect([calendar.refused, days(calendar)[0]]).toEqual([[], '01-14T10:00']);
    expect((await mailsTo(DANIEL)).map(({ kind }) => kind)).toEqual([
      'booking',
      'calendar',
      'calendar',
      'calendar',
    ]);
    const { rows } = await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(`select 1 from messages_calls where space_id = $1 and kind = 'change'`, [space.id]),
    );
    expect(rows).toHaveLength(1);
  });

  test('that two people share keeps what one of them still goes to', async () => {
    const run = await aPublishedRun();
    const first = await books(run);
    const second = await books(run, 'Dora Osei');
    await givesUp(first);
    expect(days(await calendarOf())).toHaveLength(3);
    await givesUp(second);
    expect(days(await calendarOf())).toHaveLength(0);
  });

  test('of somebody with two records, made one, goes on from the newer word', async () => {
    const run = await aPublishedRun();
    await givesUp(await books(run));
    const again = await books(run, 'Danny Osei');
    const [from, into] = await app.platform.database.inSpace(space.id, async (tx) => {
      const { rows } = await tx.client.query<{ id: string }>(
        `select id from people_persons where space_id = $1 order by name`,
        [space.id],
      );
      return rows.map(({ id }) => id);
    });
    const which = { from: from!, into: into! };
    expect(await mergePeople(app.platform, space.id, actor(), aKey(), which)).toMatchObject({ ok: true });
    await givesUp(again);
    const calendar = await calendarOf();
    expect([calendar.refused, days(calendar)]).toEqual([[], []]);
  });
});
