import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { MORNING, aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { bookPlace } from '../../commands/book-place.ts';
import { cancelBooking } from '../../commands/cancel-booking.ts';
import { aRun } from '../../testing.ts';

let app: TestApp;
let space: Space;
let amina: Member;

/** It begins on Wednesday at 1pm: from Monday at 1pm nothing is held any more, and the list is rung in turn. */
const WEDNESDAY: [string, string][] = [['2026-11-25T13:00:00Z', '2026-11-25T15:00:00Z']];
const LAST_HOURS = '2026-11-23T14:00:00Z';
const NEED = /Ring the waiting list in turn: (\d+ places? (?:is|are) free)/;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});

const by = () => ({ personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() });
const key = () => ({ key: newId(), form: 'a test', hash: Buffer.from('typed') });
const aRunOf = (places: number, more: Parameters<typeof aRun>[1] = {}) =>
  app.platform.database.inSpace(space.id, (tx) =>
    aRun(tx, { title: 'Sleep well', places, sessions: WEDNESDAY, ...more }),
  );

async function books(code: string, name: string): Promise<string> {
  const booked = await bookPlace(app.platform, space, by(), key(), {
    code,
    personId: null,
    name,
    email: '',
    phone: '020 7946 0300',
    mayLeaveMessage: true,
    helps: [],
    ifMissed: 'not said',
    emergencyContact: '',
    keepingWell: '',
  });
  if (!booked.ok) throw new Error(booked.reason);
  return booked.bookingId;
}
const givesBack = (bookingId: string) => cancelBooking(app.platform, space, by(), key(), bookingId);
const home = async () => (await amina.browser.get(`/${space.slug}/home`)).body;
const told = async () => NEED.exec(wordsOf(await home()))?.[1] ?? null;

describe('a waiting list to be rung in turn', () => {
  test('waits on the coordinator’s home once a place comes free in the last 48 hours, and leads to the list', async () => {
    const { code } = await aRunOf(2);
    const [ada] = [
      await books(code, 'Ada Bell'),
      await books(code, 'Ben Cole'),
      await books(code, 'Cora Dunn'),
    ];
    app.clock.set(LAST_HOURS);
    expect(await told()).toBeNull();
    await givesBack(ada!);
    expect(await told()).toBe('1 place is free');
    const body = await home();
    expect(body).toContain(`href="/${space.slug}/runs/${code}/people"`);
    expect(wordsOf(body)).toContain('Sleep well, Wednesday 25 November 2026');
    expect(wordsOf(body)).not.toContain('Cora');
  });

  test('is gone as soon as somebody who was rung has the place', async () => {
    const { code } = await aRunOf(1);
    const ada = await books(code, 'Ada Bell');
    const cora = await books(code, 'Cora Dunn');
    app.clock.set(LAST_HOURS);
    await givesBack(ada);
    expect(await told()).toBe('1 place is free');
    const given = await amina.browser.fillIn(
      `/${space.slug}/runs/${code}/people/${cora}/place`,
      { said: 'yes' },
      '/said',
    );
    expect(given.status).toBe(303);
    expect(await told()).toBeNull();
  });

  test('counts every free place, but none that is kept for others', async () => {
    const { code, id } = await aRunOf(3);
    const three = [
      await books(code, 'Ada Bell'),
      await books(code, 'Ben Cole'),
      await books(code, 'Cora Dunn'),
    ];
    await books(code, 'Dev Eze');
    app.clock.set(LAST_HOURS);
    for (const one of three) await givesBack(one);
    expect(await told()).toBe('3 places are free');
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(`update college_runs set kept_places = 2 where space_id = $1 and id = $2`, [
        space.id,
        id,
      ]),
    );
    expect(await told()).toBe('1 place is free');
  });

  test.each([
    ['before the last 48 hours, when the place is held for the first of them', MORNING],
    ['once it has begun', '2026-11-25T13:00:00Z'],
  ])('is not there %s', async (_, when) => {
    const { code } = await aRunOf(1);
    const ada = await books(code, 'Ada Bell');
    await books(code, 'Cora Dunn');
    app.clock.set(when === MORNING ? MORNING : LAST_HOURS);
    await givesBack(ada);
    app.clock.set(when);
    expect(await told()).toBeNull();
  });

  test('is not there where nobody waits, nor for a run that is not on', async () => {
    await books((await aRunOf(4)).code, 'Ada Bell');
    const postponed = await aRunOf(1);
    const ben = await books(postponed.code, 'Ben Cole');
    await books(postponed.code, 'Cora Dunn');
    app.clock.set(LAST_HOURS);
    await givesBack(ben);
    expect(await told()).toBe('1 place is free');
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(`update college_runs set state = 'postponed' where space_id = $1 and id = $2`, [
        space.id,
        postponed.id,
      ]),
    );
    expect(await told()).toBeNull();
  });
});
