import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runToPair } from '#modules/college/index.ts';
import { aRun } from '#modules/college/testing.ts';
import { callsAbout } from '#modules/messages/index.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { setRule } from '#platform/settings/settings.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { MORNING, aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { questionDays } from '../model/rules.ts';
import { questionToken } from '../model/question-link.ts';
import { runsLooking } from '../queries/pairing-needs.ts';
import { questionsAbout } from '../queries/questions.ts';
import { suggestionsFor } from '../queries/suggestions.ts';
import { pairingWorkers } from '../workers.ts';
import { acceptQuestion } from './answer-question.ts';
import { askTutors } from './ask-tutors.ts';
import { keepWishes } from './keep-own-pairing.ts';

let app: TestApp;
let space: Space;
let amina: Member;
let maya: Member;

const LAST_MOMENT = '2026-11-30T16:59:00Z';
const TIME_UP = '2026-11-30T17:00:00Z';

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
});

const at = (path: string) => `/${space.slug}${path}`;
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const by = ({ personId }: Member): By => ({
  platform: app.platform,
  space,
  actor: { personId, onBehalfOf: null, channel: 'web', at: app.clock.now() },
});

/** A run that looks for a peer tutor, about which Maya is asked. */
async function mayaIsAsked(sessions?: [string, string][]) {
  const run = await inSpace((tx) =>
    aRun(tx, { title: 'Sleep well', tutors: [{ role: 'professional' }], ...(sessions ? { sessions } : {}) }),
  );
  await inSpace((tx) =>
    keepWishes(tx, by(maya), {
      personId: maya.personId,
      asPeer: true,
      asProfessional: false,
      notNow: false,
      subjects: [],
    }),
  );
  return { ...run, question: await askAgain(run.code) };
}

async function askAgain(code: string): Promise<string> {
  return inSpace(async (tx) => {
    const run = (await runToPair(tx, code, space.timeZone, app.clock.now()))!;
    await askTutors(tx, by(amina), run, 'peer', [maya.personId]);
    return (await questionsAbout(tx, [run.id])).at(-1)!.id;
  });
}

/** A week later nobody is signed in any more. */
const readsAnew = async ({ accountId }: Member, path: string) =>
  wordsOf((await (await signedInBrowser(app, accountId)).get(at(path))).body);

const tend = () => pairingWorkers(app.platform)['lapse-questions']!({});
const wouldYou = (id: string) => at(`/would-you/${questionToken(app.platform.seal, space.id, id)}`);
const stateOf = async (runId: string) =>
  (await inSpace((tx) => questionsAbout(tx, [runId]))).map(({ state }) => state);

describe('a question that nobody answers', () => {
  test('says until when it is open, in the mail, on its page and on their own', async () => {
    const { question } = await mayaIsAsked();
    const until = 'You can answer until Monday 30 November 2026, 5pm.';
    expect(wordsOf((await app.browser().get(wouldYou(question))).body)).toContain(until);
    expect(wordsOf((await maya.browser.get(at('/my-pairing'))).body)).toContain(until);
    expect(wordsOf((await maya.browser.get(at('/home'))).body)).toContain(until);
  });

  test('is over by then, before any worker has looked: nobody is named by it any more', async () => {
    const { id, code, question } = await mayaIsAsked();
    app.clock.set(TIME_UP);
    const answer = await inSpace((tx) => acceptQuestion(tx, by(maya), question));
    expect(answer).toEqual({ ok: false, reason: 'lapsed' });
    const page = await app.browser().get(wouldYou(question));
    expect(wordsOf(page.body)).toContain('The time for an answer is over, and that is all right.');
    expect(page.body).not.toContain('<button');
    expect(await readsAnew(maya, '/home')).not.toContain('would you like to');
    const looking = await readsAnew(amina, '/finding-tutors');
    expect(looking).toContain('Looks for a peer tutor: 1 asked, 1 question lapsed without an answer');
    const forRun = await readsAnew(amina, `/finding-tutors/runs/${code}`);
    expect(forRun).toMatch(/Maya Iqbal .*Lapsed/);
    expect(forRun).not.toContain('Write down what Maya Iqbal said');
    expect(await inSpace((tx) => runsLooking(tx, space.timeZone, app.clock.now()))).toMatchObject([
      { run: { id }, asked: [{ waiting: 0, lapsed: 1 }] },
    ]);
  });

  test('can be answered to the last moment', async () => {
    const { question } = await mayaIsAsked();
    app.clock.set(LAST_MOMENT);
    expect(await inSpace((tx) => acceptQuestion(tx, by(maya), question))).toEqual({ ok: true });
  });

  test('is closed by the worker, and with it the call that was still to be made', async () => {
    await inSpace((tx) =>
      tx.client.query(
        `update people_persons set phone = '020 7946 0101', contact_by = 'phone' where space_id = $1 and id = $2`,
        [space.id, maya.personId],
      ),
    );
    const { id, question } = await mayaIsAsked();
    const about = { type: 'pairing question', id: question };
    expect((await inSpace((tx) => callsAbout(tx, about))).map(({ state }) => state)).toEqual(['to ring']);
    app.clock.set(LAST_MOMENT);
    await tend();
    expect(await stateOf(id)).toEqual(['asked']);
    app.clock.set(TIME_UP);
    await tend();
    expect(await stateOf(id)).toEqual(['lapsed']);
    expect((await inSpace((tx) => callsAbout(tx, about))).map(({ state }) => state)).toEqual([
      'no longer needed',
    ]);
  });

  test('can be asked again: silence says nothing about anybody', async () => {
    const { id, code } = await mayaIsAsked();
    app.clock.set(TIME_UP);
    const free = await inSpace(async (tx) => {
      const run = (await runToPair(tx, code, space.timeZone, app.clock.now()))!;
      return (await suggestionsFor(tx, run, 'peer', space.timeZone, app.clock.now())).free;
    });
    expect(free).toMatchObject([{ name: 'Maya Iqbal' }]);
    await askAgain(code);
    expect(await stateOf(id)).toEqual(['lapsed', 'asked']);
  });
});

describe('until when', () => {
  test('is the college’s rule, and the next session if that begins sooner', async () => {
    await inSpace((tx) =>
      setRule(tx, questionDays, {
        value: 3,
        setBy: 'the tutors’ meeting',
        reason: 'So that runs find somebody',
        personId: null,
        at: app.clock.now(),
      }),
    );
    const byRule = await mayaIsAsked();
    expect(wordsOf((await app.browser().get(wouldYou(byRule.question))).body)).toContain(
      'until Thursday 26 November 2026, 5pm',
    );
    const soon = await mayaIsAsked([['2026-11-24T10:00:00Z', '2026-11-24T12:00:00Z']]);
    expect(wordsOf((await app.browser().get(wouldYou(soon.question))).body)).toContain(
      'until Tuesday 24 November 2026, 10am',
    );
  });

  test('stands among the rules of the college, and is changed there', async () => {
    const rules = wordsOf((await amina.browser.get(at('/manage/rules'))).body);
    expect(rules).toMatch(/How long a tutor has to answer Open for 7 days .*until your college decides/);
    await amina.browser.fillIn(
      at('/manage/rules/question-days'),
      { value: '10', setBy: 'the tutors’ meeting', reason: 'Some read their mail on Sundays' },
      '/question-days',
    );
    const { question } = await mayaIsAsked();
    expect(wordsOf((await app.browser().get(wouldYou(question))).body)).toContain(
      'until Thursday 3 December 2026, 5pm',
    );
  });
});
