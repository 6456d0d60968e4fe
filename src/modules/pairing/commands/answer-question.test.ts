import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nameTutorWhereLacking, runToPair } from '#modules/college/index.ts';
import type { HoldRun } from '#modules/college/index.ts';
import { aRun } from '#modules/college/testing.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { suggestionsFor } from '../queries/suggestions.ts';
import { questionsAbout } from '../queries/questions.ts';
import { acceptQuestion, declineQuestion } from './answer-question.ts';
import { askTutors } from './ask-tutors.ts';
import type { By } from '#platform/by.ts';
import { addTime, keepWishes } from './keep-own-pairing.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp({ poolSize: 6 });
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
});

const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const acting = (personId: string | null = null): Actor => ({
  personId,
  onBehalfOf: null,
  channel: 'web',
  at: app.clock.now(),
});
const by = (personId: string | null = null): By => ({
  platform: app.platform,
  space,
  actor: acting(personId),
});
const zone = () => space.timeZone;

const somebody = (name: string) =>
  inSpace(async (tx) => {
    const personId = await addPerson(
      tx,
      { name, email: `${name.toLowerCase()}@people.example` },
      app.clock.now(),
    );
    await keepWishes(tx, by(personId), {
      personId,
      asPeer: true,
      asProfessional: false,
      notNow: false,
      subjects: ['Staying well'],
    });
    return personId;
  });

const aLackingRun = (more: Parameters<typeof aRun>[1] = {}) =>
  inSpace((tx) => aRun(tx, { subject: 'Staying well', tutors: [{ role: 'professional' }], ...more }));

async function asked(code: string, personIds: readonly string[]): Promise<Map<string, string>> {
  return inSpace(async (tx) => {
    const run = (await runToPair(tx, code, zone(), app.clock.now()))!;
    await askTutors(tx, by(), run, 'peer', personIds);
    const questions = await questionsAbout(tx, [run.id]);
    return new Map(questions.map(({ personId, id }) => [personId, id]));
  });
}

const tutorsOf = (code: string) =>
  inSpace(async (tx) => (await runToPair(tx, code, zone(), app.clock.now()))!.tutors);
const peersOf = async (code: string) => (await tutorsOf(code)).filter(({ role }) => role === 'peer');
const mailsTo = (personId: string) =>
  inSpace(async (tx) => {
    const { rows } = await tx.client.query<{ subject: string; body: string }>(
      `select subject, body from messages where space_id = $1 and person_id = $2 order by id`,
      [space.id, personId],
    );
    return rows;
  });

describe('who is suggested', () => {
  test('is free, would like to, and is told why; nobody who cannot, is busy, rests or stands on it already', async () => {
    const run = await aLackingRun({ sessions: [['2027-01-12T10:00:00Z', '2027-01-12T12:00:00Z']] });
    const [ada, ben, cleo, dan] = await Promise.all(['Ada', 'Ben', 'Cleo', 'Dan'].map(somebody));
    await inSpace((tx) =>
      addTime(tx, by(ben), ben!, { kind: 'weekly', weekday: 2, from: '09:00', until: '11:00' }),
    );
    await aLackingRun({
      sessions: [['2027-01-12T11:00:00Z', '2027-01-12T13:00:00Z']],
      tutors: [{ role: 'peer', personId: cleo! }],
    });
    await inSpace((tx) =>
      keepWishes(tx, by(dan), {
        personId: dan!,
        asPeer: true,
        asProfessional: false,
        notNow: true,
        subjects: [],
      }),
    );
    const seen = await inSpace(async (tx) =>
      suggestionsFor(
        tx,
        (await runToPair(tx, run.code, zone(), app.clock.now()))!,
        'peer',
        zone(),
        app.clock.now(),
      ),
    );
    expect(seen.free.map(({ personId }) => personId)).toEqual([ada]);
    expect(seen.free[0]!.why).toEqual([
      'Free for its session',
      'Enjoys “Staying well”',
      'Would like to be asked as a peer tutor',
    ]);
    expect(seen.notFree).toBe(2);
  });
});

