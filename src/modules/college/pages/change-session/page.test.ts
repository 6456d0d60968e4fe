import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '#modules/people/index.ts';
import type { NewPerson } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aMember, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Answer, Browser, Typing } from '#test/support/browser.ts';
import { publishRun } from '../../commands/publish-run.ts';
import { aRoom, aRun, aTerm } from '../../testing.ts';
import type { ARun, RunOptions } from '../../testing.ts';

let app: TestApp;
let space: Space;
let amina: Member;

beforeAll(async () => {
  app = await anApp({
    settings: { PUBLIC_URL: 'https://college.example', MAIL_FROM: 'Riverside <hello@college.example>' },
  });
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});

const TWO: RunOptions['sessions'] = [
  ['2027-01-13T13:00:00Z', '2027-01-13T15:00:00Z'],
  ['2027-01-20T13:00:00Z', '2027-01-20T15:00:00Z'],
];
const MOVED = { what: 'move', on: '2027-01-14', from: '10:00', to: '12:00' };

const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);

/** A run as the college publishes one: its room and tutors are promised to it. */
async function published(more: RunOptions = {}): Promise<ARun> {
  return inSpace(async (tx) => {
    const run = await aRun(tx, {
      title: 'Living with voices',
      sessions: TWO,
      tutors: [],
      ...more,
      state: 'draft',
    });
    const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
    expect(await publishRun(tx, { platform: app.platform, actor }, run.id)).toEqual({ ok: true });
    return run;
  });
}

async function coming(run: ARun, person: NewPerson, state: 'booked' | 'listed' = 'booked'): Promise<string> {
  return inSpace(async (tx) => {
    const personId = await addPerson(tx, person, app.clock.now());
    await tx.client.query(
      `insert into college_bookings (space_id, id, run_id, person_id, state, position, channel, booked_at)
       values ($1, $2, $3, $4, $5::text, case when $5::text = 'listed' then 1 end, 'web', $6)`,
      [space.id, newId(), run.id, personId, state, app.clock.now()],
    );
    return personId;
  });
}

async function rows<Row>(sql: string): Promise<Row[]> {
  return inSpace(async (tx) => (await tx.client.query(sql, [space.id])).rows as Row[]);
}

const pathOf = (run: ARun, nth = 0) =>
  `/${space.slug}/manage/runs/${run.code}/sessions/${run.sessionIds[nth]}/change`;

async function send(browser: Browser, page: Answer, typing: Typing): Promise<Answer> {
  const form = formsOf(page.body).find(({ action }) => action.endsWith('/change'));
  if (!form) throw new Error(`No form to change a session: ${page.status}`);
  return browser.post(form.action, { ...form.fields, ...typing });
}

const change = async (run: ARun, typing: Typing, nth = 0) =>
  send(amina.browser, await amina.browser.get(pathOf(run, nth)), typing);

interface Written {
  way: string;
  to_address: string;
  subject: string;
  body: string;
  calendar: string | null;
  calendar_method: string;
}
const written = () => rows<Written>(`select * from messages where space_id = $1 order by to_address`);

