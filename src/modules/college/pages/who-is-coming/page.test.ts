import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { college } from '#modules/college/tables.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun, RunOptions } from '#modules/college/testing.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp, MORNING } from '#test/support/app.ts';
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
  it('is given to the first on the list by one button, who is told by message or rung', async () => {
    const run = await aPublishedRun({ places: 1 });
    await book(run, daniel);
    await book(run, { name: 'Arthur Pell', phone: '020 7946 0123' });
    await book(run, { name: 'Rosa Bianchi', email: 'rosa@people.example' });
    const [first] = await stored(run);
    const cancel = at(run, `people/${first!.id}/cancel`);
    const cancelled = await amina.browser.follow(
      await amina.browser.fillIn(cancel, { channel: 'phone' }, '/cancel'),
    );
    expect(wordsOf(cancelled.body)).toContain('The place is given back.');
    expect(wordsOf(cancelled.body)).toContain('1 place is free, and 2 people wait. Arthur Pell is first.');
    const given = await amina.browser.follow(
      await amina.browser.sendForm(cancelled, at(run, 'people'), {}, '/give'),
    );
    expect(wordsOf(given.body)).toContain('Arthur Pell has the place now.');
    expect(wordsOf(given.body)).toContain('please ring them');
    expect((await stored(run)).map(({ state, position }) => [state, position])).toEqual([
      ['cancelled', null],
      ['booked', null],
      ['listed', 2],
    ]);
    const events = await rows('select type, actor_person_id, channel from events order by id');
    expect(events.slice(-2)).toEqual([
      { type: 'BookingCancelled', actor_person_id: amina.personId, channel: 'phone' },
      { type: 'PlaceGiven', actor_person_id: amina.personId, channel: 'web' },
    ]);
  });

  it('goes to nobody when the list has changed since the page was opened', async () => {
    const run = await aPublishedRun({ places: 1 });
    for (const name of ['Daniel', 'Arthur', 'Rosa'])
      await book(run, { name, phone: `020 7946 0${name.length}00` });
    const [daniels, arthurs] = await stored(run);
    const cancelFor = (id: string) =>
      amina.browser.fillIn(at(run, `people/${id}/cancel`), { channel: 'phone' }, '/cancel');
    await cancelFor(daniels!.id);
    const page = await amina.browser.get(at(run, 'people'));
    await cancelFor(arthurs!.id);
    const answer = await amina.browser.follow(
      await amina.browser.sendForm(page, at(run, 'people'), {}, '/give'),
    );
    expect(wordsOf(answer.body)).toContain('The list has changed meanwhile');
    expect((await stored(run)).filter(({ state }) => state === 'booked')).toEqual([]);
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
