import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { college } from '#modules/college/tables.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun, RunOptions } from '#modules/college/testing.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Browser, Typing } from '#test/support/browser.ts';

let app: TestApp;
let space: Space;
let browser: Browser;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  browser = app.browser();
});

const aPublishedRun = (more: RunOptions = {}) =>
  app.platform.database.inSpace(space.id, (tx) => aRun(tx, { title: 'Sleep well', ...more }));
const addressOf = (run: ARun) => `/${space.slug}/runs/${run.code}/book`;
const daniel: Typing = { name: 'Daniel Osei', email: 'daniel@people.example' };

const stored = (run: ARun) =>
  app.platform.database.inSpace(space.id, (tx) =>
    college(tx)
      .selectFrom('college_bookings')
      .selectAll()
      .where('space_id', '=', space.id)
      .where('run_id', '=', run.id)
      .orderBy('id')
      .execute(),
  );

const letters = async () =>
  app.platform.database.inSpace(
    space.id,
    async (tx) =>
      (
        await tx.client.query<{ to_address: string; subject: string; body: string }>(
          'select * from messages order by id',
        )
      ).rows,
  );

describe('booking without an account', () => {
  it('takes three fields and says what happens next, with nothing personal in the address or on the page', async () => {
    const run = await aPublishedRun();
    const answer = await browser.fillIn(addressOf(run), daniel, '/book');
    expect(answer.status).toBe(303);
    expect(answer.location).not.toMatch(/daniel|osei|people/i);
    const page = await browser.follow(answer);
    expect(wordsOf(page.body)).toContain('You have a place');
    expect(wordsOf(page.body)).toContain('Wednesday 13 January 2027, 1pm to 3.30pm');
    expect(page.body).not.toMatch(/Daniel|daniel@/);
    expect(await stored(run)).toMatchObject([
      { state: 'booked', channel: 'web', if_missed: 'not said', recorded_by_person_id: null },
    ]);
  });

  it('keeps everything else that was said', async () => {
    const run = await aPublishedRun();
    const more = {
      phone: '020 7946 0123',
      leaveMessage: 'no',
      helps: ['hearing loop', 'quiet place'],
      helpsOther: 'A seat by the door',
      ifMissed: 'leave me be',
      emergencyContact: 'Efua',
      keepingWell: 'I may step outside',
    };
    const answer = await browser.fillIn(addressOf(run), { ...daniel, ...more }, '/book');
    expect(answer.status).toBe(303);
    expect(await stored(run)).toMatchObject([{ if_missed: 'leave me be' }]);
    const kept = await app.platform.database.inSpace(space.id, async (tx) => ({
      needs: (await tx.client.query('select 1 from people_access_needs')).rowCount,
      notes: (await tx.client.query('select 1 from college_booking_notes')).rowCount,
    }));
    expect(kept).toEqual({ needs: 3, notes: 2 });
  });

  it('says the number on the list once it is full, and always the number of today', async () => {
    const run = await aPublishedRun({ places: 1 });
    await browser.fillIn(addressOf(run), daniel, '/book');
    const form = await browser.get(addressOf(run));
    expect(wordsOf(form.body)).toContain('The one place is taken. Nobody waits before you.');
    const rosa = await browser.fillIn(
      addressOf(run),
      { name: 'Rosa Bianchi', phone: '020 7946 0555' },
      '/book',
    );
    const leon = await browser.fillIn(
      addressOf(run),
      { name: 'Leon Fraser', email: 'leon@people.example' },
      '/book',
    );
    expect(wordsOf((await browser.follow(rosa)).body)).toContain('You are number 1 on the waiting list');
    expect(wordsOf((await browser.follow(leon)).body)).toContain('You are number 2 on the waiting list');
  });

  it('answers a form sent twice with the same page, and books once', async () => {
    const run = await aPublishedRun();
    const page = await browser.get(addressOf(run));
    const first = await browser.sendForm(page, addressOf(run), daniel, '/book');
    const second = await browser.sendForm(page, addressOf(run), daniel, '/book');
    expect(second.location).toBe(first.location);
    expect(await stored(run)).toHaveLength(1);
  });

  it('says so, keeps the answers, and books another when one page is sent with other answers', async () => {
    const run = await aPublishedRun();
    const page = await browser.get(addressOf(run));
    await browser.sendForm(page, addressOf(run), daniel, '/book');
    const other = await browser.sendForm(
      page,
      addressOf(run),
      { name: 'Efua Osei', phone: '020 7946 0777' },
      '/book',
    );
    expect(other.status).toBe(409);
    expect(wordsOf(other.body)).toContain('You sent this page before');
    expect((await browser.sendForm(other, addressOf(run), {}, '/book')).status).toBe(303);
    expect(await stored(run)).toHaveLength(2);
  });
});

