import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { college } from '#modules/college/tables.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import { mergePeople } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp, MORNING, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Typing } from '#test/support/browser.ts';

const THE_DAY = '2026-11-24T15:40:00Z';

let app: TestApp;
let space: Space;
let maya: Member;
let priya: Member;
let amina: Member;
let run: ARun;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
  priya = await aMember(app, space, 'Priya Nair', 'tutor');
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  run = await inSpace((tx) =>
    aRun(tx, {
      title: 'Sleep well',
      sessions: [['2026-11-24T13:00:00Z', '2026-11-24T15:30:00Z']],
      tutors: [
        { role: 'peer', personId: maya.personId },
        { role: 'professional', personId: priya.personId },
      ],
    }),
  );
  await book({
    name: 'Daniel Osei',
    email: 'daniel@people.example',
    ifMissed: 'ring',
    emergencyContact: 'Efua, 020 7946 0777',
    keepingWell: 'Ask how I am',
  });
  await book({ name: 'Arthur Pell', phone: '020 7946 0171', leaveMessage: 'no' });
  app.clock.set(THE_DAY);
});

const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const book = (typing: Typing) =>
  app.browser().fillIn(`/${space.slug}/runs/${run.code}/book`, typing, '/book');
const here = (more = 'register') => `/${space.slug}/runs/${run.code}/sessions/${run.sessionIds[0]}/${more}`;
const idOf = (name: string) =>
  inSpace(
    async (tx) =>
      (
        await tx.client.query<{ id: string }>(
          `select id from people_persons where name = $1 order by id desc limit 1`,
          [name],
        )
      ).rows[0]!.id,
  );
const rows = (sql: string) => inSpace(async (tx) => (await tx.client.query(sql)).rows);
const marks = async () =>
  Object.fromEntries(
    (
      await rows(
        `select p.name, a.mark from college_attendance a join people_persons p on p.id = a.person_id order by p.name`,
      )
    ).map(({ name, mark }) => [name, mark]),
  );
const mark = async (who: Member, typing: Record<string, string>) => {
  const byId: Record<string, string> = {};
  for (const [name, value] of Object.entries(typing)) byId[`mark-${await idOf(name)}`] = value;
  return who.browser.fillIn(here(), byId, '/register');
};