describe('a session that does not take place', () => {
  test('is called off in one step: everybody is told by the way they chose, and those to be rung stand on a list', async () => {
    const run = await published();
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    await coming(run, { name: 'Tess Text', phone: '07700 900123', contactBy: 'text' });
    await coming(run, {
      name: 'Arthur Bell',
      phone: '01632 960 777',
      contactBy: 'phone',
      mayLeaveMessage: false,
    });
    await coming(run, { name: 'Lea Letter', contactBy: 'letter' });
    await coming(run, { name: 'Wim Waits', email: 'wim@people.example' }, 'listed');
    const page = await amina.browser.get(pathOf(run));
    expect(wordsOf(page.body)).toContain('2 by e-mail 1 by text 1 to be rung by you');
    const done = await amina.browser.follow(
      await send(amina.browser, page, { what: 'cancel', said: 'Our tutor is ill.' }),
    );
    const words = wordsOf(done.body);
    expect(words).toContain('The session does not take place Wednesday 13 January 2027, 1pm to 3pm');
    expect(words).toContain(
      '2 by e-mail 1 by text 1 to be rung by you: they stand on a list 1 by a letter you print',
    );

    const messages = await written();
    expect(messages.map(({ way, subject }) => [way, subject])).toEqual([
      ['letter', `Not taking place: ${run.code}`],
      ['text', `Not taking place: ${run.code}`],
      ['email', `Not taking place: ${run.code}`],
      ['email', `Not taking place: ${run.code}`],
    ]);
    const daniel = messages.find(({ to_address }) => to_address === 'daniel@people.example')!;
    expect(daniel.body).toContain('Hello Daniel Reed');
    expect(daniel.body).toContain('does not take place on Wednesday 13 January 2027, 1pm to 3pm');
    expect(daniel.body).toContain('Our tutor is ill.');
    expect(messages.map(({ body }) => body).join()).not.toContain('voices');
    const list = await amina.browser.get(
      /href="([^"]*messages\/calls\?[^"]*)"/.exec(done.body)![1]!.replaceAll('&amp;', '&'),
    );
    expect(wordsOf(list.body)).toContain(
      'Arthur Bell Number 01632 960 777 May we leave a message? No, never',
    );
  });

  test('leaves its room and tutors free, and its run’s page and calendars say so', async () => {
    const run = await published();
    await change(run, { what: 'cancel' });
    const page = wordsOf((await app.browser().get(`/${space.slug}/runs/${run.code}`)).body);
    expect(page).toContain('Not on Wednesday 13 January 2027, 1pm to 3pm: that session is called off.');
    const calendar = (await app.browser().get(`/${space.slug}/runs/${run.code}/calendar.ics`)).body;
    const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
    const standing = new Map(
      events.map((event) => [event.getFirstPropertyValue('uid'), event.getFirstPropertyValue('status')]),
    );
    expect(standing.get(`${run.sessionIds[0]}@${space.id}`)).toBe('CANCELLED');
    expect(standing.get(`${run.sessionIds[1]}@${space.id}`)).toBe('CONFIRMED');
    expect(await rows(`select starts_at from college_commitments where space_id = $1`)).toEqual([
      { starts_at: new Date('2027-01-20T13:00:00Z') },
    ]);
    expect(await rows(`select number from college_sessions where space_id = $1`)).toEqual([{ number: 1 }]);
  });

  test('takes the whole run with it when it was the only one', async () => {
    const run = await published({ sessions: [TWO[0]!] });
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    expect(wordsOf((await amina.browser.get(pathOf(run))).body)).toContain('the whole run is withdrawn');
    expect((await change(run, { what: 'cancel' })).status).toBe(303);
    expect(await rows(`select state from college_runs where space_id = $1`)).toEqual([
      { state: 'withdrawn' },
    ]);
    expect((await written())[0]!.body).toContain('is called off');
    expect(await rows(`select state from college_bookings where space_id = $1`)).toEqual([
      { state: 'booked' },
    ]);
  });

  test('goes from the calendars of those who have it, under the same name and with a newer number', async () => {
    const run = await published();
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    await change(run, MOVED);
    const [moved] = await written();
    await change(run, { what: 'cancel' });
    const gone = (await written()).find(({ calendar_method }) => calendar_method === 'CANCEL')!;
    expect(moved!.calendar_method).toBe('REQUEST');
    const [first, second] = [moved!, gone].map(({ calendar }) => invitationIn(calendar!));
    expect(first).toMatchObject({
      method: 'REQUEST',
      status: 'CONFIRMED',
      summary: expect.stringMatching(`: ${run.code}$`),
    });
    expect(second).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: first!.uid });
    expect(first!.uid).toBe(`${run.sessionIds[0]}@${space.id}`);
    expect(first!.organizer).toBe('mailto:hello@college.example');
    expect(first!.attendee).toBe('mailto:daniel@people.example');
    expect(second!.sequence).toBeGreaterThan(first!.sequence);
    const shown = (await app.browser().get(`/${space.slug}/runs/${run.code}/calendar.ics`)).body;
    expect(invitationIn(shown).sequence).toBe(second!.sequence);
  });

  test('cannot be called off once it has begun', async () => {
    const run = await published({ sessions: [['2026-11-23T08:30:00Z', '2026-11-23T10:00:00Z'], TWO[1]!] });
    const refused = await change(run, { what: 'cancel' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain('It has begun');
  });
});