describe('what needs mending', () => {
  it.each([
    ['no name', { name: '', email: 'daniel@people.example' }, 'name', 'Please write the name'],
    ['no way to reach', { name: 'Daniel' }, 'email', 'Please give an e-mail address or a telephone number'],
    [
      'a slip in the address',
      { name: 'Daniel', email: 'daniel@' },
      'email',
      'Please check the e-mail address',
    ],
    ['half a number', { name: 'Daniel', phone: '12' }, 'phone', 'Please check the telephone number'],
    [
      'a name without end',
      { name: 'x'.repeat(121), email: 'daniel@people.example' },
      'name',
      'Please use 120 characters',
    ],
  ] as const)(
    '%s is said at its field, keeps the rest, and changes nothing',
    async (_what, typing, field, message) => {
      const run = await aPublishedRun();
      const rest = {
        helps: ['large print', 'easy read'],
        helpsOther: 'A seat by the door',
        keepingWell: 'Being asked how I am',
        ifMissed: 'ring',
      };
      const answer = await browser.fillIn(addressOf(run), { ...rest, ...typing }, '/book');
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(`href="#${field}"`);
      expect(wordsOf(answer.body)).toContain(message);
      const [form] = formsOf(answer.body).filter(({ action }) => action.endsWith('/book'));
      expect(form!.fields).toMatchObject({ ...rest, ...typing });
      expect(await stored(run)).toEqual([]);
    },
  );

  it('says both at once when the name and every way to reach are missing', async () => {
    const answer = await browser.fillIn(addressOf(await aPublishedRun()), { name: '' }, '/book');
    expect(answer.body).toContain('href="#name"');
    expect(answer.body).toContain('href="#email"');
  });

  it('after a crowd: everything typed is still there, and pressing once more books', async () => {
    const run = await aPublishedRun();
    const page = await browser.get(addressOf(run));
    const typing = { ...daniel, helpsOther: 'A seat by the door' };
    const crowded = await app.platform.database.inSpace(space.id, async (tx) => {
      await tx.client.query('select 1 from college_runs where id = $1 for update', [run.id]);
      return browser.sendForm(page, addressOf(run), typing, '/book');
    });
    expect(crowded.status).toBe(409);
    expect(wordsOf(crowded.body)).toContain('Nothing is lost');
    const [before, after] = [page, crowded].map(
      ({ body }) => formsOf(body).find(({ action }) => action.endsWith('/book'))!.fields,
    );
    expect(after).toMatchObject(typing);
    expect(after!['_key']).toBe(before!['_key']);
    expect((await browser.sendForm(crowded, addressOf(run), {}, '/book')).status).toBe(303);
    expect(await stored(run)).toHaveLength(1);
  });
});

describe('when nobody can ask', () => {
  const begun = [
    ['2026-11-20T10:00:00Z', '2026-11-20T12:00:00Z'],
    ['2026-11-27T10:00:00Z', '2026-11-27T12:00:00Z'],
  ] as const;

  it('says why, and what to do instead', async () => {
    const run = await aPublishedRun({ sessions: begun });
    const page = await browser.get(addressOf(run));
    expect(page.status).toBe(200);
    expect(wordsOf(page.body)).toContain('This has begun');
    expect(formsOf(page.body).filter(({ action }) => action.endsWith('/book'))).toEqual([]);
  });

  it('says so too when it closes while somebody writes', async () => {
    const run = await aPublishedRun();
    const page = await browser.get(addressOf(run));
    await app.platform.database.inSpace(space.id, (tx) =>
      college(tx).updateTable('college_runs').set({ state: 'postponed' }).where('id', '=', run.id).execute(),
    );
    const answer = await browser.sendForm(page, addressOf(run), daniel, '/book');
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.body)).toContain('This is postponed');
    expect(await stored(run)).toEqual([]);
  });

  it('knows no draft', async () => {
    const run = await aPublishedRun({ state: 'draft' });
    expect((await browser.get(addressOf(run))).status).toBe(404);
  });
});