describe('the register of a session', () => {
  it('takes a tap for each person, and says how it stands', async () => {
    const done = await mark(maya, { 'Daniel Osei': 'present', 'Arthur Pell': 'apologies' });
    expect(done.location).toBe(`${here()}?done=kept`);
    const words = wordsOf((await maya.browser.follow(done)).body);
    expect(words).toContain('Everybody is marked. Here: 1. Apologies: 1.');
    expect(await marks()).toEqual({ 'Arthur Pell': 'apologies', 'Daniel Osei': 'present' });
  });

  it('with one button everybody who was not marked was here', async () => {
    const page = await maya.browser.get(here());
    const form = formsOf(page.body).find(({ action }) => action.endsWith('/register'))!;
    await maya.browser.post(form.action, {
      ...form.fields,
      [`mark-${await idOf('Arthur Pell')}`]: 'did not come',
      rest: 'present',
    });
    expect(await marks()).toEqual({ 'Arthur Pell': 'did not come', 'Daniel Osei': 'present' });
  });

  it('keeps every correction, with who made it', async () => {
    await mark(maya, { 'Daniel Osei': 'did not come' });
    await mark(priya, { 'Daniel Osei': 'apologies' });
    const words = wordsOf((await maya.browser.get(here())).body);
    expect(words).toContain('Did not come, by Maya Iqbal');
    expect(words).toContain('Apologies, by Priya Nair');
    expect(await rows(`select mark from college_register_entries order by id`)).toHaveLength(2);
  });

  it('two tutors who mark it at once lose nothing, and hear where they differ', async () => {
    const [mayas, priyas] = [await maya.browser.get(here()), await priya.browser.get(here())];
    const [daniel, arthur] = [await idOf('Daniel Osei'), await idOf('Arthur Pell')];
    await maya.browser.sendForm(mayas, here(), { [`mark-${daniel}`]: 'present' }, '/register');
    const second = await priya.browser.sendForm(
      priyas,
      here(),
      { [`mark-${daniel}`]: 'part', [`mark-${arthur}`]: 'apologies' },
      '/register',
    );
    expect(second.status).toBe(200);
    expect(wordsOf(second.body)).toContain(
      'Daniel Osei : you said “For part”, and Maya Iqbal had said “Here”',
    );
    expect(await marks()).toEqual({ 'Arthur Pell': 'apologies', 'Daniel Osei': 'part' });
    // An old page sent again with nothing touched reverts nobody.
    await maya.browser.sendForm(mayas, here(), {}, '/register');
    expect(await marks()).toEqual({ 'Arthur Pell': 'apologies', 'Daniel Osei': 'part' });
  });

  it('writes in somebody who came without a place, and gives them none', async () => {
    await maya.browser.fillIn(here(), { name: 'Sunita Rao' }, '/came');
    expect(wordsOf((await maya.browser.get(here())).body)).toContain('Came without a place');
    expect(await marks()).toEqual({ 'Sunita Rao': 'present' });
    expect(await rows(`select 1 from college_bookings where state = 'booked'`)).toHaveLength(2);
    const empty = await maya.browser.fillIn(here(), { name: ' ' }, '/came');
    expect(empty.status).toBe(422);
    expect(wordsOf(empty.body)).toContain('Type the name they would like to be called by');
  });

  it('a walk-in by the name of somebody booked here is that person; their two records can be joined', async () => {
    await maya.browser.fillIn(here(), { name: 'daniel osei' }, '/came');
    expect(await marks()).toEqual({ 'Daniel Osei': 'present' });
    await mark(maya, { 'Arthur Pell': 'did not come' });
    app.clock.set('2026-11-24T15:50:00Z');
    await maya.browser.fillIn(here(), { name: 'A Pell' }, '/came');
    const [from, into] = [await idOf('A Pell'), await idOf('Arthur Pell')];
    const key = { key: newId(), form: 'merge', hash: Buffer.from('merge') };
    const actor = {
      personId: amina.personId,
      onBehalfOf: null,
      channel: 'web' as const,
      at: app.clock.now(),
    };
    expect(await mergePeople(app.platform, space.id, actor, key, { from, into })).toEqual({ ok: true });
    expect(await rows(`select mark from college_attendance where person_id = '${into}'`)).toEqual([
      { mark: 'present' },
    ]);
    expect(await rows(`select mark from college_register_entries where person_id = '${into}'`)).toHaveLength(
      2,
    );
    expect(await rows(`select 1 from college_attendance where person_id = '${from}'`)).toEqual([]);
  });

  it('before the day only apologies can be kept, whatever is sent', async () => {
    app.clock.set('2026-11-23T12:00:00Z');
    const page = await maya.browser.get(here());
    expect(wordsOf(page.body)).toContain('The day has not come yet');
    expect(page.body).not.toContain('value="did not come"');
    const forced = await mark(maya, { 'Daniel Osei': 'did not come' });
    expect(forced.status).toBe(422);
    expect(wordsOf(forced.body)).toContain('Until its day, only apologies can be kept');
    expect(await marks()).toEqual({});
    await mark(maya, { 'Daniel Osei': 'apologies' });
    expect(await marks()).toEqual({ 'Daniel Osei': 'apologies' });
  });

  it('a session that did not happen counts for nobody, until somebody says it did', async () => {
    await mark(maya, { 'Arthur Pell': 'did not come' });
    await maya.browser.fillIn(here(), {}, '/not-held');
    expect(wordsOf((await maya.browser.get(here())).body)).toContain(
      'it counts for nobody. Maya Iqbal said so',
    );
    expect(wordsOf((await amina.browser.get(`/${space.slug}/follow-ups`)).body)).toContain(
      'Nobody waits to hear from us',
    );
    await maya.browser.fillIn(here(), {}, '/held');
    expect(wordsOf((await amina.browser.get(`/${space.slug}/follow-ups`)).body)).toContain('Arthur Pell');
  });

  it('on paper it has names and boxes, and nothing of what anybody told', async () => {
    const words = wordsOf((await maya.browser.get(here('register/paper'))).body);
    expect(words).toContain('Arthur Pell');
    for (const secret of ['Efua', 'Ask how I am', '020 7946 0171']) expect(words).not.toContain(secret);
    for (const never of [/DNA/, /did not attend/i, /non-attend/i]) expect(words).not.toMatch(never);
  });

  it('is for the tutors of the run until seven days after it, and for the coordinator', async () => {
    const stranger = await aMember(app, space, 'Leon Fraser', 'tutor');
    expect((await stranger.browser.get(here())).status).toBe(403);
    app.clock.set('2026-12-01T15:29:00Z');
    const [mayas, aminas] = [
      await signedInBrowser(app, maya.accountId),
      await signedInBrowser(app, amina.accountId),
    ];
    expect((await mayas.get(here())).status).toBe(200);
    app.clock.set('2026-12-01T15:31:00Z');
    expect((await mayas.get(here())).status).toBe(403);
    expect((await mayas.get(here('day-pack'))).status).toBe(403);
    expect((await aminas.get(here())).status).toBe(200);
  });

  it('somebody on another run cannot be slipped in', async () => {
    const other = await idOf('Amina Yusuf');
    const page = await maya.browser.get(here());
    const form = formsOf(page.body).find(({ action }) => action.endsWith('/register'))!;
    await maya.browser.post(form.action, {
      ...form.fields,
      [`mark-${other}`]: 'present',
      [`saw-${other}`]: '',
    });
    expect(await marks()).toEqual({});
    const wrong = await maya.browser.post(form.action, { ...form.fields, colour: 'red' });
    expect(wrong.status).toBe(400);
  });
});

