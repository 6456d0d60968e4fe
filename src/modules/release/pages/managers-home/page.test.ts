import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepRegister, recordDelivery, sessionsOver } from '#modules/college/index.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { MORNING, aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import { tendReleases } from '../../commands/tend-releases.ts';

let app: TestApp;
let space: Space;
let priya: Member;
let run: ARun;

const GILL = 'gill@hospital.example';
const SESSIONS: [string, string][] = [
  ['2026-12-02T13:00:00Z', '2026-12-02T15:30:00Z'],
  ['2026-12-09T13:00:00Z', '2026-12-09T15:30:00Z'],
  ['2027-01-13T13:00:00Z', '2027-01-13T15:30:00Z'],
];

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  priya = await aMember(app, space, 'Priya Nair', 'tutor');
  run = await runOf(priya, 'Hearing voices', SESSIONS);
});

const at = (path: string) => `/${space.slug}${path}`;
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const runOf = (who: Member, title: string, sessions: [string, string][]) =>
  inSpace((tx) => aRun(tx, { title, sessions, tutors: [{ role: 'professional', personId: who.personId }] }));
const mailsTo = (address: string) =>
  inSpace(async (tx) => {
    const { rows } = await tx.client.query<{ subject: string; body: string }>(
      `select subject, body from messages where space_id = $1 and to_address = $2 order by id`,
      [space.id, address],
    );
    return rows;
  });
const lastLink = async (address: string, kind: 'release' | 'releasing') =>
  new RegExp(`/[^\\s/]+/${kind}/[\\w-]+`).exec((await mailsTo(address)).at(-1)!.body)![0];
const visitor = async (link: string) => wordsOf((await app.browser().get(link)).body);

async function asks(who: Member, { id }: ARun, email = GILL): Promise<string> {
  const typed = { run: id, manager: 'Gill Whitaker', email };
  const answer = await who.browser.fillIn(at('/releases/ask'), typed, '/ask');
  expect(answer.status).toBe(303);
  return lastLink(email, 'release');
}

/** The manager agrees to some of the days, and goes on to their own page. */
async function agrees(link: string, days: string[]): Promise<string> {
  const browser = app.browser();
  const form = formsOf((await browser.get(link)).body).find(({ fields }) => fields['answer'] === 'yes')!;
  expect((await browser.post(link, { ...form.fields, days })).status).toBe(303);
  return homeOf(link);
}

async function homeOf(link: string): Promise<string> {
  return /href="([^"]+\/releasing\/[^"]+)"/.exec((await app.browser().get(link)).body)![1]!;
}