describe('somebody who is signed in', () => {
  it('finds their name there, and books as themself', async () => {
    const run = await aPublishedRun();
    const member = await aMember(app, space, 'Daniel Osei', 'member');
    const page = await member.browser.get(addressOf(run));
    expect(formsOf(page.body).find(({ action }) => action.endsWith('/book'))!.fields).toMatchObject({
      name: 'Daniel Osei',
    });
    await member.browser.sendForm(page, addressOf(run), { email: 'daniel@people.example' }, '/book');
    expect(await stored(run)).toMatchObject([{ person_id: member.personId, recorded_by_person_id: null }]);
    const [event] = await app.platform.database.inSpace(
      space.id,
      async (tx) => (await tx.client.query('select * from events')).rows,
    );
    expect(event).toMatchObject({ actor_person_id: member.personId, on_behalf_of_person_id: null });
  });
});

describe('cancelling from the letter', () => {
  const cancelLink = (body: string) => new URL(/http\S+\/bookings\/cancel\/\S+/.exec(body)![0]).pathname;

  it('takes two clicks, and looking alone changes nothing', async () => {
    const run = await aPublishedRun();
    await browser.fillIn(addressOf(run), daniel, '/book');
    const link = cancelLink((await letters())[0]!.body);
    const page = await app.browser().get(link);
    expect(wordsOf(page.body)).toContain('Give up your place?');
    // Nobody waits here, and the page does not say that somebody does.
    expect(wordsOf(page.body)).toContain('Somebody else can then have your place.');
    expect(await stored(run)).toMatchObject([{ state: 'booked' }]);
    const other = app.browser();
    const done = await other.follow(await other.fillIn(link, {}, link));
    expect(wordsOf(done.body)).toContain('You have given up your place');
    expect(await stored(run)).toMatchObject([{ state: 'cancelled', cancelled_from: 'booked' }]);
    expect(wordsOf((await other.get(link)).body)).toContain('You have given up your place');
  });

  it('leaves the list, and moves up whoever stands behind', async () => {
    const run = await aPublishedRun({ places: 1 });
    await browser.fillIn(addressOf(run), { name: 'Rosa Bianchi', phone: '020 7946 0555' }, '/book');
    await browser.fillIn(addressOf(run), daniel, '/book');
    const behind = await browser.fillIn(
      addressOf(run),
      { name: 'Leon Fraser', phone: '020 7946 0666' },
      '/book',
    );
    const link = cancelLink((await letters())[0]!.body);
    expect(wordsOf((await browser.get(link)).body)).toContain('Leave the waiting list?');
    await browser.fillIn(link, {}, link);
    expect(wordsOf((await browser.follow(behind)).body)).toContain('You are number 1 on the waiting list');
  });

  it('does not open for a link that was made up, or made for reading', async () => {
    const run = await aPublishedRun();
    const answer = await browser.fillIn(addressOf(run), daniel, '/book');
    const reading = answer.location!.split('/').at(-1)!;
    for (const token of ['x', 'A'.repeat(92), reading]) {
      expect((await browser.get(`/${space.slug}/bookings/cancel/${token}`)).status).toBe(404);
    }
    const elsewhere = await aSpace(app);
    const link = cancelLink((await letters())[0]!.body);
    expect((await browser.get(link.replace(space.slug, elsewhere.slug))).status).toBe(404);
  });
});

describe('Easy Read', () => {
  it('has every page of booking in simpler words', async () => {
    const run = await aPublishedRun({ places: 1 });
    const form = await browser.get(`${addressOf(run)}?lang=easy`);
    expect(wordsOf(form.body)).toContain('Tell us 3 things.');
    const booked = await browser.follow(await browser.fillIn(addressOf(run), daniel, '/book'));
    expect(wordsOf(booked.body)).toContain('We tell you if something changes.');
    const listed = await browser.follow(
      await browser.fillIn(addressOf(run), { name: 'Rosa', phone: '020 7946 0555' }, '/book'),
    );
    expect(wordsOf(listed.body)).toContain('You are waiting for a place');
  });
});
