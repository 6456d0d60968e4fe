import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import type { ARun, RunOptions } from '#modules/college/testing.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Browser } from '#test/support/browser.ts';
import { moveSession } from '../../commands/move-session.ts';
import { remind } from '../../commands/remind.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00Z');
  space = await aSpace(app);
});

const THREE: RunOptions['sessions'] = [
  ['2027-01-13T13:00:00Z', '2027-01-13T15:00:00Z'],
  ['2027-01-20T13:00:00Z', '2027-01-20T15:00:00Z'],
  ['2027-01-27T13:00:00Z', '2027-01-27T15:00:00Z'],
];
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const at = (path: string) => `/${space.slug}${path}`;

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  return inSpace(async (tx) => (await tx.client.query<Row>(sql, [space.id])).rows);
}

interface Place {
  readonly run: ARun;
  readonly address: string;
  readonly personId: string;
  readonly bookingId: string;
}

/** Daniel has a place on a run, and the letter that says so. */
async function aPlace(more: RunOptions = {}, browser: Browser = app.browser()): Promise<Place> {
  const run = await inSpace((tx) => aRun(tx, { sessions: THREE, ...more }));
  const typed = { name: 'Daniel Osei', email: 'daniel@people.example' };
  expect((await browser.fillIn(at(`/runs/${run.code}/book`), typed, '/book')).status).toBe(303);
  const [letter] = await rows<{ body: string }>(
    `select body from messages where space_id = $1 and kind = 'booking' order by id desc limit 1`,
  );
  const [booking] = await rows<{ id: string; person_id: string }>(
    `select id, person_id from college_bookings where space_id = $1 order by id desc limit 1`,
  );
  const token = /\/bookings\/cancel\/([\w-]+)/.exec(letter!.body)![1]!;
  const address = at(`/bookings/cannot-come/${token}`);
  return { run, address, personId: booking!.person_id, bookingId: booking!.id };
}

const standing = async (run: ARun) =>
  (
    await rows<{ session_id: string }>(
      `select session_id from college_apologies where space_id = $1 order by starts_at`,
    )
  ).map(({ session_id: id }) => run.sessionIds.indexOf(id) + 1);

const says = (address: string, run: ARun, ...numbers: number[]) =>
  app.browser().fillIn(address, { session: numbers.map((number) => run.sessionIds[number - 1]!) }, address);

const register = (run: ARun, number: number) =>
  at(`/runs/${run.code}/sessions/${run.sessionIds[number - 1]}/register`);