/** The sessions that are over by a day are delivered, with so many students. */
async function isTaught(by: string, students: number): Promise<void> {
  app.clock.set(`${by}T09:00:00Z`);
  const actor = { personId: priya.personId, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
  await inSpace(async (tx) => {
    const people = [];
    for (let n = 0; n < students; n += 1)
      people.push(await addPerson(tx, { name: `Student ${n}` }, app.clock.now()));
    for (const { id, runId } of await sessionsOver(tx, app.clock.now())) {
      const one = { personId: priya.personId, role: 'professional' as const };
      await recordDelivery(tx, { platform: app.platform, actor }, runId, id, [one]);
      const marks = people.map((personId) => ({ personId, mark: 'present' as const }));
      await keepRegister(tx, { platform: app.platform, actor }, { id, runId }, marks);
    }
  });
}

describe('a manager’s own page', () => {
  test('shows what they are asked, by all who ask them, and leads to each answer', async () => {
    const tom = await aMember(app, space, 'Tom Brennan', 'tutor');
    const first = await asks(priya, run);
    await asks(tom, await runOf(tom, 'Gardening', [['2027-02-03T10:00:00Z', '2027-02-03T12:00:00Z']]));
    const page = await app.browser().get(await homeOf(first));
    const words = wordsOf(page.body);
    expect(words).toContain('Priya Nair would like to teach: Hearing voices');
    expect(words).toContain('Tom Brennan would like to teach: Gardening');
    expect(words).toContain('3 times are asked for.');
    const answers = [...page.body.matchAll(/href="([^"]+\/release\/[^"]+)"/g)].map(([, link]) => link!);
    expect(await visitor(answers[0]!)).toContain('Can you release Tom Brennan?');
  });

  test('shows whom they released and what all of it gave back, and nobody’s hours', async () => {
    const home = await agrees(await asks(priya, run), ['1', '2']);
    expect(await visitor(home)).toContain('No session of the run you released people for is recorded yet.');
    await isTaught('2026-12-10', 12);
    const words = await visitor(home);
    expect(words).toMatch(
      /Whom you released Priya Nair : Hearing voices, Spring 2027 \w+ You agreed to 2 of 3 times\./,
    );
    expect(words).toContain('2 sessions of the run you released people for have been given so far.');
    expect(words).toContain('1 session is still to come.');
    expect(words).toContain('About 10 people came to at least one.');
    expect(words).toContain('Nobody’s own hours are shown, to you or to anybody.');
    expect(words).not.toMatch(/2 December|9 December|1pm/);
  });

  test('does not tell a small number of students', async () => {
    const home = await agrees(await asks(priya, run), ['1']);
    await isTaught('2026-12-10', 3);
    expect(await visitor(home)).toContain('Fewer than 8 people came so far.');
  });

  test('is kept until four weeks after the last day, if they wish: they are sent the way to it', async () => {
    const link = await asks(priya, run);
    const home = await agrees(link, ['1', '2', '3']);
    expect(await visitor(home)).toContain('We keep your name and address until Wednesday 23 December 2026');
    const kept = await app.browser().fillIn(home, {}, '/keep');
    expect(kept.status).toBe(303);
    const mail = (await mailsTo(GILL)).at(-1)!;
    expect(mail.subject).toMatch(/^\w{3}-\w{3}: your page$/);
    expect(mail.body).not.toContain('Hearing voices');
    const longer = await lastLink(GILL, 'releasing');
    await inSpace((tx) =>
      tx.client.query(`update messages set state = 'sent' where space_id = $1`, [space.id]),
    );
    const tend = () => inSpace((tx) => tendReleases(tx, app.platform, space, app.clock.now()));
    app.clock.set('2027-02-01T09:00:00Z');
    await tend();
    expect(await visitor(longer)).toContain('Priya Nair : Hearing voices');
    expect(await visitor(longer)).not.toContain('Keep my page until then');
    app.clock.set('2027-02-13T09:00:00Z');
    await tend();
    expect(await visitor(longer)).toContain('This link no longer works.');
    expect(await mailsTo(GILL)).toEqual([]);
  });

  test('is let go of after 30 days where they did not ask to be remembered', async () => {
    const home = await agrees(await asks(priya, run), ['1']);
    app.clock.set('2026-12-24T09:00:00Z');
    await inSpace((tx) => tendReleases(tx, app.platform, space, app.clock.now()));
    expect(await visitor(home)).toContain('This link no longer works.');
  });

  test('says that the days have changed since', async () => {
    const home = await agrees(await asks(priya, run), ['1', '2', '3']);
    await inSpace((tx) =>
      tx.client.query(
        `update college_sessions set starts_at = '2027-01-14T13:00Z', ends_at = '2027-01-14T15:30Z' where space_id = $1 and run_id = $2 and number = 3`,
        [space.id, run.id],
      ),
    );
    expect(await visitor(home)).toContain('The days have changed since. You may be asked again.');
  });
});

describe('a manager who signs in', () => {
  const ruth = async () => {
    const member = await aMember(app, space, 'Ruth Adler', 'member');
    await app.platform.database.global(`update accounts set email = $2 where id = $1`, [
      member.accountId,
      `ruth-${space.slug}@hospital.example`,
    ]);
    return member;
  };
  const address = () => `ruth-${space.slug}@hospital.example`;

  test('is told on their home that somebody asks, and answers from their own page', async () => {
    const { browser } = await ruth();
    expect(wordsOf((await browser.get(at('/home'))).body)).not.toContain('to teach');
    await asks(priya, run, address());
    const home = await browser.get(at('/home'));
    expect(wordsOf(home.body)).toContain('You are asked to release 1 colleague to teach');
    expect(home.body).toContain(`href="${at('/releasing')}"`);
    const own = await browser.get(at('/releasing'));
    expect(wordsOf(own.body)).toContain('Priya Nair would like to teach: Hearing voices');
    await agrees(/href="([^"]+\/release\/[^"]+)"/.exec(own.body)![1]!, ['1']);
    expect(wordsOf((await browser.get(at('/home'))).body)).not.toContain('You are asked to release');
    expect(wordsOf((await browser.get(at('/releasing'))).body)).toContain('You agreed to 1 of 3 times.');
    expect((await browser.fillIn(at('/releasing'), {}, '/keep')).status).toBe(303);
  });

  test('sees what was asked at their own address, and nothing of anybody else’s', async () => {
    await asks(priya, run);
    const { browser } = await ruth();
    expect(wordsOf((await browser.get(at('/releasing'))).body)).toContain('Nobody asks you just now.');
    const stranger = await aMember(app, await aSpace(app), 'Leon Fraser', 'member');
    const elsewhere = await signedInBrowser(app, stranger.accountId, 1);
    expect((await elsewhere.get(at('/releasing'))).status).toBe(404);
    await app.platform.database.global(`update accounts set email = $2 where id = $1`, [
      stranger.accountId,
      `leon-${space.slug}@hospital.example`,
    ]);
    const tom = await aMember(app, space, 'Tom Brennan', 'tutor');
    const other = await runOf(tom, 'Gardening', [['2027-02-03T10:00:00Z', '2027-02-03T12:00:00Z']]);
    await asks(tom, other, `leon-${space.slug}@hospital.example`);
    const own = wordsOf((await elsewhere.get(at('/releasing'))).body);
    expect(own).toContain('Tom Brennan would like to teach: Gardening');
    expect(own).not.toContain('Priya');
    expect((await app.browser().get(at('/releasing'))).status).toBe(303);
  });

  test('a link to one request opens nobody’s page, nor the other way round', async () => {
    const link = await asks(priya, run);
    const token = link.split('/').at(-1)!;
    expect((await app.browser().get(at(`/releasing/${token}`))).status).toBe(404);
    const home = (await homeOf(link)).split('/').at(-1)!;
    expect((await app.browser().get(at(`/release/${home}`))).status).toBe(404);
  });
});