function invitationIn(calendar: string) {
  const whole = new ICAL.Component(ICAL.parse(calendar));
  const event = whole.getFirstSubcomponent('vevent')!;
  const text = (name: string) => String(event.getFirstPropertyValue(name));
  return {
    method: String(whole.getFirstPropertyValue('method')),
    uid: text('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: text('status'),
    summary: text('summary'),
    organizer: text('organizer').toLowerCase(),
    attendee: text('attendee').toLowerCase(),
  };
}

describe('a session that moves', () => {
  test('stands at its new time everywhere, and everybody is told both times', async () => {
    const run = await published({ tutors: [{ role: 'peer', name: 'Devon Clarke' }] });
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    const done = await amina.browser.follow(await change(run, MOVED));
    expect(wordsOf(done.body)).toContain(
      'The session stands at its new time Thursday 14 January 2027, 10am to 12 noon',
    );
    const [daniel] = (await written()).filter(({ way }) => way === 'email');
    expect(daniel!.subject).toBe(`New time: ${run.code}`);
    expect(daniel!.body).toContain('It was: Wednesday 13 January 2027, 1pm to 3pm');
    expect(daniel!.body).toContain('It is now: Thursday 14 January 2027, 10am to 12 noon');
    expect(daniel!.body).toMatch(/https:\/\/college\.example\/[^\s]+\/bookings\/cancel\//);
    // Nobody knows how to reach Devon: a letter waits, so that the tutor is not forgotten.
    expect(await written()).toContainEqual(expect.objectContaining({ way: 'letter', to_address: '' }));
    expect(wordsOf((await app.browser().get(`/${space.slug}/runs/${run.code}`)).body)).toContain(
      '14 January',
    );
  });

  test('does not move onto another run’s room; nothing changes and nobody is told', async () => {
    const termId = await inSpace((tx) => aTerm(tx));
    const roomId = await inSpace((tx) => aRoom(tx, { name: 'Oak' }));
    await published({
      termId,
      roomId,
      title: 'Chair yoga',
      sessions: [['2027-01-14T10:00:00Z', '2027-01-14T12:00:00Z']],
    });
    const run = await published({ termId, roomId });
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    const refused = await change(run, { ...MOVED, said: 'So sorry' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toMatch(/The session stays as it was.*Oak.*Chair yoga/);
    expect(refused.body).toContain('So sorry');
    expect(await written()).toEqual([]);
  });

  test.each([
    ['nothing chosen', { on: '2027-01-14', from: '10:00', to: '12:00' }, 'Choose whether it moves'],
    ['the end before the start', { ...MOVED, to: '09:00' }, 'The end must be later than the start'],
    [
      'an hour that the clocks skip',
      { ...MOVED, on: '2027-03-28', from: '01:30', to: '02:30' },
      'The clocks go forward',
    ],
    ['a day that has passed', { ...MOVED, on: '2026-11-22' }, 'That time has passed'],
    [
      'the time it has',
      { ...MOVED, on: '2027-01-13', from: '13:00', to: '15:00' },
      'It is at this time already',
    ],
    ['no day', { ...MOVED, on: 'soon' }, 'Say which day it moves to'],
    ['a time that is none', { ...MOVED, from: 'ten' }, 'Type a time like'],
  ])('is refused kindly with %s, and keeps what was typed', async (_what, typing, words) => {
    const run = await published();
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    const refused = await change(run, { ...typing, said: 'We are so sorry' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain(words);
    expect(refused.body).toContain('We are so sorry');
    expect(await written()).toEqual([]);
  });

  test('over the night the clocks go back, its new time is the one on the clock', async () => {
    const run = await published();
    await change(run, { ...MOVED, on: '2027-10-31', from: '10:00', to: '12:00' });
    expect(
      await rows(`select starts_at from college_sessions where space_id = $1 order by starts_at desc`),
    ).toContainEqual({
      starts_at: new Date('2027-10-31T10:00:00Z'),
    });
  });

  test('of a draft tells nobody', async () => {
    const run = await inSpace((tx) => aRun(tx, { state: 'draft', sessions: TWO }));
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    expect((await change(run, { on: '2027-01-14', from: '10:00', to: '12:00' })).location).toContain(
      'done=changed',
    );
    expect(await written()).toEqual([]);
  });

  test('late in the evening is told in the morning; for the next morning, at once', async () => {
    app.clock.set('2026-11-23T22:00:00Z');
    const run = await published({
      sessions: [
        ['2026-11-24T13:00:00Z', '2026-11-24T15:00:00Z'],
        ['2026-12-01T13:00:00Z', '2026-12-01T15:00:00Z'],
      ],
    });
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    await change(run, { ...MOVED, on: '2026-12-02' }, 1);
    await change(run, { ...MOVED, on: '2026-11-24', from: '09:00', to: '10:00' });
    const times = await rows<{ not_before: Date }>(
      `select not_before from messages where space_id = $1 order by id`,
    );
    expect(times.map(({ not_before }) => not_before)).toEqual([
      new Date('2026-11-24T08:00:00Z'),
      new Date('2026-11-23T22:00:00Z'),
    ]);
    app.clock.set('2026-11-23T09:00:00Z');
  });
});

describe('two people at once', () => {
  test('who comes second is told what the first did, keeps their words, and nobody is told twice', async () => {
    const run = await published();
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    const ben = await aMember(app, space, 'Ben Cole', 'coordinator');
    const open = await ben.browser.get(pathOf(run));
    await change(run, MOVED);
    const late = await send(ben.browser, open, { what: 'cancel', said: 'The boiler is broken' });
    expect(late.status).toBe(409);
    expect(wordsOf(late.body)).toContain('Somebody moved this session while you were writing');
    expect(wordsOf(late.body)).toContain('Thursday 14 January 2027, 10am to 12 noon');
    expect(late.body).toContain('The boiler is broken');
    expect(await written()).toHaveLength(1);
    expect((await send(ben.browser, late, {})).status).toBe(303);
    expect(await written()).toHaveLength(2);
  });

  test('called off meanwhile, there is nothing left to move', async () => {
    const run = await published();
    const ben = await aMember(app, space, 'Ben Cole', 'coordinator');
    const open = await ben.browser.get(pathOf(run));
    await change(run, { what: 'cancel' });
    const late = await send(ben.browser, open, { ...MOVED, said: 'See you then' });
    expect(late.status).toBe(409);
    expect(wordsOf(late.body)).toContain('Somebody called this session off while you were writing');
    expect(late.body).toContain('See you then');
    expect((await ben.browser.get(pathOf(run))).location).toContain('/told');
  });

  test('at the very same moment, one of them does it', async () => {
    const run = await published();
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    const others = await Promise.all(
      ['Ben Cole', 'Cy Dunn', 'Di Eves'].map((name) => aMember(app, space, name, 'coordinator')),
    );
    const pages = await Promise.all(others.map(({ browser }) => browser.get(pathOf(run))));
    const answers = await Promise.all(
      others.map(({ browser }, n) => send(browser, pages[n]!, { what: 'cancel' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
    expect(await written()).toHaveLength(1);
  });

  test('the same form sent twice tells once', async () => {
    const run = await published();
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    const page = await amina.browser.get(pathOf(run));
    for (const _ of [1, 2]) expect((await send(amina.browser, page, { what: 'cancel' })).status).toBe(303);
    expect(await written()).toHaveLength(1);
  });

  test('whoever books while a session is called off either hears of it or never had it', async () => {
    const run = await published({ places: 50 });
    const page = await amina.browser.get(pathOf(run));
    const book = async (n: number) =>
      app
        .browser()
        .fillIn(
          `/${space.slug}/runs/${run.code}/book`,
          { name: `Person ${n}`, email: `p${n}@people.example` },
          '/book',
        );
    const [cancelled, ...booked] = await Promise.all([
      send(amina.browser, page, { what: 'cancel' }),
      ...Array.from({ length: 6 }, (_, n) => book(n)),
    ]);
    expect(cancelled!.status).toBe(303);
    expect(booked.every(({ status }) => status === 303)).toBe(true);
    const unaware = await rows(
      `select p.email from college_bookings b join people_persons p on p.space_id = b.space_id and p.id = b.person_id
        where b.space_id = $1
          and exists (select 1 from messages m where m.space_id = $1 and m.person_id = b.person_id and m.kind <> 'change' and m.body like '%13 January 2027%')
          and not exists (select 1 from messages m where m.space_id = $1 and m.person_id = b.person_id and m.kind = 'change')`,
    );
    expect(unaware).toEqual([]);
  });
});

describe('a run that is withdrawn', () => {
  const withdraw = async (run: ARun) => {
    const page = await amina.browser.get(`/${space.slug}/manage/runs/${run.code}`);
    const form = formsOf(page.body).find(({ action }) => action.endsWith('/withdraw'))!;
    return [
      await amina.browser.post(form.action, form.fields),
      await amina.browser.post(form.action, form.fields),
    ];
  };

  test('tells everybody once, with all the dates that go', async () => {
    const run = await published();
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    await coming(run, { name: 'Arthur Bell', phone: '01632 960 777', contactBy: 'phone' });
    await withdraw(run);
    const messages = await written();
    expect(messages).toMatchObject([{ subject: `Not taking place: ${run.code}`, calendar: null }]);
    expect(messages[0]!.body).toMatch(
      /None of these take place:\n- Wednesday 13 January.*\n- Wednesday 20 January/,
    );
    expect(await rows(`select about_type from messages_calls where space_id = $1`)).toEqual([
      { about_type: 'run' },
    ]);
  });

  test('with one session left takes it out of their calendars; with none left, tells nobody', async () => {
    const run = await published({ sessions: [TWO[0]!] });
    await coming(run, { name: 'Daniel Reed', email: 'daniel@people.example' });
    await withdraw(run);
    expect(await written()).toMatchObject([{ calendar_method: 'CANCEL' }]);
    const over = await published({ sessions: [['2026-11-20T10:00:00Z', '2026-11-20T12:00:00Z']] });
    await coming(over, { name: 'Late Lou', email: 'lou@people.example' });
    await withdraw(over);
    expect(await written()).toHaveLength(1);
  });
});
