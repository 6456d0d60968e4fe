import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { college } from '#modules/college/tables.ts';
import { aRoom, aRun } from '#modules/college/testing.ts';
import type { ARun, RunOptions } from '#modules/college/testing.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp, MORNING, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Typing } from '#test/support/browser.ts';

let app: TestApp;
let space: Space;
let amina: Member;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});

const aPublishedRun = (more: RunOptions = {}) =>
  app.platform.database.inSpace(space.id, (tx) => aRun(tx, { title: 'Sleep well', ...more }));
const at = (run: ARun, more: string) => `/${space.slug}/runs/${run.code}/${more}`;
const book = (run: ARun, typing: Typing) => app.browser().fillIn(at(run, 'book'), typing, '/book');
const stored = (run: ARun) =>
  app.platform.database.inSpace(space.id, (tx) =>
    college(tx)
      .selectFrom('college_bookings')
      .selectAll()
      .where('run_id', '=', run.id)
      .orderBy('id')
      .execute(),
  );
const rows = (sql: string) =>
  app.platform.database.inSpace(space.id, async (tx) => (await tx.client.query(sql)).rows);

const daniel = {
  name: 'Daniel Osei',
  email: 'daniel@people.example',
  helps: ['hearing loop'],
  keepingWell: 'Being asked how I am',
  emergencyContact: 'Efua, 020 7946 0777',
  ifMissed: 'text',
};

describe('who is coming', () => {
  it('shows the coordinator whom to reach and what helps, and writes the look down', async () => {
    const run = await aPublishedRun();
    await book(run, daniel);
    await book(run, { name: 'Arthur Pell', phone: '020 7946 0123', leaveMessage: 'no' });
    const words = wordsOf((await amina.browser.get(at(run, 'people'))).body);
    for (const part of [
      '2 of 12 places are taken',
      'Daniel Osei',
      'A hearing loop',
      'Text them',
      'Efua, 020 7946 0777',
      'Arthur Pell',
      'leave no message',
    ])
      expect(words).toContain(part);
    const looks = await rows(
      'select looked_person_id, at_what, because_id from people_looks order by at_what',
    );
    expect(looks.map((look) => look['at_what'])).toEqual(['emergency contact', 'what helps', 'what helps']);
    expect(
      looks.every((look) => look['looked_person_id'] === amina.personId && look['because_id'] === run.id),
    ).toBe(true);
  });

  it('opens keeping-well notes for the tutors of this run alone, until seven days after it ends', async () => {
    const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
    const leon = await aMember(app, space, 'Leon Fraser', 'tutor');
    const run = await aPublishedRun({ tutors: [{ role: 'peer', personId: maya.personId }] });
    await book(run, daniel);
    expect(wordsOf((await maya.browser.get(at(run, 'people'))).body)).toContain('Being asked how I am');
    expect(wordsOf((await amina.browser.get(at(run, 'people'))).body)).not.toContain('Being asked how I am');
    expect((await leon.browser.get(at(run, 'people'))).status).toBe(403);
    const looks = await rows(`select looked_person_id from people_looks where at_what = 'keeping well'`);
    expect(looks).toEqual([{ looked_person_id: maya.personId }]);
    app.clock.set('2027-01-20T15:31:00Z');
    const later = await aMember(app, space, 'Somebody Else', 'tutor');
    expect((await later.browser.get(at(run, 'people'))).status).toBe(403);
  });

  it('is closed to the tutor a week after the end', async () => {
    app.clock.set('2027-01-20T15:31:00Z');
    const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
    const run = await aPublishedRun({ tutors: [{ role: 'peer', personId: maya.personId }] });
    expect((await maya.browser.get(at(run, 'people'))).status).toBe(403);
    app.clock.set('2027-01-20T15:29:00Z');
    expect((await maya.browser.get(at(run, 'people'))).status).toBe(200);
  });

  it('opens nothing private of those who only wait', async () => {
    const run = await aPublishedRun({ places: 1 });
    await book(run, { name: 'Rosa Bianchi', phone: '020 7946 0555' });
    await book(run, daniel);
    const words = wordsOf((await amina.browser.get(at(run, 'people'))).body);
    expect(words).toContain('1. Daniel Osei');
    expect(words).not.toContain('A hearing loop');
    expect(words).not.toContain('Efua');
  });

  it('is nobody else’s: visitors, members, another college', async () => {
    const run = await aPublishedRun();
    const member = await aMember(app, space, 'Daniel Osei', 'member');
    expect((await app.browser().get(at(run, 'people'))).location).toContain('/sign-in');
    expect((await member.browser.get(at(run, 'people'))).status).toBe(403);
    const elsewhere = await aMember(app, await aSpace(app), 'Somebody', 'coordinator');
    expect((await elsewhere.browser.get(at(run, 'people'))).status).toBe(404);
  });
});

