import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import { runToPair } from '#modules/college/index.ts';
import type { ARun } from '#modules/college/testing.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { MORNING, aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import { releasedForRun, requestsOf } from '../queries/requests.ts';
import { tendReleases } from './tend-releases.ts';

let app: TestApp;
let space: Space;
let priya: Member;
let amina: Member;
let run: ARun;

const SESSIONS: [string, string][] = [
  ['2027-01-13T13:00:00Z', '2027-01-13T15:30:00Z'],
  ['2027-01-20T13:00:00Z', '2027-01-20T15:30:00Z'],
];
const FIRST = 'Wednesday 13 January 2027, 1pm to 3.30pm';
const MOVED = 'Thursday 14 January 2027, 10am to 12 noon';
const SECOND = 'Wednesday 20 January 2027, 1pm to 3.30pm';
const CHANGED = 'The days have changed since';

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  priya = await aMember(app, space, 'Priya Nair', 'tutor');
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  run = await inSpace((tx) =>
    aRun(tx, {
      title: 'Hearing voices',
      sessions: SESSIONS,
      tutors: [{ role: 'professional', personId: priya.personId }],
    }),
  );
});

const at = (path: string) => `/${space.slug}${path}`;
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const reads = async ({ browser }: { browser: Member['browser'] }, path: string) =>
  wordsOf((await browser.get(path)).body);
const moveTo = (starts: string, ends: string, number = 1) =>
  inSpace((tx) =>
    tx.client.query(
      `update college_sessions set starts_at = $3, ends_at = $4 where space_id = $1 and run_id = $2 and number = $5`,
      [space.id, run.id, starts, ends, number],
    ),
  );
const itMoves = () => moveTo('2027-01-14T10:00:00Z', '2027-01-14T12:00:00Z');
const mails = () =>
  inSpace(async (tx) => {
    const { rows } = await tx.client.query<{ subject: string; body: string; to_address: string }>(
      `select subject, body, to_address from messages where space_id = $1 and kind = 'release' order by id`,
      [space.id],
    );
    return rows;
  });
const linkIn = (body: string) => /\/[^\s/]+\/release\/[\w-]+/.exec(body)![0];
const manager = () => ({ browser: app.browser() });

async function asks(more: Record<string, string> = {}): Promise<string> {
  const typed = { run: run.id, manager: 'Gill Whitaker', email: 'gill@hospital.example', ...more };
  const answer = await priya.browser.fillIn(at('/releases/ask'), typed, '/ask');
  expect(answer.status).toBe(303);
  return answer.location!.split('?')[0]!;
}

/** The manager presses a button of the page behind a link. */
async function says(link: string, word: Record<string, string | string[]>) {
  const browser = app.browser();
  const page = await browser.get(link);
  const form = formsOf(page.body).find(({ fields }) => fields['answer'] === word['answer'])!;
  return browser.post(link, { ...form.fields, ...word });
}

