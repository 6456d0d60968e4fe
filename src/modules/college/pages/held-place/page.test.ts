import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tendDueRuns } from '#modules/college/index.ts';
import { college } from '#modules/college/tables.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aSpace, anApp, MORNING } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { cancelBooking } from '../../commands/cancel-booking.ts';

let app: TestApp;
let space: Space;
let run: ARun;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  run = await app.platform.database.inSpace(space.id, (tx) => aRun(tx, { title: 'Sleep well', places: 1 }));
  for (const name of ['Ada', 'Rosa', 'Leon'])
    await app
      .browser()
      .fillIn(
        `/${space.slug}/runs/${run.code}/book`,
        { name, email: `${name.toLowerCase()}@people.example` },
        '/book',
      );
});

const rows = <Row extends object>(sql: string) =>
  app.platform.database.inSpace(space.id, async (tx) => (await tx.client.query<Row>(sql)).rows);
const bookings = () =>
  app.platform.database.inSpace(space.id, (tx) =>
    college(tx)
      .selectFrom('college_bookings')
      .selectAll()
      .where('run_id', '=', run.id)
      .orderBy('id')
      .execute(),
  );
const standing = async () => (await bookings()).map(({ state, held_at }) => (held_at ? 'held' : state));

/** Ada gives her place back: it is held for Rosa. Returns the address in Rosa's message. */
async function heldForRosa(): Promise<string> {
  const [ada] = await bookings();
  const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
  const key = { key: newId(), form: 'a test', hash: Buffer.alloc(32) };
  await cancelBooking(app.platform, space, actor, key, ada!.id);
  const [message] = await rows<{ body: string; subject: string }>(
    `select body, subject from messages where kind = 'held-place' order by id desc limit 1`,
  );
  expect(message!.subject).toBe(`A place is held for you: ${run.code}`);
  return new URL(/http\S+\/held\/\S+/.exec(message!.body)![0]).pathname;
}
const sent = () => rows(`update messages set state = 'sent'`);
const answer = (address: string, said: string) => app.browser().fillIn(address, { answer: said });
const read = async (address: string) => wordsOf((await app.browser().get(address)).body);

describe('the page behind the link in a message about a held place', () => {
  it('says until when, in no hurry; and looking at it does nothing', async () => {
    const address = await heldForRosa();
    const words = await read(address);
    expect(words).toContain('A place is held for you');
    expect(words).toContain('It is held for you until Thursday 26 November 2026, 5pm.');
    expect(words).not.toContain('Rosa');
    expect(await standing()).toEqual(['cancelled', 'held', 'listed']);
    expect(await read(`${address}?lang=easy`)).toContain('There is a place for you');
  });

  it('takes the place by one button, without an account, and a letter with the dates follows', async () => {
    const address = await heldForRosa();
    expect(wordsOf((await app.browser().follow(await answer(address, 'take'))).body)).toContain(
      'You have a place',
    );
    expect(await standing()).toEqual(['cancelled', 'booked', 'listed']);
    const letters = await rows<{ calendar: string | null }>(
      `select calendar from messages where kind = 'booking' and to_address = 'rosa@people.example' order by id desc`,
    );
    expect(letters[0]!.calendar).toContain('BEGIN:VCALENDAR');
  });

  it('lets it go and stays: the next person has it held, and the one who stays is asked about the next', async () => {
    const address = await heldForRosa();
    expect(wordsOf((await app.browser().follow(await answer(address, 'wait'))).body)).toContain(
      'We ask you again when the next place comes free.',
    );
    expect(await standing()).toEqual(['cancelled', 'listed', 'held']);
    const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
    const key = { key: newId(), form: 'a test', hash: Buffer.alloc(32) };
    const [, , leon] = await bookings();
    // Leon leaves the list: it is still the same place, so nobody is bothered twice about it.
    await cancelBooking(app.platform, space, actor, key, leon!.id);
    expect(await standing()).toEqual(['cancelled', 'listed', 'cancelled']);
  });

  it('lets it go and leaves the list', async () => {
    const address = await heldForRosa();
    await answer(address, 'leave');
    expect(await standing()).toEqual(['cancelled', 'cancelled', 'held']);
    expect(await read(address)).toContain('You are no longer on the waiting list');
  });

  it('lapses kindly: it goes to the next, and whoever did not answer may be asked again', async () => {
    const address = await heldForRosa();
    const open = await app.browser().get(address);
    await sent();
    app.clock.set('2026-11-26T17:00:00Z');
    expect(await tendDueRuns(app.platform)).toBe(0);
    expect(await standing()).toEqual(['cancelled', 'listed', 'held']);
    const told = await rows<{ subject: string; body: string }>(
      `select subject, body from messages where kind = 'held-place-over'`,
    );
    expect(told).toHaveLength(1);
    expect(told[0]!.body).toContain('nobody minds');
    // The page that was open all the while.
    const visitor = app.browser();
    const late = await visitor.follow(
      await visitor.sendForm(await visitor.get(address), address, { answer: 'take' }),
    );
    expect(wordsOf(late.body)).toContain('not held for you any more');
    expect(open.status).toBe(200);
    expect(await standing()).toEqual(['cancelled', 'listed', 'held']);
    await answer(address, 'ask again');
    expect(await read(address)).toContain('You are number 1 today.');
  });

  it('holds on where our message never left: silence is no answer then', async () => {
    const address = await heldForRosa();
    await rows(`update messages set state = 'failed' where kind = 'held-place'`);
    app.clock.set('2026-11-26T17:00:00Z');
    await tendDueRuns(app.platform);
    expect(await standing()).toEqual(['cancelled', 'held', 'listed']);
    expect(await read(address)).toContain('It is held for you until we have spoken.');
  });

  it('ends at the start, and says what else is on', async () => {
    const address = await heldForRosa();
    await rows(`update messages set state = 'failed' where kind = 'held-place'`);
    app.clock.set('2027-01-13T13:00:00Z');
    await tendDueRuns(app.platform);
    expect(await standing()).toEqual(['cancelled', 'listed', 'listed']);
    expect(await read(address)).toContain('See what else is on');
  });

  it('is nobody else’s: a link made up, or of another college, leads nowhere', async () => {
    const address = await heldForRosa();
    const elsewhere = await aSpace(app);
    for (const wrong of [
      address.replace(space.slug, elsewhere.slug),
      `${address.slice(0, -4)}AAAA`,
      `/${space.slug}/held/nothing`,
    ])
      expect((await app.browser().get(wrong)).status).toBe(404);
  });
});

it('visitors see a held place as taken, and a newcomer waits behind', async () => {
  await heldForRosa();
  await app
    .browser()
    .fillIn(`/${space.slug}/runs/${run.code}/book`, { name: 'Dev', email: 'dev@people.example' }, '/book');
  expect(await standing()).toEqual(['cancelled', 'held', 'listed', 'listed']);
  expect(await read(`/${space.slug}/runs/${run.code}`)).not.toMatch(/1 place left/);
});