describe('a question', () => {
  test('names no course in its mail, and is answered once', async () => {
    const run = await aLackingRun({ title: 'Hearing voices' });
    const ada = await somebody('Ada');
    const questions = await asked(run.code, [ada]);
    const [mail] = await mailsTo(ada);
    expect(mail!.subject).toBe(`${run.code}: would you like to?`);
    expect(mail!.body).not.toContain('Hearing voices');
    expect(mail!.body).toContain(`/${space.slug}/would-you/`);
    expect(await inSpace((tx) => acceptQuestion(tx, by(ada), questions.get(ada)!))).toEqual({ ok: true });
    expect(await inSpace((tx) => declineQuestion(tx, by(ada), questions.get(ada)!))).toEqual({
      ok: false,
      reason: 'over',
    });
    expect((await peersOf(run.code)).map(({ personId }) => personId)).toEqual([ada]);
  });

  test('is over for the others once one has said yes, and they are told', async () => {
    const run = await aLackingRun();
    const [ada, ben] = [await somebody('Ada'), await somebody('Ben')];
    const questions = await asked(run.code, [ada, ben]);
    await inSpace((tx) => acceptQuestion(tx, by(ada), questions.get(ada)!));
    expect((await mailsTo(ben)).at(-1)!.subject).toBe(`${run.code}: you need not answer`);
    expect(await inSpace((tx) => acceptQuestion(tx, by(ben), questions.get(ben)!))).toEqual({
      ok: false,
      reason: 'somebody-else',
    });
    expect(await peersOf(run.code)).toHaveLength(1);
  });

  test('does not promise anybody to two published runs at once: it stays open, and nobody is named', async () => {
    const sessions: [string, string][] = [['2027-01-12T10:00:00Z', '2027-01-12T12:00:00Z']];
    const [one, other] = [await aLackingRun({ sessions }), await aLackingRun({ sessions })];
    const ada = await somebody('Ada');
    const first = (await asked(one.code, [ada])).get(ada)!;
    const second = (await asked(other.code, [ada])).get(ada)!;
    expect(await inSpace((tx) => acceptQuestion(tx, by(ada), first))).toEqual({ ok: true });
    expect(await inSpace((tx) => acceptQuestion(tx, by(ada), second))).toEqual({ ok: false, reason: 'busy' });
    expect(await peersOf(other.code)).toEqual([]);
  });

  test('to somebody who is on the run as the other makes nobody two tutors', async () => {
    const ada = await somebody('Ada');
    const run = await aLackingRun({ tutors: [{ role: 'professional', personId: ada }] });
    const question = (await asked(run.code, [ada])).get(ada)!;
    expect(await inSpace((tx) => acceptQuestion(tx, by(ada), question))).toMatchObject({ ok: false });
    expect(await tutorsOf(run.code)).toEqual([{ personId: ada, role: 'professional' }]);
  });
});

describe('two who say yes at the same moment', () => {
  const ROUNDS = 12;

  test('one is named, the other hears that somebody else was first', async () => {
    const [ada, ben] = [await somebody('Ada'), await somebody('Ben')];
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = `2027-02-${String(round + 1).padStart(2, '0')}`;
      const run = await aLackingRun({ sessions: [[`${day}T10:00:00Z`, `${day}T12:00:00Z`]] });
      const questions = await asked(run.code, [ada, ben]);
      const answers = await Promise.all(
        [ada, ben].map((id) => inSpace((tx) => acceptQuestion(tx, by(id), questions.get(id)!))),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers).toContainEqual({ ok: false, reason: 'somebody-else' });
      expect(await peersOf(run.code)).toHaveLength(1);
    }
  });

  test('the control: where the run is not held while it is looked, both are named', async () => {
    const [ada, ben] = [await somebody('Ada'), await somebody('Ben')];
    const holdsNothing: HoldRun = async () => undefined;
    const named: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = `2027-02-${String(round + 1).padStart(2, '0')}`;
      const run = await aLackingRun({ sessions: [[`${day}T10:00:00Z`, `${day}T12:00:00Z`]] });
      await Promise.all(
        [ada, ben].map((id) =>
          inSpace((tx) => nameTutorWhereLacking(tx, by(id), run.id, id, 'peer', holdsNothing)),
        ),
      );
      named.push((await peersOf(run.code)).length);
    }
    expect(named).toContain(2);
  });
});