describe('a place that came free', () => {
  const daniels = { ...daniel, emergencyContact: '' };
  const arthur = { name: 'Arthur Pell', phone: '020 7946 0123' };
  const rosa = { name: 'Rosa Bianchi', email: 'rosa@people.example' };
  const cancelFor = async (run: ARun, booking: { id: string } | undefined) =>
    amina.browser.follow(
      await amina.browser.fillIn(at(run, `people/${booking!.id}/cancel`), { channel: 'phone' }, '/cancel'),
    );
  const place = (run: ARun, booking: { id: string } | undefined) => at(run, `people/${booking!.id}/place`);
  const says = async (run: ARun, booking: { id: string } | undefined, typing: Typing) =>
    amina.browser.fillIn(place(run, booking), typing, '/said');
  // Weeks later one signs in anew.
  const later = async (when: string) => {
    app.clock.set(when);
    amina = { ...amina, browser: await signedInBrowser(app, amina.accountId) };
  };
  const words = async (run: ARun) => wordsOf((await amina.browser.get(at(run, 'people'))).body);
  const standing = async (run: ARun) =>
    (await stored(run)).map(({ state, held_at }) => (held_at ? 'held' : state));

  it('is held for the first on the list, who is rung and has no time limit until then', async () => {
    const run = await aPublishedRun({ places: 1 });
    for (const one of [daniels, arthur, rosa]) await book(run, one);
    const [first, second] = await stored(run);
    const after = wordsOf((await cancelFor(run, first)).body);
    expect(after).toContain('It is given back.');
    expect(after).toContain('0 of 1 place is taken, 1 is held, 1 person waits.');
    expect(after).toContain('Please ring them by Thursday 26 November 2026, 5pm');
    expect(after).toContain('2. Rosa Bianchi');
    expect(await standing(run)).toEqual(['cancelled', 'held', 'listed']);
    const calls = await rows('select state, say from messages_calls');
    expect(calls).toMatchObject([{ state: 'to ring' }]);

    await later('2026-12-20T09:00:00Z');
    expect(await standing(run)).toEqual(['cancelled', 'held', 'listed']);
    expect((await says(run, second, { said: 'will let us know' })).status).toBe(303);
    expect(await words(run)).toContain('Held until Wednesday 23 December 2026, 5pm');
    expect((await says(run, second, { said: 'yes' })).status).toBe(303);
    expect(await standing(run)).toEqual(['cancelled', 'booked', 'listed']);
    expect(await rows('select state from messages_calls')).toEqual([{ state: 'no longer needed' }]);
    const events = await rows('select type, actor_person_id, channel from events order by id');
    expect(events.slice(-1)).toEqual([
      { type: 'HeldPlaceTaken', actor_person_id: amina.personId, channel: 'phone' },
    ]);
  });

  it('passes to the next with a reason, by a named person; whoever is passed over stays on the list and can be asked again', async () => {
    const run = await aPublishedRun({ places: 1 });
    for (const one of [daniels, arthur, rosa]) await book(run, one);
    const [first, second, third] = await stored(run);
    await cancelFor(run, first);
    await says(run, second, { said: 'no answer' });
    await says(run, second, { said: 'no answer' });
    const without = await says(run, second, { said: 'could not be reached' });
    expect(without.status).toBe(422);
    expect(wordsOf(without.body)).toContain('Please say why, in a few words');
    await says(run, second, { said: 'could not be reached', words: 'Rang morning and evening.' });
    expect(await standing(run)).toEqual(['cancelled', 'listed', 'held']);
    const page = await words(run);
    expect(page).toContain('Stays on the list, and is asked again when they say so');
    expect(page).toMatch(
      /Arthur Pell was passed over \(could not be reached\), decided by Amina Yusuf. Rung 2 times without an answer. “Rang morning and evening.”/,
    );
    await cancelFor(run, third);
    expect(await standing(run)).toEqual(['cancelled', 'listed', 'cancelled']);
    await amina.browser.fillIn(place(run, second), { change: 'ask again' }, '/change');
    expect(await standing(run)).toEqual(['cancelled', 'held', 'cancelled']);
  });

  it('is not held in the last 48 hours: the list is rung in turn, and whoever first says yes has it', async () => {
    const run = await aPublishedRun({ places: 1 });
    for (const one of [daniels, arthur, rosa]) await book(run, one);
    const [first, second, third] = await stored(run);
    await later('2027-01-11T13:00:00Z');
    const after = wordsOf((await cancelFor(run, first)).body);
    expect(after).toContain('Ring the list in turn');
    expect(after).toContain('1 place is free, and it is less than 48 hours to the start.');
    await says(run, second, { said: 'no answer' });
    expect((await says(run, third, { said: 'yes' })).status).toBe(303);
    expect(await standing(run)).toEqual(['cancelled', 'listed', 'booked']);
    expect(await words(run)).toMatch(/Arthur Pell.*no answer \(Amina Yusuf\)/);
    const late = await says(run, second, { said: 'no, leaves' });
    expect(late.status).toBe(303);
    expect(await standing(run)).toEqual(['cancelled', 'cancelled', 'booked']);
  });

  it('is nobody’s after the start', async () => {
    const run = await aPublishedRun({ places: 1 });
    for (const one of [daniels, rosa]) await book(run, one);
    const [first, second] = await stored(run);
    await later('2027-01-13T13:00:00Z');
    await cancelFor(run, first);
    expect(await standing(run)).toEqual(['cancelled', 'listed']);
    expect(wordsOf((await amina.browser.get(place(run, second))).body)).not.toContain('What came of it?');
  });

  it('may be kept for others under neutral words, which only the coordinator gives', async () => {
    const run = await aPublishedRun({ places: 3 });
    const kept = { kept: '2', label: 'Carers’ places', until: '2027-01-04', supporters: 'not counted' };
    expect((await amina.browser.fillIn(at(run, 'people/places'), kept, '/places')).status).toBe(303);
    for (const one of [daniels, arthur]) await book(run, one);
    expect(await standing(run)).toEqual(['booked', 'listed']);
    expect(await words(run)).toContain('2 more places are kept: Carers’ places. From Monday 4 January 2027');
    const [, second] = await stored(run);
    await amina.browser.fillIn(place(run, second), {}, '/change');
    expect(await standing(run)).toEqual(['booked', 'booked']);
    expect(await words(run)).toContain('Has one of the kept places');
    const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(
        `insert into college_run_tutors (space_id, id, run_id, person_id, role) values ($1, $2, $3, $4, 'peer')`,
        [space.id, maya.accountId, run.id, maya.personId],
      ),
    );
    const seen = wordsOf((await maya.browser.get(at(run, 'people'))).body);
    expect(seen).toContain('Arthur Pell');
    expect(seen).not.toMatch(/kept|carer/i);
  });

  it.each([
    [
      'no words for kept places',
      { kept: '2', label: '' },
      'Please say in neutral words for whom they are kept',
    ],
    [
      'a day that is past',
      { kept: '2', label: 'Kept', until: '2026-11-23' },
      'Please choose a day that is still to come',
    ],
    ['no number', { kept: 'some' }, 'Type a whole number, 0 for none'],
  ])('with %s says what to mend, and keeps nothing', async (_what, typing, message) => {
    const run = await aPublishedRun({ places: 3 });
    const answer = await amina.browser.fillIn(at(run, 'people/places'), typing, '/places');
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain(message);
    expect(await rows('select kept_places from college_runs')).toEqual([{ kept_places: 0 }]);
  });

  it('may be one over the number, by name and within the room', async () => {
    const roomId = await app.platform.database.inSpace(space.id, (tx) => aRoom(tx, { holds: 2 }));
    const run = await aPublishedRun({ places: 1, roomId });
    for (const one of [daniels, arthur, rosa]) await book(run, one);
    const [, second, third] = await stored(run);
    const unsaid = await amina.browser.fillIn(place(run, second), { reason: ' ' }, '/one-over');
    expect(wordsOf(unsaid.body)).toContain('Please say why one more may come');
    await amina.browser.fillIn(place(run, second), { reason: 'She interprets for Daniel.' }, '/one-over');
    expect(await standing(run)).toEqual(['booked', 'booked', 'listed']);
    expect(await words(run)).toContain(
      'One over: allowed by Amina Yusuf on Monday 23 November 2026, because: She interprets for Daniel.',
    );
    const full = await amina.browser.fillIn(place(run, third), { reason: 'Me too' }, '/one-over');
    expect(full.status).toBe(409);
    expect(wordsOf(full.body)).toContain('The room holds no more people than are expected already.');
    expect(await standing(run)).toEqual(['booked', 'booked', 'listed']);
  });

  it('is two places for somebody with a supporter, where the run counts them', async () => {
    const run = await aPublishedRun({ places: 2 });
    await amina.browser.fillIn(at(run, 'people/places'), { supporters: 'counted' }, '/places');
    await book(run, daniels);
    const [first] = await stored(run);
    await amina.browser.fillIn(place(run, first), { change: 'supporter' }, '/change');
    expect(await words(run)).toContain('2 of 2 places are taken');
    await book(run, rosa);
    expect(await standing(run)).toEqual(['booked', 'listed']);
    await amina.browser.fillIn(place(run, first), { change: 'no supporter' }, '/change');
    expect(await standing(run)).toEqual(['booked', 'held']);
  });

  it('asks how they told us before it cancels for them', async () => {
    const run = await aPublishedRun();
    await book(run, daniel);
    const [booking] = await stored(run);
    const answer = await amina.browser.fillIn(at(run, `people/${booking!.id}/cancel`), {}, '/cancel');
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain('Please say how they told you');
    expect(await stored(run)).toMatchObject([{ state: 'booked' }]);
  });
});
