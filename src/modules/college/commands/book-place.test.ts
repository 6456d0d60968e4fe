import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { college } from '#modules/college/tables.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun, RunOptions } from '#modules/college/testing.ts';
import { lookAtWhatHelps } from '#modules/people/index.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aSpace, anApp, MORNING } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { bookingNotes } from '../queries/booking-notes.ts';
import { bookPlace } from './book-place.ts';
import type { AskForPlace } from './book-place.ts';
import { cancelBooking } from './cancel-booking.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
});

const visitor: Actor = { personId: null, onBehalfOf: null, channel: 'web', at: new Date(MORNING) };
const aKey = (): FormKey => ({ key: newId(), form: 'a test', hash: Buffer.alloc(32) });

function asking(code: string, name: string, more: Partial<AskForPlace> = {}): AskForPlace {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@people.example`;
  return {
    code,
    personId: null,
    name,
    email,
    phone: '',
    mayLeaveMessage: null,
    helps: [],
    ifMissed: 'not said',
    emergencyContact: '',
    keepingWell: '',
    ...more,
  };
}

const aPublishedRun = (more: RunOptions = {}) =>
  app.platform.database.inSpace(space.id, (tx) => aRun(tx, more));

async function asked(
  run: ARun,
  name: string,
  more: Partial<AskForPlace> = {},
  key = aKey(),
): Promise<string> {
  const result = await bookPlace(app.platform, space, visitor, key, asking(run.code, name, more));
  if (!result.ok) throw new Error(`It refused: ${result.reason}`);
  return result.bookingId;
}

const bookings = (run: ARun) =>
  app.platform.database.inSpace(space.id, (tx) =>
    college(tx)
      .selectFrom('college_bookings')
      .select(['id', 'person_id', 'state', 'position'])
      .where('space_id', '=', space.id)
      .where('run_id', '=', run.id)
      .orderBy('id')
      .execute(),
  );

async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return app.platform.database.inSpace(
    space.id,
    async (tx) => (await tx.client.query<Row>(sql, values)).rows,
  );
}

describe('asking for a place', () => {
  it('gives places until there are none, then positions on the list, and tells each by letter', async () => {
    const run = await aPublishedRun({ places: 2 });
    for (const name of ['Daniel Osei', 'Rosa Bianchi', 'Leon Fraser', 'Nadia Rahman']) await asked(run, name);
    expect((await bookings(run)).map(({ state, position }) => [state, position])).toEqual([
      ['booked', null],
      ['booked', null],
      ['listed', 1],
      ['listed', 2],
    ]);
    const letters = await rows<{ subject: string; to_address: string; calendar: string | null }>(
      'select subject, to_address, calendar from messages order by id',
    );
    expect(letters.map((letter) => letter.subject)).toEqual([
      `Your place: ${run.code}`,
      `Your place: ${run.code}`,
      `You are on the waiting list: ${run.code}`,
      `You are on the waiting list: ${run.code}`,
    ]);
    expect(letters.map((letter) => letter.calendar?.includes(`${run.code}`) ?? false)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('records what happened with ids and codes only, and no contribution to any thread', async () => {
    const run = await aPublishedRun({ places: 1 });
    const first = await asked(run, 'Daniel Osei');
    const second = await asked(run, 'Rosa Bianchi');
    const events = await rows<{
      type: string;
      subject_id: string;
      data: unknown;
      actor_person_id: string | null;
      on_behalf_of_person_id: string;
    }>('select * from events order by id');
    expect(events.map(({ type, subject_id, data }) => ({ type, subject_id, data }))).toEqual([
      { type: 'PlaceBooked', subject_id: first, data: { runId: run.id } },
      { type: 'JoinedWaitingList', subject_id: second, data: { runId: run.id, position: 1 } },
    ]);
    expect(events.map((event) => event.actor_person_id)).toEqual([null, null]);
    expect(events.map((event) => event.on_behalf_of_person_id)).toEqual(
      (await bookings(run)).map((booking) => booking.person_id),
    );
    expect(await rows('select 1 from thread_contributions')).toEqual([]);
  });

  it('makes one booking of a form sent twice, one after the other or both at once', async () => {
    const run = await aPublishedRun();
    const key = aKey();
    const ask = asking(run.code, 'Daniel Osei');
    const answers = await Promise.all([
      bookPlace(app.platform, space, visitor, key, ask),
      bookPlace(app.platform, space, visitor, key, ask),
    ]);
    answers.push(await bookPlace(app.platform, space, visitor, key, ask));
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(await bookings(run)).toHaveLength(1);
    expect(await rows('select 1 from messages')).toHaveLength(1);
    expect(await rows("select 1 from people_persons where sort_key = 'daniel osei'")).toHaveLength(1);
  });

  it('never takes a name and an address for proof: whoever types somebody’s finds out nothing and changes nothing', async () => {
    const run = await aPublishedRun({ places: 1 });
    const contact = { email: '', phone: '020 7946 0123', mayLeaveMessage: true };
    await asked(run, 'Arthur Pell', contact);
    await asked(run, 'Rosa Bianchi');
    const stranger = await asked(run, 'Arthur Pell', {
      email: 'stranger@people.example',
      phone: '020 7946 0123',
      mayLeaveMessage: false,
    });
    expect((await bookings(run)).find(({ id }) => id === stranger)).toMatchObject({
      state: 'listed',
      position: 2,
    });
    expect(
      await rows(
        "select email, phone, may_leave_message from people_persons where sort_key = 'arthur pell' order by id limit 1",
      ),
    ).toEqual([{ email: null, phone: '020 7946 0123', may_leave_message: true }]);
  });

  it('takes a namesake who is reached elsewhere for somebody else', async () => {
    const run = await aPublishedRun();
    await asked(run, 'Daniel Osei');
    await asked(run, 'Daniel Osei', { email: 'another@people.example' });
    await asked(run, 'Daniel Osei', { email: '', phone: '020 7946 0999' });
    expect(new Set((await bookings(run)).map((booking) => booking.person_id)).size).toBe(3);
  });

  it('needs no e-mail: then no letter is written', async () => {
    const run = await aPublishedRun();
    await asked(run, 'Arthur Pell', { email: '', phone: '020 7946 0123', mayLeaveMessage: false });
    expect(await bookings(run)).toHaveLength(1);
    expect(await rows('select 1 from messages')).toEqual([]);
    expect(await rows('select phone, may_leave_message from people_persons where phone is not null')).toEqual(
      [{ phone: '020 7946 0123', may_leave_message: false }],
    );
  });

  it('keeps what helps and the notes sealed, each where it belongs', async () => {
    const run = await aPublishedRun();
    const bookingId = await asked(run, 'Daniel Osei', {
      helps: [{ category: 'communication', words: 'A hearing loop' }],
      emergencyContact: 'My sister Efua, 020 7946 0777',
      keepingWell: 'I may need to step outside',
    });
    const [booking] = await bookings(run);
    const opened = await app.platform.database.inSpace(space.id, async (tx) => ({
      helps: (
        await lookAtWhatHelps(tx, app.platform.seal, {
          looker: newId(),
          personIds: [booking!.person_id],
          because: null,
          at: visitor.at,
        })
      ).get(booking!.person_id),
      notes: (
        await bookingNotes(tx, app.platform.seal, [bookingId], ['emergency contact', 'keeping well'])
      ).get(bookingId),
    }));
    expect(opened.helps).toMatchObject([{ category: 'communication', words: 'A hearing loop' }]);
    expect(opened.notes).toEqual({
      'emergency contact': 'My sister Efua, 020 7946 0777',
      'keeping well': 'I may need to step outside',
    });
    const [stored] = await rows<{ everything: string }>(
      "select string_agg(encode(sealed, 'escape'), ' ') as everything from college_booking_notes",
    );
    expect(stored!.everything).not.toContain('Efua');
  });

  it.each([
    [
      'has begun',
      {
        sessions: [
          ['2026-11-20T10:00:00Z', '2026-11-20T12:00:00Z'],
          ['2026-11-27T10:00:00Z', '2026-11-27T12:00:00Z'],
        ],
      },
      'begun',
    ],
    ['is over', { sessions: [['2026-11-20T10:00:00Z', '2026-11-20T12:00:00Z']] }, 'over'],
    ['was postponed', { state: 'postponed' }, 'postponed'],
  ] as const)(
    'refuses a run that %s, and keeps nothing of it, the person included',
    async (_name, options, reason) => {
      const run = await aPublishedRun(options as RunOptions);
      const key = aKey();
      expect(await bookPlace(app.platform, space, visitor, key, asking(run.code, 'Daniel Osei'))).toEqual({
        ok: false,
        reason,
      });
      expect(await rows("select 1 from people_persons where sort_key = 'daniel osei'")).toEqual([]);
      expect(await rows('select 1 from form_results')).toEqual([]);
    },
  );

  it('lets people join a drop-in that is under way', async () => {
    const run = await aPublishedRun({
      kind: 'drop-in',
      sessions: [
        ['2026-11-20T10:00:00Z', '2026-11-20T12:00:00Z'],
        ['2026-11-27T10:00:00Z', '2026-11-27T12:00:00Z'],
      ],
    });
    await asked(run, 'Daniel Osei');
    expect(await bookings(run)).toHaveLength(1);
  });

  it('knows no draft, and no run of another space', async () => {
    const draft = await aPublishedRun({ state: 'draft' });
    const elsewhere = await aSpace(app);
    const theirs = await app.platform.database.inSpace(elsewhere.id, (tx) => aRun(tx));
    for (const { code } of [draft, theirs]) {
      await expect(
        bookPlace(app.platform, space, visitor, aKey(), asking(code, 'Daniel Osei')),
      ).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('answers "busy" when the run stays locked, and then nothing has happened', async () => {
    const run = await aPublishedRun();
    await app.platform.database.inSpace(space.id, async (tx) => {
      await tx.client.query('select 1 from college_runs where id = $1 for update', [run.id]);
      await expect(
        bookPlace(app.platform, space, visitor, aKey(), asking(run.code, 'Daniel Osei')),
      ).rejects.toMatchObject({ code: 'busy' });
    });
    expect(await bookings(run)).toEqual([]);
    expect(await rows("select 1 from people_persons where sort_key = 'daniel osei'")).toEqual([]);
  });
});

describe('giving a place back', () => {
  it('holds it at once for the first who waits, and tells them; a newcomer stands behind', async () => {
    const run = await aPublishedRun({ places: 1 });
    const daniel = await asked(run, 'Daniel Osei');
    const rosa = await asked(run, 'Rosa Bianchi');
    const arthur = await asked(run, 'Arthur Pell', { email: '', phone: '020 7946 0123' });
    expect(await cancelBooking(app.platform, space, visitor, aKey(), daniel)).toEqual({
      ok: true,
      from: 'booked',
    });
    expect(await cancelBooking(app.platform, space, visitor, aKey(), daniel)).toEqual({
      ok: false,
      reason: 'cancelled already',
    });
    const leon = await asked(run, 'Leon Fraser');
    const held = await rows<{ id: string; told: string; until: Date | null }>(
      'select id, held_told as told, held_until as until from college_bookings where held_at is not null',
    );
    expect(held).toEqual([{ id: rosa, told: 'email', until: new Date('2026-11-26T17:00:00Z') }]);
    expect((await bookings(run)).find(({ id }) => id === leon)).toMatchObject({
      state: 'listed',
      position: 3,
    });
    await cancelBooking(app.platform, space, visitor, aKey(), rosa);
    const next = await rows<{ id: string; told: string; until: Date | null }>(
      'select id, held_told as told, held_until as until from college_bookings where held_at is not null',
    );
    expect(next).toEqual([{ id: arthur, told: 'phone', until: null }]);
    const subjects = await rows<{ subject: string }>('select subject from messages order by id');
    expect(subjects.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Your place',
      'You are on the waiting list',
      'Cancelled',
      'A place is held for you',
      'You are on the waiting list',
      'Cancelled',
    ]);
  });

  it('lets somebody who gave theirs back ask again, behind those who wait', async () => {
    const run = await aPublishedRun({ places: 1 });
    const first = await asked(run, 'Daniel Osei');
    await asked(run, 'Rosa Bianchi');
    await cancelBooking(app.platform, space, visitor, aKey(), first);
    const second = await asked(run, 'Daniel Osei');
    expect(second).not.toBe(first);
    expect((await bookings(run)).find(({ id }) => id === second)).toMatchObject({
      state: 'listed',
      position: 2,
    });
  });

  it('changes nothing once the run is over', async () => {
    const run = await aPublishedRun();
    const booking = await asked(run, 'Daniel Osei');
    const later = { ...visitor, at: new Date('2027-02-01T09:00:00Z') };
    expect(await cancelBooking(app.platform, space, later, aKey(), booking)).toEqual({
      ok: false,
      reason: 'over',
    });
  });
});
