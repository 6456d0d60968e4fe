import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mergePeople } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp, MORNING } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf } from '#test/support/browser.ts';
import { tendDueRuns } from './commands/keep-places-held.ts';
import { letGoOfPlace } from './commands/let-go-of-place.ts';
import { prospectusVersion } from './queries/prospectus-version.ts';
import { college } from './tables.ts';
import { aRoom, aRun } from './testing.ts';
import type { ARun } from './testing.ts';

let app: TestApp;
let space: Space;
let amina: Member;
let run: ARun;
let roomId: string;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  const made = await here(async (tx) => {
    const room = await aRoom(tx, { name: 'Oak room', holds: 1 });
    return { room, run: await aRun(tx, { places: 2, roomId: room }) };
  });
  [roomId, run] = [made.room, made.run];
});

const here = <T>(work: Parameters<typeof app.platform.database.inSpace<T>>[1]) =>
  app.platform.database.inSpace<T>(space.id, work);
const book = (name: string, reach: { email?: string; phone?: string }) =>
  app.browser().fillIn(`/${space.slug}/runs/${run.code}/book`, { name, ...reach }, '/book');
const bookings = () =>
  here((tx) =>
    college(tx)
      .selectFrom('college_bookings')
      .selectAll()
      .where('run_id', '=', run.id)
      .orderBy('id')
      .execute(),
  );
const standing = async () => (await bookings()).map(({ state, held_at }) => (held_at ? 'held' : state));
const seenTo = async () => {
  expect(await tendDueRuns(app.platform)).toBe(0);
  return standing();
};
const venueOf = (id: string) =>
  here(async (tx) => {
    const { rows } = await tx.client.query<{ venue_id: string }>(
      'select venue_id from college_rooms where id = $1',
      [id],
    );
    return rows[0]!.venue_id;
  });
const letGoAndStay = (bookingId: string) => {
  const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
  const key = { key: newId(), form: 'let go', hash: Buffer.alloc(32) };
  return letGoOfPlace({ platform: app.platform, space, actor }, key, bookingId, true);
};
const version = () => prospectusVersion(app.platform.database, space.id, '2026-11-23');