describe('when sessions move after release was asked for', () => {
  test('tutor, coordinator and manager read both: the days as asked, and as they are now', async () => {
    const page = await asks();
    expect(await reads(priya, page)).not.toContain(CHANGED);
    await itMoves();
    for (const who of [priya, amina])
      expect(await reads(who, page)).toMatch(
        new RegExp(
          `The times that were asked for ${FIRST} ${SECOND} ${CHANGED} .*The times now: ${MOVED} ${SECOND}`,
        ),
      );
    const seen = await reads(manager(), linkIn((await mails())[0]!.body));
    expect(seen).toMatch(
      new RegExp(`The days have changed since we wrote to you.*asked for before ${FIRST}`),
    );
    expect(seen).toMatch(new RegExp(`Which of these are possible\\? .*${MOVED} ${SECOND}`));
    expect(await reads(amina, at('/releases'))).toContain('Days have changed');
  });

  test('it waits on the home of the tutor and of whoever runs the college, until it is asked again', async () => {
    const page = await asks();
    const need = 'The days have changed since release was asked for 1 run: ask again';
    await itMoves();
    expect(await reads(priya, at('/home'))).toContain(need);
    expect(await reads(amina, at('/home'))).toContain(need);
    expect((await amina.browser.fillIn(page, {}, '/again')).status).toBe(303);
    expect(await reads(priya, at('/home'))).not.toContain(need);
    expect(await reads(amina, at('/home'))).not.toContain(need);
  });

  test('one press asks the same manager about the days as they are now, once however often it is sent', async () => {
    const page = await asks();
    await itMoves();
    const open = await priya.browser.get(page);
    const again = await priya.browser.sendForm(open, page, {}, '/again');
    expect((await priya.browser.sendForm(open, page, {}, '/again')).location).toBe(again.location);
    const [first, second, ...more] = await mails();
    expect(more).toEqual([]);
    expect(second).toMatchObject({ to_address: 'gill@hospital.example' });
    expect(second!.subject).toMatch(/^\w{3}-\w{3}: the days have changed$/);
    expect(`${second!.subject} ${second!.body}`).not.toContain('Hearing voices');
    expect(second!.body).toContain(`- ${MOVED}`);
    expect(second!.body).not.toContain(FIRST);
    const anew = await reads(priya, again.location!);
    expect(anew).toContain('It is asked again, for the days as they are now.');
    expect(anew).not.toContain(CHANGED);
    expect(await reads(priya, page)).toMatch(/Taken back .*Asked again, since the days had changed\./);
    // The older mail leads to what is asked now, too.
    expect(await reads(manager(), linkIn(first!.body))).not.toContain('The days have changed');
    expect(await reads(manager(), linkIn(first!.body))).toContain(MOVED);
  });

  test('a manager who answers all the same answers for the days as they are now', async () => {
    await asks();
    await itMoves();
    const link = linkIn((await mails())[0]!.body);
    expect((await says(link, { answer: 'yes', days: ['1'] })).status).toBe(303);
    expect(await reads(manager(), link)).toMatch(new RegExp(`${MOVED}: possible ${SECOND}: not possible`));
    const [anew, old] = await inSpace((tx) => requestsOf(tx, priya.personId));
    expect([anew!.state, old!.state, old!.askedAgainAs]).toEqual(['agreed', 'withdrawn', anew!.id]);
    expect(await mails()).toHaveLength(1);
  });

  test('and is asked to look once more, when they change while the page lies open', async () => {
    await asks();
    const link = linkIn((await mails())[0]!.body);
    const browser = app.browser();
    const page = await browser.get(link);
    const form = formsOf(page.body).find(({ fields }) => fields['answer'] === 'yes')!;
    await itMoves();
    const answer = await browser.post(link, { ...form.fields, days: ['1', '2'] });
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain(
      'The days changed while this page was open. Look at them once more',
    );
    expect((await inSpace((tx) => requestsOf(tx, priya.personId))).map(({ state }) => state)).toEqual([
      'asked',
    ]);
  });

  test('Amina writes down what was said about the days as they are now', async () => {
    const page = await asks({ email: '' });
    await itMoves();
    expect(await reads(amina, `${page}/record`)).toContain('The days have changed since this was asked.');
    const typed = { answer: 'yes', days: ['1', '2'], how: 'phone' };
    const kept = await amina.browser.fillIn(`${page}/record`, typed, '/record');
    expect(kept.status).toBe(303);
    const [anew] = await inSpace((tx) => requestsOf(tx, priya.personId));
    expect(anew).toMatchObject({ state: 'agreed', days: [{ onDay: '2027-01-14' }, { onDay: '2027-01-20' }] });
  });

  test('a yes to the days that were is no release for the days that are', async () => {
    await asks();
    const released = () =>
      inSpace(async (tx) => {
        const now = (await runToPair(tx, run.code, space.timeZone, app.clock.now()))!;
        return (await releasedForRun(tx, now, space.timeZone, app.clock.now())).get(priya.personId);
      });
    await says(linkIn((await mails())[0]!.body), { answer: 'yes', days: ['1', '2'] });
    expect(await released()).toBe('all');
    await itMoves();
    expect(await released()).toBe('some');
    expect(await reads(manager(), linkIn((await mails())[0]!.body))).toMatch(
      new RegExp(`The days have changed since you answered. These are the days now: ${MOVED}`),
    );
    await moveTo('2027-01-21T10:00:00Z', '2027-01-21T12:00:00Z', 2);
    expect(await released()).toBeUndefined();
  });

  test('where nobody knows any more who was asked, the page leads to asking anew', async () => {
    const page = await asks();
    await says(linkIn((await mails())[0]!.body), { answer: 'yes', days: ['1', '2'] });
    app.clock.set('2026-12-28T09:00:00Z');
    await inSpace((tx) => tendReleases(tx, app.platform, space, app.clock.now()));
    await itMoves();
    const later = { browser: await signedInBrowser(app, priya.accountId) };
    expect(await reads(later, page)).toContain('Who was asked is no longer kept. Ask a manager anew');
  });

  test('is nobody else’s to ask again', async () => {
    const page = await asks();
    await itMoves();
    const leon = await aMember(app, space, 'Leon Fraser', 'tutor');
    const token = formsOf((await leon.browser.get(at('/my-pairing'))).body)[0]!.fields;
    expect((await leon.browser.post(`${page}/again`, token)).status).toBe(404);
  });
});