describe('a register that is missing', () => {
  it('needs its tutors the same day, and the coordinator the next', async () => {
    const line = 'Take the register of Sleep well, Tuesday 24 November 2026';
    expect(wordsOf((await maya.browser.get(`/${space.slug}/my-teaching`)).body)).toContain(line);
    expect(wordsOf((await amina.browser.get(`/${space.slug}/home`)).body)).not.toContain(line);
    app.clock.set('2026-11-25T00:01:00Z');
    expect(wordsOf((await amina.browser.get(`/${space.slug}/home`)).body)).toContain(line);
    await mark(maya, { 'Daniel Osei': 'present', 'Arthur Pell': 'part' });
    expect(wordsOf((await maya.browser.get(`/${space.slug}/my-teaching`)).body)).not.toContain(line);
    expect(wordsOf((await amina.browser.get(`/${space.slug}/home`)).body)).not.toContain(line);
  });
});

describe('who did not come', () => {
  it('is followed up as each asked, and the coordinator chooses for who has not said', async () => {
    await mark(maya, { 'Daniel Osei': 'did not come', 'Arthur Pell': 'did not come' });
    const list = `/${space.slug}/follow-ups`;
    const mayas = await maya.browser.get(list);
    expect(wordsOf(mayas.body)).toContain('Please ring');
    expect(formsOf(mayas.body).filter(({ action }) => action.endsWith('/follow-ups'))).toHaveLength(1);
    expect(wordsOf(mayas.body)).not.toContain('020 7946 0171');
    expect(wordsOf((await amina.browser.get(`/${space.slug}/home`)).body)).toContain(
      'Choose how 1 person who did not come hears from us',
    );
    const arthur = { session: run.sessionIds[0]!, person: await idOf('Arthur Pell') };
    const daniel = { session: run.sessionIds[0]!, person: await idOf('Daniel Osei') };
    expect((await maya.browser.fillIn(list, { ...arthur, outcome: 'to ring' }, '/follow-ups')).status).toBe(
      403,
    );
    await amina.browser.fillIn(list, { ...arthur, outcome: 'to ring' }, '/follow-ups');
    await maya.browser.fillIn(list, { ...arthur, outcome: 'no answer' }, '/follow-ups');
    await maya.browser.fillIn(list, { ...daniel, outcome: 'spoke' }, '/follow-ups');
    const words = wordsOf((await maya.browser.get(list)).body);
    expect(words).toContain('No answer; try again (Maya Iqbal');
    expect(words.indexOf('Arthur Pell')).toBeLessThan(words.indexOf('Nothing more to do'));
    expect(words.indexOf('Daniel Osei')).toBeGreaterThan(words.indexOf('Nothing more to do'));
  });

  it('is not followed up once the register says otherwise', async () => {
    await mark(maya, { 'Daniel Osei': 'did not come' });
    const list = `/${space.slug}/follow-ups`;
    const open = await maya.browser.get(list);
    await mark(priya, { 'Daniel Osei': 'present' });
    const late = await maya.browser.sendForm(open, list, { outcome: 'spoke' }, '/follow-ups');
    expect(late.location).toBe(`${list}?done=came`);
    expect(
      await inSpace((tx) => college(tx).selectFrom('college_follow_ups').select('id').execute()),
    ).toEqual([]);
  });
});

describe('the day pack', () => {
  it('tells tutors what helps and keeps people well, writes the look down, and keeps emergency contacts behind a button', async () => {
    const pack = await maya.browser.get(here('day-pack'));
    const words = wordsOf(pack.body);
    for (const part of [
      'Day pack for session 1 of 1',
      'You, with Priya Nair',
      'Ask how I am',
      'Ring them',
      '116 123',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('Efua');
    expect(wordsOf((await amina.browser.get(here('day-pack'))).body)).not.toContain('Ask how I am');
    const [booking] = await rows(
      `select b.id from college_bookings b join people_persons p on p.id = b.person_id where p.name = 'Daniel Osei'`,
    );
    const shown = await maya.browser.sendForm(pack, here('day-pack'), { booking: booking.id }, '/emergency');
    expect(wordsOf(shown.body)).toContain('Efua, 020 7946 0777');
    const looks = await rows(
      `select at_what from people_looks where looked_person_id = '${maya.personId}' order by at_what`,
    );
    expect(looks.map(({ at_what }) => at_what)).toEqual([
      'emergency contact',
      'keeping well',
      'what helps',
      'what helps',
    ]);
  });

  it('carries the college’s own steps, with who set them and when', async () => {
    expect(wordsOf((await maya.browser.get(here('day-pack'))).body)).toContain(
      'This college has not written its own steps yet',
    );
    const address = `/${space.slug}/manage/safeguarding-steps`;
    const empty = await amina.browser.fillIn(
      address,
      { steps: '', setBy: 'The tutors’ meeting' },
      '/safeguarding-steps',
    );
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('The tutors’ meeting');
    await amina.browser.fillIn(
      address,
      { steps: 'Ring Sam on 020 7946 0188', setBy: 'The tutors’ meeting' },
      '/safeguarding-steps',
    );
    const words = wordsOf((await maya.browser.get(here('day-pack'))).body);
    expect(words).toContain('Ring Sam on 020 7946 0188');
    expect(words).toContain('Set by The tutors’ meeting on Tuesday 24 November 2026');
  });
});
