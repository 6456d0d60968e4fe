import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRun, aTerm } from '#modules/college/testing.ts';
import { recordDelivery } from '#modules/college/index.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import { requestsOf } from '../queries/requests.ts';
import { staffTutors } from '../queries/staff-tutors.ts';
import { tendReleases } from './tend-releases.ts';

let app: TestApp;
let space: Space;
let priya: Member;
let amina: Member;

const START = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(START);
  space = await aSpace(app);
  priya = await aMember(app, space, 'Priya Nair', 'tutor');
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});

const at = (path: string) => `/${space.slug}${path}`;
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const tend = (day: string) => {
  app.clock.set(new Date(`${day}T09:00:00Z`));
  return inSpace((tx) => tendReleases(tx, app.platform, space, app.clock.now()));
};
const mails = () =>
  inSpace(async (tx) => {
    const { rows } = await tx.client.query<{
      to_address: string;
      subject: string;
      body: string;
      kind: string;
    }>(
      `select to_address, subject, body, kind from messages where space_id = $1 and kind in ('release', 'release-reminder') order by id`,
      [space.id],
    );
    return rows;
  });
const events = () =>
  inSpace(async (tx) => {
    const { rows } = await tx.client.query<{ type: string; channel: string; data: Record<string, unknown> }>(
      `select type, channel, data from events where space_id = $1 and subject_type = 'release' order by id`,
      [space.id],
    );
    return rows;
  });

const DAYS = {
  weekdays: ['2', '4'],
  from: '09:00',
  until: '12:00',
  fromOn: '2027-01-11',
  toOn: '2027-03-26',
  whatFor: 'Hearing voices',
  manager: 'Gill Whitaker',
  email: 'gill@hospital.example',
};

async function asks(more: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await priya.browser.fillIn(at('/releases/ask'), { ...DAYS, ...more }, '/ask');
  expect(answer.status).toBe(303);
  return answer.location!.split('?')[0]!;
}
const linkOf = async () => /\/[^\s/]+\/release\/[\w-]+/.exec((await mails())[0]!.body)![0];

describe('the manager’s link', () => {
  test('comes in a mail that names nothing that is taught', async () => {
    await asks();
    const [mail] = await mails();
    expect(mail).toMatchObject({ to_address: 'gill@hospital.example' });
    expect(mail!.subject).toMatch(/^\w{3}-\w{3}: a question for you$/);
    expect(`${mail!.subject} ${mail!.body}`).not.toContain('Hearing voices');
    expect(mail!.body).toContain('- Tuesdays, 9am to 12 noon');
  });

  test('does nothing when it is opened, and works until it is answered; then it says so and whom to ring', async () => {
    const page = await asks();
    const link = await linkOf();
    const manager = app.browser();
    await manager.get(link);
    expect(wordsOf((await priya.browser.get(page)).body)).toContain('We expect an answer by');
    const no = { answer: 'no', reason: 'clinical need', words: '' };
    const { fields } = await formOf(manager, link);
    expect((await manager.post(link, { ...fields, ...no })).status).toBe(303);
    const after = wordsOf((await manager.get(link)).body);
    expect(after).toContain('Thank you for telling us');
    expect(after).toContain('ring 020 7946 0000');
    const second = await manager.post(link, { ...fields, answer: 'yes', days: ['1'], reason: '', words: '' });
    expect(second.status).toBeLessThan(500);
    const seen = wordsOf((await priya.browser.get(page)).body);
    expect(seen).toContain('The service could not release anybody this time');
    expect(seen).toContain('not about you');
    expect((await events()).map(({ type, channel }) => [type, channel])).toEqual([
      ['ReleaseAsked', 'web'],
      ['ReleaseDeclined', 'web'],
    ]);
  });

  test('runs out, kindly; what was typed then changes nothing', async () => {
    const page = await asks();
    const link = await linkOf();
    const manager = app.browser();
    const { fields } = await formOf(manager, link);
    app.clock.set(new Date('2026-12-22T09:00:00Z'));
    const seen = wordsOf((await manager.get(link)).body);
    expect(seen).toContain('This link no longer works');
    expect(seen).toContain('ring 020 7946 0000');
    await manager.post(link, { ...fields, answer: 'no', reason: 'budget', words: '' });
    expect(wordsOf((await priya.browser.get(page)).body)).not.toContain('no money');
  });

  test('opens nothing in another college, nor when it is made up', async () => {
    await asks();
    const other = await aSpace(app);
    const token = (await linkOf()).split('/').at(-1)!;
    expect((await app.browser().get(`/${other.slug}/release/${token}`)).status).toBe(404);
    expect((await app.browser().get(at(`/release/${token.slice(0, -2)}AA`))).status).toBe(404);
  });
});

