import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { college } from '#modules/college/tables.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun, RunOptions } from '#modules/college/testing.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';

let app: TestApp;
let space: Space;
let amina: Member;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});

const aPublishedRun = (more: RunOptions = {}) =>
  app.platform.database.inSpace(space.id, (tx) => aRun(tx, { title: 'Sleep well', ...more }));
const at = (run: ARun, more = 'book-for') => `/${space.slug}/runs/${run.code}/${more}`;
const looked = async (run: ARun, words: string) =>
  amina.browser.follow(await amina.browser.fillIn(at(run), { words }, '/book-for/find'));
const stored = (run: ARun) =>
  app.platform.database.inSpace(space.id, (tx) =>
    college(tx)
      .selectFrom('college_bookings')
      .selectAll()
      .where('run_id', '=', run.id)
      .orderBy('id')
      .execute(),
  );

describe('booking for somebody who rang', () => {
  it('finds Arthur, books him, and says to ring him back', async () => {
    const run = await aPublishedRun();
    const arthur = await app.platform.database.inSpace(space.id, (tx) =>
      addPerson(tx, { name: 'Arthur Pell', phone: '020 7946 0123', mayLeaveMessage: true }, app.clock.now()),
    );
    const found = await looked(run, 'art');
    expect(found.body).toContain(`?person=${arthur}`);
    const page = await amina.browser.get(`${at(run)}?person=${arthur}`);
    expect(wordsOf(page.body)).toContain('you may leave a message');
    const done = await amina.browser.follow(
      await amina.browser.sendForm(page, at(run), { channel: 'phone', helps: ['large print'] }, '/book-for'),
    );
    const words = wordsOf(done.body);
    for (const part of [
      'Arthur Pell has a place',
      'tell them now, or ring them back',
      '020 7946 0123',
      'Dear Arthur Pell,',
      'Wednesday 13 January 2027',
    ])
      expect(words).toContain(part);
    expect(await stored(run)).toMatchObject([
      { person_id: arthur, channel: 'phone', recorded_by_person_id: amina.personId },
    ]);
    const [event] = await app.platform.database.inSpace(
      space.id,
      async (tx) => (await tx.client.query('select * from events')).rows,
    );
    expect(event).toMatchObject({
      type: 'PlaceBooked',
      actor_person_id: amina.personId,
      on_behalf_of_person_id: arthur,
      channel: 'phone',
    });
  });

  it('books somebody new, without any way to reach them if need be', async () => {
    const run = await aPublishedRun({ places: 1 });
    await amina.browser.fillIn(
      `${at(run)}?person=new`,
      { name: 'Nadia Rahman', channel: 'in person' },
      '/book-for',
    );
    const second = await amina.browser.fillIn(
      `${at(run)}?person=new`,
      { name: 'Leon Fraser', channel: 'paper', email: 'leon@people.example' },
      '/book-for',
    );
    expect(wordsOf((await amina.browser.follow(second)).body)).toContain(
      'Leon Fraser is number 1 on the waiting list',
    );
    expect((await stored(run)).map(({ state, channel }) => [state, channel])).toEqual([
      ['booked', 'in person'],
      ['listed', 'paper'],
    ]);
  });

  it('keeps what was typed when something is missing', async () => {
    const run = await aPublishedRun();
    const typing = {
      name: 'Nadia Rahman',
      phone: '020 7946 0123',
      helps: 'large print',
      helpsOther: 'A seat by the door',
    };
    const answer = await amina.browser.fillIn(`${at(run)}?person=new`, typing, '/book-for');
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain('Please say how they asked');
    expect(formsOf(answer.body).find(({ action }) => action.endsWith('/book-for'))!.fields).toMatchObject({
      ...typing,
      person: 'new',
    });
    expect(await stored(run)).toEqual([]);
  });

  it('keeps whom it is for, too', async () => {
    const run = await aPublishedRun();
    const arthur = await app.platform.database.inSpace(space.id, (tx) =>
      addPerson(tx, { name: 'Arthur Pell' }, app.clock.now()),
    );
    const answer = await amina.browser.fillIn(`${at(run)}?person=${arthur}`, {}, '/book-for');
    expect(answer.status).toBe(422);
    expect(formsOf(answer.body).find(({ action }) => action.endsWith('/book-for'))!.fields).toMatchObject({
      person: arthur,
      name: 'Arthur Pell',
    });
  });

  it('says kindly when nobody of that name is known, and offers somebody new under it', async () => {
    const run = await aPublishedRun();
    const page = await looked(run, 'Zebedee');
    expect(wordsOf(page.body)).toContain('We know nobody called “Zebedee”.');
    const fresh = /href="([^"]+person=new[^"]*)"/.exec(page.body)![1]!.replaceAll('&amp;', '&');
    expect(fresh).not.toContain('Zebedee');
    expect((await amina.browser.get(fresh)).body).toContain('value="Zebedee"');
  });

  it('is the coordinator’s alone, and knows nobody of another college', async () => {
    const run = await aPublishedRun();
    const tutor = await aMember(app, space, 'Maya Iqbal', 'tutor');
    expect((await tutor.browser.get(at(run))).status).toBe(403);
    const elsewhere = await aSpace(app);
    const stranger = await app.platform.database.inSpace(elsewhere.id, (tx) =>
      addPerson(tx, { name: 'Arthur Pell' }, app.clock.now()),
    );
    expect((await amina.browser.get(`${at(run)}?person=${stranger}`)).status).toBe(404);
    expect((await looked(run, 'arthur')).body).not.toContain(stranger);
  });
});