describe('somebody who cannot come to one session', () => {
  test('finds the way there in their letter, says so in two taps, and keeps the place', async () => {
    const { run, address } = await aPlace();
    const page = await app.browser().get(address);
    expect(wordsOf(page.body)).toContain('Tick each day that you cannot come');
    expect(await standing(run)).toEqual([]);
    const done = await app.browser().follow(await says(address, run, 2));
    expect(wordsOf(done.body)).toContain('Thank you for telling us. Your place is kept');
    expect(await standing(run)).toEqual([2]);
    expect(await rows(`select state from college_bookings where space_id = $1`)).toEqual([
      { state: 'booked' },
    ]);
    expect(await rows(`select 1 from college_attendance where space_id = $1`)).toEqual([]);
  });

  test('can come after all, and says so by taking the tick away', async () => {
    const { run, address } = await aPlace();
    await says(address, run, 1, 2);
    await says(address, run, 1);
    expect(await standing(run)).toEqual([1]);
    const done = await app.browser().follow(await says(address, run));
    expect(wordsOf(done.body)).toContain('We look forward to seeing you');
    expect(await standing(run)).toEqual([]);
    const events = await rows<{ type: string; on_behalf_of_person_id: string }>(
      `select type, on_behalf_of_person_id from events where space_id = $1 and type like 'Apologies%' order by id`,
    );
    expect(events.map(({ type }) => type)).toEqual([
      'ApologiesSent',
      'ApologiesTakenBack',
      'ApologiesTakenBack',
    ]);
  });

  test('ticks nothing and is asked kindly, in either kind of words', async () => {
    const { run, address } = await aPlace();
    const again = await says(address, run);
    expect([again.status, wordsOf(again.body).includes('Tick the day you cannot come')]).toEqual([422, true]);
    const browser = app.browser();
    await browser.get(`${address}?lang=easy`);
    const easy = await browser.fillIn(address, {}, address);
    expect(wordsOf(easy.body)).toContain('Please choose a day.');
    expect(await standing(run)).toEqual([]);
  });

  test('with one day left, or none that suits, is shown how the place can go to somebody else', async () => {
    const one = await aPlace({ sessions: [THREE![0]!] });
    expect(wordsOf((await app.browser().get(one.address)).body)).toContain('This is the only day left');
    const { run, address } = await aPlace();
    const done = await app.browser().follow(await says(address, run, 1, 2, 3));
    expect(wordsOf(done.body)).toContain('cannot come to any of the days left');
  });

  test('after giving the place up has nothing left to say, and nobody expects them', async () => {
    const { run, address } = await aPlace();
    await says(address, run, 2);
    const cancel = address.replace('cannot-come', 'cancel');
    expect((await app.browser().get(cancel)).body).toContain(`href="${address}"`);
    await app.browser().fillIn(cancel, {}, cancel);
    expect(wordsOf((await app.browser().get(address)).body)).toContain('You have no place here');
    expect(await standing(run)).toEqual([]);
  });

  test('a session of another run, or one that is over, cannot be named; a link for reading opens nothing', async () => {
    const { run, address } = await aPlace();
    const other = await inSpace((tx) => aRun(tx, { title: 'Another' }));
    await app.browser().fillIn(address, { session: [other.sessionIds[0]!] }, address);
    app.clock.set('2027-01-14T09:00:00Z');
    await says(address, run, 1);
    expect(await standing(run)).toEqual([]);
    expect((await app.browser().get(`${address.slice(0, -3)}abc`)).status).toBe(404);
  });

  test('the same form sent twice, and three at once, is one word', async () => {
    const { run, address } = await aPlace();
    const browser = app.browser();
    const page = await browser.get(address);
    const typed = { session: [run.sessionIds[0]!] };
    for (const _time of [1, 2])
      expect((await browser.sendForm(page, address, typed, address)).status).toBe(303);
    const answers = await Promise.all([1, 2, 3].map(() => says(address, run, 1)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await standing(run)).toEqual([1]);
    expect(await rows(`select 1 from events where space_id = $1 and type = 'ApologiesSent'`)).toHaveLength(1);
  });
});

describe('where it is seen', () => {
  let amina: Member;
  beforeEach(async () => {
    amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  });

  /** The coordinator, an hour after the first session. */
  const afterTheFirst = (): Promise<Browser> => {
    app.clock.set('2027-01-13T16:00:00Z');
    return signedInBrowser(app, amina.accountId);
  };

  test('the register is ready-filled, and it becomes a mark only when the register is kept', async () => {
    const { run, address, personId } = await aPlace();
    await says(address, run, 1);
    const browser = await afterTheFirst();
    const page = await browser.get(register(run, 1));
    expect(wordsOf(page.body)).toContain(
      'Told us beforehand that they cannot come, Monday 23 November 2026, 9am',
    );
    const form = formsOf(page.body).find(({ action }) => action.endsWith('/register'))!;
    expect(form.fields[`mark-${personId}`]).toBe('apologies');
    expect(await rows(`select 1 from college_attendance where space_id = $1`)).toEqual([]);
    await browser.sendForm(page, register(run, 1), {}, '/register');
    expect(await rows(`select mark from college_attendance where space_id = $1`)).toEqual([
      { mark: 'apologies' },
    ]);
    expect((await browser.get(`${register(run, 1)}/paper`)).body).toContain('☑');
    const second = formsOf((await browser.get(register(run, 2))).body);
    expect(
      second.find(({ action }) => action.endsWith('/register'))!.fields[`mark-${personId}`],
    ).toBeUndefined();
  });

  test('until the day comes nothing is filled in, so that they can still take it back', async () => {
    const { run, address, personId } = await aPlace();
    await says(address, run, 1);
    const page = await amina.browser.get(register(run, 1));
    expect(wordsOf(page.body)).toContain('1 of them told us beforehand that they cannot come');
    await amina.browser.sendForm(page, register(run, 1), {}, '/register');
    expect(await rows(`select 1 from college_attendance where space_id = $1`)).toEqual([]);
    expect(page.body).toContain(`mark-${personId}`);
  });

  test('who comes all the same is marked as here', async () => {
    const { run, address, personId } = await aPlace();
    await says(address, run, 1);
    const browser = await afterTheFirst();
    await browser.fillIn(register(run, 1), { [`mark-${personId}`]: 'present' }, '/register');
    expect(await rows(`select mark from college_attendance where space_id = $1`)).toEqual([
      { mark: 'present' },
    ]);
  });

  test('the list of who is coming, the day pack and the person’s own home say so', async () => {
    const daniel = await aMember(app, space, 'Daniel Osei', 'member');
    const { run, address } = await aPlace({}, daniel.browser);
    await says(address, run, 1);
    expect(wordsOf((await amina.browser.get(at(`/runs/${run.code}/people`))).body)).toContain(
      'Cannot come on Wed 13 January, 1pm to 3pm',
    );
    const pack = register(run, 1).replace('/register', '/day-pack');
    expect(wordsOf((await amina.browser.get(pack)).body)).toContain('Cannot come this time');
    const home = await daniel.browser.get(at('/home'));
    expect(wordsOf(home.body)).toContain('You have told us that you cannot come this time');
    expect(home.body).toContain(`/bookings/cannot-come/`);
  });

  test('nobody is reminded of a day they cannot come to', async () => {
    const { run, address } = await aPlace();
    await says(address, run, 1);
    const reminded = async (now: string) => inSpace((tx) => remind(tx, app.platform, space, new Date(now)));
    await reminded('2027-01-12T09:00:00Z');
    await reminded('2027-01-19T09:00:00Z');
    const about = await rows<{ about_id: string }>(
      `select about_id from messages where space_id = $1 and kind in ('joining', 'reminder')`,
    );
    expect(about.map(({ about_id: id }) => run.sessionIds.indexOf(id) + 1)).toEqual([2]);
  });

  test('a session that moves is asked about anew: what was said of the old time says nothing of the new', async () => {
    const { run, address, personId } = await aPlace();
    await says(address, run, 1);
    const wish = {
      runId: run.id,
      sessionId: run.sessionIds[0]!,
      seen: { startsAt: new Date(THREE![0]![0]), endsAt: new Date(THREE![0]![1]) },
      to: { startsAt: new Date('2027-01-14T13:00:00Z'), endsAt: new Date('2027-01-14T15:00:00Z') },
      said: '',
    };
    const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
    await inSpace((tx) => moveSession(tx, { platform: app.platform, space, actor }, wish));
    const [letter] = await rows<{ body: string }>(
      `select body from messages where space_id = $1 and kind = 'change' and person_id = '${personId}'`,
    );
    expect(letter!.body).toContain('You had told us that you cannot come at the old time');
    const form = formsOf((await app.browser().get(address)).body).find(({ action }) => action === address)!;
    expect(form.fields['session']).toBeUndefined();
    await says(address, run, 1);
    expect(await standing(run)).toEqual([1]);
  });
});

describe('somebody who rings', () => {
  const page = ({ run, bookingId }: Place) => at(`/runs/${run.code}/people/${bookingId}/apologies`);

  test('is written down for, with how they told us, by the coordinator or a tutor of the run', async () => {
    const amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
    const place = await aPlace({ tutors: [{ role: 'peer', personId: maya.personId }] });
    const { run } = place;
    const answer = await amina.browser.fillIn(
      page(place),
      { session: [run.sessionIds[0]!], channel: 'phone' },
      '/apologies',
    );
    expect(wordsOf((await amina.browser.follow(answer)).body)).toContain('It is written down.');
    await maya.browser.fillIn(
      page(place),
      { session: [run.sessionIds[0]!, run.sessionIds[2]!], channel: 'in person' },
      '/apologies',
    );
    expect(
      await rows(
        `select channel, recorded_by_person_id from college_apologies where space_id = $1 order by starts_at`,
      ),
    ).toEqual([
      { channel: 'phone', recorded_by_person_id: amina.personId },
      { channel: 'in person', recorded_by_person_id: maya.personId },
    ]);
    const [event] = await rows(
      `select actor_person_id, on_behalf_of_person_id, channel from events where space_id = $1 and type = 'ApologiesSent' order by id limit 1`,
    );
    expect(event).toEqual({
      actor_person_id: amina.personId,
      on_behalf_of_person_id: place.personId,
      channel: 'phone',
    });
  });

  test('what is missing is said at its field, and what was ticked stays', async () => {
    const amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const place = await aPlace();
    const [day] = place.run.sessionIds;
    const noChannel = await amina.browser.fillIn(page(place), { session: [day!] }, '/apologies');
    expect([noChannel.status, wordsOf(noChannel.body).includes('Please say how they told you')]).toEqual([
      422,
      true,
    ]);
    expect(
      formsOf(noChannel.body).find(({ action }) => action.endsWith('/apologies'))!.fields['session'],
    ).toBe(day);
    const noDay = await amina.browser.fillIn(page(place), { channel: 'phone' }, '/apologies');
    expect(wordsOf(noDay.body)).toContain('Tick the day they cannot come');
    expect(await standing(place.run)).toEqual([]);
  });

  test('a tutor of another run is not let in', async () => {
    const leon = await aMember(app, space, 'Leon Fraser', 'tutor');
    expect((await leon.browser.get(page(await aPlace()))).status).toBe(403);
  });
});