describe('the rules of release', () => {
  const RULES = () => at('/manage/rules');

  test('stand among the rules of the college, each with who set it, when and how to change it', async () => {
    const seen = await reads(amina, RULES());
    for (const rule of [
      'When a request for release counts as not answered After 14 days',
      'Why a manager may say no We do not have enough staff at those times;',
      'The aim for staff tutors No aim has been set',
    ])
      expect(seen).toContain(rule);
    const who = { setBy: 'the Curriculum Board', reason: 'So that nobody waits' };
    await amina.browser.fillIn(at('/manage/rules/release-days'), { value: '7', ...who }, '/release-days');
    await amina.browser.fillIn(at('/staff-tutors/aim'), { people: '17', by: '2027-07-31', ...who }, '/aim');
    const after = await reads(amina, RULES());
    expect(after).toMatch(
      /After 7 days .*Set by the Curriculum Board on Monday 23 November 2026\. “So that nobody waits”/,
    );
    expect(after).toMatch(
      /17 in a year, by Saturday 31 July 2027 .*Set by the Curriculum Board on Monday 23 November 2026/,
    );
    expect(await reads(priya, await asks())).toContain('We expect an answer by Monday 30 November 2026');
  });

  test('which reasons a manager can choose is the college’s; their own words are always one', async () => {
    const why = { setBy: 'the Curriculum Board', reason: 'Budgets are not asked about here' };
    const typed = { reasons: ['staffing', 'clinical need'], ...why };
    expect((await amina.browser.fillIn(at('/releases/reasons'), typed, '/reasons')).status).toBe(303);
    expect(await reads(amina, RULES())).toMatch(
      /We do not have enough staff at those times; The people we care for need them at those times; Something else .*Budgets are not asked about here/,
    );
    await asks();
    const seen = await reads(manager(), linkIn((await mails())[0]!.body));
    expect(seen).toContain('Something else');
    expect(seen).not.toContain('There is no money to cover the hours');
  });

  test('with nobody named is told so, and nothing is changed', async () => {
    const answer = await amina.browser.fillIn(
      at('/releases/reasons'),
      { reasons: ['staffing'], setBy: '', reason: '' },
      '/reasons',
    );
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain('Say who sets this: the group or the person');
    expect(await reads(amina, RULES())).toContain('There is no money to cover the hours');
  });
});