async function formOf(browser: ReturnType<TestApp['browser']>, link: string) {
  return formsOf((await browser.get(link)).body).find(({ action }) => action.includes('/release/'))!;
}

describe('time', () => {
  test('reminds once, then counts as unanswered, and lets go of the manager; late answers are welcome', async () => {
    const page = await asks();
    const reads = async (member: Member, address: string) =>
      wordsOf((await (await signedInBrowser(app, member.accountId)).get(address)).body);
    await tend('2026-11-29');
    expect(await mails()).toHaveLength(1);
    await tend('2026-12-01');
    await tend('2026-12-02');
    expect((await mails()).map(({ kind }) => kind)).toEqual(['release', 'release-reminder']);
    await tend('2026-12-08');
    expect(await reads(priya, page)).toContain('No answer came by Monday 7 December 2026');
    const home = await reads(amina, at('/releases?state=unanswered'));
    expect(home).toContain('Hearing voices');
    const recorded = await (
      await signedInBrowser(app, amina.accountId)
    ).fillIn(
      `${page}/record`,
      {
        answer: 'yes',
        days: ['2'],
        reason: '',
        words: '',
        saidBy: 'Joy Marsh',
        how: 'phone',
        on: '2026-12-08',
      },
      '/record',
    );
    expect(recorded.status).toBe(303);
    const seen = await reads(priya, page);
    expect(seen).toContain('Agreed to 1 of 2 times on Tuesday 8 December 2026');
    expect(seen).toContain('Joy Marsh');
    expect((await events()).at(-1)).toMatchObject({ type: 'ReleaseAgreed', channel: 'phone' });
    await inSpace((tx) =>
      tx.client.query(`update messages set state = 'sent' where space_id = $1`, [space.id]),
    );
    await tend('2027-01-08');
    const later = await reads(priya, page);
    expect(later).not.toContain('Joy Marsh');
    expect(later).toContain('whose name is no longer kept');
    expect((await mails()).map((mail) => mail.to_address + mail.body)).toEqual(['', '']);
  });
});