describe('places that come free by something else than a place given back', () => {
  it('a room that holds fewer than the places limits them; one that holds more, from then on, frees them', async () => {
    await book('Ada', { email: 'ada@people.example' });
    await book('Rosa', { email: 'rosa@people.example' });
    expect(await standing()).toEqual(['booked', 'listed']);
    const venue = await venueOf(roomId);
    const before = await version();
    const at = `/${space.slug}/manage/venues/${venue}/rooms/${roomId}`;
    expect((await amina.browser.fillIn(at, { holds: '2' }, roomId)).status).toBe(303);
    expect(await seenTo()).toEqual(['booked', 'held']);
    expect(await version()).not.toBe(before);
  });

  it('more places, or a larger room, are held for those who wait; fewer take nobody’s away and hold no new ones', async () => {
    for (const name of ['Ada', 'Rosa', 'Leon']) await book(name, { email: `${name}@people.example` });
    const larger = await here((tx) => aRoom(tx, { holds: 20 }));
    const edit = `/${space.slug}/manage/runs/${run.code}/edit`;
    expect((await amina.browser.fillIn(edit, { roomId: larger }, '/edit')).status).toBe(303);
    expect(await seenTo()).toEqual(['booked', 'held', 'listed']);
    await amina.browser.fillIn(edit, { places: '1' }, '/edit');
    expect(await seenTo()).toEqual(['booked', 'held', 'listed']);
    await amina.browser.fillIn(edit, { places: '3' }, '/edit');
    expect(await seenTo()).toEqual(['booked', 'held', 'held']);
  });

  it('a room or a run saved as it was asks nobody again who said not this time; more places do', async () => {
    for (const name of ['Ada', 'Rosa']) await book(name, { email: `${name}@people.example` });
    const venue = await venueOf(roomId);
    const [room, edit] = [
      `/${space.slug}/manage/venues/${venue}/rooms/${roomId}`,
      `/${space.slug}/manage/runs/${run.code}/edit`,
    ];
    await amina.browser.fillIn(room, { holds: '9' }, roomId);
    expect(await seenTo()).toEqual(['booked', 'held']);
    await letGoAndStay((await bookings())[1]!.id);
    expect((await amina.browser.fillIn(room, {}, roomId)).status).toBe(303);
    expect(await seenTo()).toEqual(['booked', 'listed']);
    expect((await amina.browser.fillIn(edit, {}, '/edit')).status).toBe(303);
    expect(await seenTo()).toEqual(['booked', 'listed']);
    expect((await amina.browser.fillIn(edit, { places: '3' }, '/edit')).status).toBe(303);
    expect(await seenTo()).toEqual(['booked', 'held']);
  });

  it('fewer places, a smaller room and a room that was no limit ask nobody again who said not this time', async () => {
    for (const name of ['Ada', 'Rosa']) await book(name, { email: `${name}@people.example` });
    const venue = await venueOf(roomId);
    const [room, edit] = [
      `/${space.slug}/manage/venues/${venue}/rooms/${roomId}`,
      `/${space.slug}/manage/runs/${run.code}/edit`,
    ];
    await amina.browser.fillIn(room, { holds: '9' }, roomId);
    await amina.browser.fillIn(edit, { places: '4' }, '/edit');
    expect(await seenTo()).toEqual(['booked', 'held']);
    await letGoAndStay((await bookings())[1]!.id);
    const smaller = await here((tx) => aRoom(tx, { holds: 3 }));
    for (const [at, typing, which] of [
      [edit, { places: '3' }, '/edit'],
      [room, { holds: '8' }, roomId],
      [room, { holds: '' }, roomId],
      [edit, { roomId: smaller }, '/edit'],
      [edit, { places: '2' }, '/edit'],
      [edit, { accessNotes: 'A ramp at the side.' }, '/edit'],
    ] as const) {
      expect((await amina.browser.fillIn(at, typing, which)).status).toBe(303);
      expect([typing, await seenTo()]).toEqual([typing, ['booked', 'listed']]);
    }
    expect((await amina.browser.fillIn(edit, { places: '3' }, '/edit')).status).toBe(303);
    expect(await seenTo()).toEqual(['booked', 'held']);
  });

  it('what is saved as it was is no change that anybody reads of', async () => {
    const venue = await venueOf(roomId);
    await amina.browser.fillIn(`/${space.slug}/manage/venues/${venue}/rooms/${roomId}`, {}, roomId);
    await amina.browser.fillIn(`/${space.slug}/manage/runs/${run.code}/edit`, {}, '/edit');
    await amina.browser.fillIn(`/${space.slug}/manage/runs/${run.code}/edit`, { places: '5' }, '/edit');
    const events = await here(async (tx) => {
      const { rows } = await tx.client.query<{ type: string; data: object }>(
        `select type, data from events where space_id = $1 and type like '%Changed' order by id`,
        [space.id],
      );
      return rows;
    });
    // Its room holds one, so that five places of its own are no more places than before.
    expect(events).toEqual([{ type: 'RunChanged', data: { fields: ['places'] } }]);
  });

  it('two records that turn out to be one person leave a place, which is held for the next', async () => {
    await book('Daniel Osei', { email: 'daniel@people.example' });
    await here((tx) =>
      tx.client.query('update college_rooms set holds = 2 where space_id = $1 and id = $2', [
        space.id,
        roomId,
      ]),
    );
    await book('Dan Osei', { phone: '020 7946 0123' });
    await book('Rosa', { email: 'rosa@people.example' });
    const [first, second] = await bookings();
    const actor = {
      personId: amina.personId,
      onBehalfOf: null,
      channel: 'web' as const,
      at: app.clock.now(),
    };
    const key = { key: newId(), form: 'merge', hash: Buffer.alloc(32) };
    await mergePeople(app.platform, space.id, actor, key, {
      from: second!.person_id,
      into: first!.person_id,
    });
    expect(await seenTo()).toEqual(['booked', 'cancelled', 'held']);
  });

  it('a run that is withdrawn holds nothing any more', async () => {
    for (const name of ['Ada', 'Rosa']) await book(name, { email: `${name}@people.example` });
    const larger = await here((tx) => aRoom(tx, { holds: 20 }));
    await amina.browser.fillIn(`/${space.slug}/manage/runs/${run.code}/edit`, { roomId: larger }, '/edit');
    expect(await seenTo()).toEqual(['booked', 'held']);
    await here((tx) =>
      tx.client.query(`update college_runs set state = 'withdrawn' where space_id = $1 and id = $2`, [
        space.id,
        run.id,
      ]),
    );
    await app.platform.database.global(`update college_alarms set due_at = $1`, [app.clock.now()]);
    expect(await seenTo()).toEqual(['booked', 'listed']);
  });

  it('places kept until a day are for everybody from its first moment on', async () => {
    await here((tx) =>
      tx.client.query('update college_rooms set holds = 2 where space_id = $1 and id = $2', [
        space.id,
        roomId,
      ]),
    );
    const kept = { kept: '1', label: 'Staff places', until: '2026-11-25', supporters: 'not counted' };
    await amina.browser.fillIn(`/${space.slug}/runs/${run.code}/people/places`, kept, '/places');
    for (const name of ['Ada', 'Rosa']) await book(name, { email: `${name}@people.example` });
    app.clock.set('2026-11-24T23:59:59Z');
    expect(await seenTo()).toEqual(['booked', 'listed']);
    app.clock.set('2026-11-25T00:00:00Z');
    expect(await seenTo()).toEqual(['booked', 'held']);
  });
});

it('somebody rung from the phone list has from then the time that others have; no answer changes nothing', async () => {
  await book('Ada', { email: 'ada@people.example' });
  await book('Arthur', { phone: '020 7946 0123' });
  const larger = await here((tx) => aRoom(tx, { holds: 20 }));
  await amina.browser.fillIn(`/${space.slug}/manage/runs/${run.code}/edit`, { roomId: larger }, '/edit');
  expect(await seenTo()).toEqual(['booked', 'held']);
  const until = async () => (await bookings())[1]!.held_until;
  expect(await until()).toBeNull();
  const ring = async (outcome: string) => {
    const page = await amina.browser.get(`/${space.slug}/messages/calls`);
    // The list also says that the course meets elsewhere; the call about the held place came after it.
    const form = formsOf(page.body).findLast(({ action }) => /\/calls\//.test(action))!;
    return amina.browser.post(form.action, { ...form.fields, outcome });
  };
  expect((await ring('no answer')).status).toBe(303);
  expect(await until()).toBeNull();
  app.clock.set('2026-11-24T10:00:00Z');
  expect((await ring('rung')).status).toBe(303);
  expect(await until()).toEqual(new Date('2026-11-27T17:00:00Z'));
  app.clock.set('2026-11-27T17:00:00Z');
  expect(await seenTo()).toEqual(['booked', 'listed']);
});