describe('a request', () => {
  test('for a run asks for its sessions, once at a time, and can be taken back', async () => {
    const run = await inSpace((tx) =>
      aRun(tx, { tutors: [{ role: 'peer' }], sessions: [['2027-01-13T13:00:00Z', '2027-01-13T15:30:00Z']] }),
    );
    const typed = { run: run.id, weekdays: [], from: '', until: '', fromOn: '', toOn: '', whatFor: '' };
    const page = await asks(typed);
    expect(wordsOf((await priya.browser.get(page)).body)).toContain(
      'Wednesday 13 January 2027, 1pm to 3.30pm',
    );
    const twice = await priya.browser.fillIn(at('/releases/ask'), { ...DAYS, ...typed }, '/ask');
    expect(twice.status).toBe(422);
    expect(wordsOf(twice.body)).toContain('This was asked already');
    await priya.browser.fillIn(page, {}, '/withdraw');
    expect(wordsOf((await priya.browser.get(page)).body)).toContain('Taken back');
    expect(wordsOf((await app.browser().get(await linkOf())).body)).toContain(
      'There is nothing left to answer',
    );
  });

  test('is nobody else’s to see or take back', async () => {
    const page = await asks();
    const other = await aMember(app, space, 'Tom Brennan', 'tutor');
    expect((await other.browser.get(page)).status).toBe(404);
    expect((await other.browser.get(`${page}/record`)).status).toBeGreaterThanOrEqual(403);
  });

  test.each([
    ['no day', { weekdays: [] }, 'tick the days of the week'],
    ['an hour that is none', { from: '25:00' }, 'Type from what time'],
    ['an end before the beginning', { until: '08:00' }, 'later than the first'],
    ['days that are over', { fromOn: '2026-01-05', toOn: '2026-02-05' }, 'These days are over'],
    ['no manager', { manager: '' }, 'Type the name of your manager'],
    ['an address that is none', { email: 'gill at hospital' }, 'check the e-mail address'],
  ])('with %s is told so, keeps what was typed and asks nobody', async (_, slip, message) => {
    const answer = await priya.browser.fillIn(
      at('/releases/ask'),
      { ...DAYS, note: 'Kept words', ...slip },
      '/ask',
    );
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain(message);
    expect(answer.body).toContain('Kept words');
    expect(await mails()).toEqual([]);
  });

  test('follows a person whose two records become one', async () => {
    await asks();
    const into = await inSpace((tx) => addPerson(tx, { name: 'P. Nair' }, app.clock.now()));
    const by = { personId: amina.personId, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
    await inSpace((tx) =>
      app.platform.record(tx, by, {
        type: 'PeopleMerged',
        subject: { type: 'person', id: into },
        data: { from: priya.personId },
      }),
    );
    expect(await inSpace((tx) => requestsOf(tx, into))).toHaveLength(1);
  });
});

describe('staff tutors', () => {
  test('are counted from who is recorded to have taught: each person once, peers and planned ones apart', async () => {
    const by = {
      platform: app.platform,
      actor: { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() },
    };
    await inSpace(async (tx) => {
      const termId = await aTerm(tx, { name: 'Autumn 2026', startsOn: '2026-09-14', endsOn: '2026-12-12' });
      const runs = [];
      for (const day of ['2026-10-06', '2026-10-13'])
        runs.push(
          await aRun(tx, {
            termId,
            sessions: [[`${day}T10:00:00Z`, `${day}T12:00:00Z`]],
            tutors: [{ role: 'professional', personId: priya.personId }],
          }),
        );
      const peer = await addPerson(tx, { name: 'Maya Iqbal' }, app.clock.now());
      for (const run of runs)
        await recordDelivery(tx, by, run.id, run.sessionIds[0]!, [
          { personId: priya.personId, role: 'professional' },
          { personId: peer, role: 'peer' },
        ]);
      await aRun(tx, {
        termId,
        sessions: [['2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z']],
        tutors: [{ role: 'professional' }],
      });
    });
    const { pastYear, terms } = await inSpace((tx) => staffTutors(tx, space.timeZone, app.clock.now()));
    expect(pastYear).toBe(1);
    expect(terms).toMatchObject([{ name: 'Autumn 2026', taught: 1, named: 1 }]);
    const page = wordsOf((await priya.browser.get(at('/staff-tutors'))).body);
    expect(page).toContain('1 staff tutor has taught in the past year.');
    expect(page).toContain('Nobody has set an aim yet');
    const csv = await priya.browser.get(at('/staff-tutors.csv'));
    expect(csv.body).toContain('Autumn 2026,2026-09-14,2026-12-12,1,1');
  });

  test('have an aim that says who set it, why and when; a day that is over is no aim', async () => {
    const aim = { people: '17', by: '2027-07-31', setBy: 'The Curriculum Board', reason: 'A fifth more' };
    const over = await amina.browser.fillIn(at('/staff-tutors/aim'), { ...aim, by: '2026-07-31' }, '/aim');
    expect(over.status).toBe(422);
    expect((await amina.browser.fillIn(at('/staff-tutors/aim'), aim, '/aim')).status).toBe(303);
    const page = wordsOf((await priya.browser.get(at('/staff-tutors'))).body);
    expect(page).toContain(
      'No staff tutor is recorded to have taught in the past year, the aim is 17 by July 2027.',
    );
    expect(page).toContain('Set by The Curriculum Board on Monday 23 November 2026');
    expect((await priya.browser.get(at('/staff-tutors/aim'))).status).toBeGreaterThanOrEqual(403);
  });
});
