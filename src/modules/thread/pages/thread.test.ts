import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import { addPerson } from '#modules/people/index.ts';
import { faultsOf } from '#design/testing/faults-of.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { askContributions } from '../commands/ask-contributions.ts';
import { recordContribution } from '../commands/record-contribution.ts';
import { askedOf, partsOf } from '../queries/parts-of.ts';
import { threadOf, threadsOf } from '../queries/thread-of.ts';
import { threadTables } from '../tables.ts';
import { threadPanel } from '../views/thread-panel.ts';

let app: TestApp;
let space: Space;
let amina: Member;
let maya: Member;
let run: ARun;
const here = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const at = (path: string) => `/${space.slug}${path}`;
const system = () => ({
  personId: amina.personId,
  onBehalfOf: null,
  channel: 'import' as const,
  at: app.clock.now(),
});
const facts = () => ({
  needsPair: true,
  tutorsHere: ['peer', 'professional'] as const,
  startsAt: new Date('2027-01-13T13:00:00Z'),
  endsAt: new Date('2027-01-13T15:30:00Z'),
  now: app.clock.now(),
});
const design = async () =>
  (await here((tx) => threadOf(tx, { type: 'run', id: run.id }, facts()))).stages[1]!;
const events = (type: string) =>
  here((tx) =>
    tx.named<{ actor_person_id: string; on_behalf_of_person_id: string; channel: string; data: object }>(
      'test-events',
      `select actor_person_id, on_behalf_of_person_id, channel, data from events where space_id = $1 and type = $2`,
      [space.id, type],
    ),
  );
const ask = (personId: string, role: 'peer' | 'professional' = 'peer') =>
  here((tx) =>
    askContributions(
      tx,
      [{ work: { type: 'run', id: run.id }, personId, role, stage: 'design', depth: 'shaped it' }],
      system(),
    ),
  );

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
  run = await here((tx) =>
    aRun(tx, { title: 'Sleep well', tutors: [{ role: 'peer', personId: maya.personId }] }),
  );
  await ask(maya.personId);
});

describe('“you shaped this: is that right?”', () => {
  test('one tap says yes, and the record counts', async () => {
    expect((await design()).voices).toEqual([]);
    const page = await maya.browser.get(at('/my-part'));
    expect(wordsOf(page.body)).toContain(
      'You shaped the design of “Sleep well”, as a peer tutor. Is that right?',
    );
    expect(await faultsOf(page.body)).toEqual([]);
    const yes = await maya.browser.sendForm(page, at('/my-part'), { answer: 'yes' }, '/answers');
    expect(yes.location).toBe(at('/my-part'));
    expect(await design()).toMatchObject({
      voices: [{ role: 'peer', howMany: 1, depth: 'shaped it' }],
      without: ['professional'],
    });
  });

  test('the tap sent twice is one answer and one event, in which no role stands', async () => {
    const page = await maya.browser.get(at('/my-part'));
    await maya.browser.sendForm(page, at('/my-part'), { answer: 'yes' }, '/answers');
    await maya.browser.sendForm(page, at('/my-part'), { answer: 'yes' }, '/answers');
    const answered = await events('ContributionAnswered');
    expect(answered).toHaveLength(1);
    expect(JSON.stringify(answered)).not.toContain('peer');
  });

  test('“not quite” asks how far, and nothing is recorded until it is said', async () => {
    const notQuite = await maya.browser.fillIn(at('/my-part'), { answer: 'not quite' }, '/answers');
    expect(await here((tx) => askedOf(tx, maya.personId))).toHaveLength(1);
    const page = await maya.browser.follow(notQuite);
    expect(await faultsOf(page.body)).toEqual([]);
    expect((await maya.browser.sendForm(page, notQuite.location!, {}, notQuite.location)).status).toBe(422);
    await maya.browser.sendForm(page, notQuite.location!, { how_far: 'was there' }, notQuite.location);
    expect((await design()).voices).toEqual([{ role: 'peer', howMany: 1, depth: 'was there' }]);
  });

  test('“I had no part in it” leaves the stage missing, and can be changed again', async () => {
    const { id } = (await here((tx) => askedOf(tx, maya.personId)))[0]!;
    const say = (how_far: string) => maya.browser.fillIn(at(`/my-part/${id}`), { how_far }, `/my-part/${id}`);
    await say('no part');
    expect((await design()).state).toBe('missing');
    expect(wordsOf((await maya.browser.get(at('/my-part'))).body)).toContain(
      'You said you had no part in this',
    );
    await say('helped decide');
    expect((await design()).voices).toEqual([{ role: 'peer', howMany: 1, depth: 'helped decide' }]);
  });

  test('nobody answers for somebody else by their own tap', async () => {
    const leon = await aMember(app, space, 'Leon Fraser', 'tutor');
    await ask(leon.personId);
    const { id } = (await here((tx) => askedOf(tx, maya.personId)))[0]!;
    expect((await leon.browser.get(at(`/my-part/${id}`))).status).toBe(404);
    const page = await leon.browser.get(at('/my-part'));
    expect(
      (await leon.browser.sendForm(page, at('/my-part'), { contribution: id, answer: 'yes' }, '/answers'))
        .status,
    ).toBe(404);
    expect(await here((tx) => askedOf(tx, maya.personId))).toHaveLength(1);
  });
});

test('a contribution taken away leaves no trace: not the row, not on a page, not in what was recorded of it', async () => {
  const page = await maya.browser.get(at('/my-part'));
  await maya.browser.sendForm(page, at('/my-part'), { answer: 'yes' }, '/answers');
  const { id } = (await here((tx) => partsOf(tx, maya.personId)))[0]!;
  await maya.browser.fillIn(at(`/my-part/${id}`), {}, '/withdraw');
  expect((await design()).voices).toEqual([]);
  expect(wordsOf((await maya.browser.get(at('/my-part'))).body)).not.toContain('Sleep well');
  expect(
    await here((tx) =>
      threadTables(tx)
        .selectFrom('thread_contributions')
        .selectAll()
        .where('space_id', '=', space.id)
        .execute(),
    ),
  ).toEqual([]);
  expect((await events('ContributionWithdrawn')).map(({ data }) => data)).toEqual([{}]);
});

describe('an answer by telephone', () => {
  test('is written down by the coordinator as the tutor’s own word, with the channel', async () => {
    const path = at(`/thread/people/${maya.personId}`);
    const incomplete = await amina.browser.fillIn(path, { how_far: 'shaped it' }, maya.personId);
    expect(incomplete.status).toBe(422);
    expect(wordsOf(incomplete.body)).toContain('“Sleep well”, the design. Choose how they told you');
    expect(await faultsOf(incomplete.body)).toEqual([]);
    const kept = await amina.browser.sendForm(incomplete, path, { channel: 'phone' }, maya.personId);
    expect(kept.location).toBe(path);
    expect((await design()).voices).toEqual([{ role: 'peer', howMany: 1, depth: 'shaped it' }]);
    expect(await events('ContributionAnswered')).toMatchObject([
      { actor_person_id: amina.personId, on_behalf_of_person_id: maya.personId, channel: 'phone' },
    ]);
    expect(wordsOf((await amina.browser.follow(kept)).body)).toContain('Nothing waits for their word');
  });

  test('shows what waits and no role beside it: of somebody with two, nobody else sees both', async () => {
    const other = await here((tx) =>
      aRun(tx, { title: 'Food and mood', tutors: [{ role: 'professional', personId: maya.personId }] }),
    );
    await here((tx) =>
      askContributions(
        tx,
        [
          {
            work: { type: 'run', id: other.id },
            personId: maya.personId,
            role: 'professional',
            stage: 'design',
            depth: 'shaped it',
          },
        ],
        system(),
      ),
    );
    const theirs = wordsOf((await amina.browser.get(at(`/thread/people/${maya.personId}`))).body);
    expect(theirs).toContain('“Sleep well”, the design');
    expect(theirs).toContain('“Food and mood”, the design');
    expect(theirs).not.toMatch(/peer|professional/i);
    // Maya herself sees what each record says of her.
    const own = wordsOf((await maya.browser.get(at('/my-part'))).body);
    expect(own).toContain('“Sleep well”, as a peer tutor');
    expect(own).toContain('“Food and mood”, as a professional tutor');
  });

  test('is not a tutor’s to record for another', async () => {
    expect((await maya.browser.get(at(`/thread/people/${amina.personId}`))).status).toBe(403);
  });
});

describe('writing down', () => {
  const part = (personId: string) => ({
    work: { type: 'run' as const, id: run.id },
    personId,
    role: 'peer' as const,
    stage: 'design' as const,
  });

  test('a person’s own “not so” is not overruled by another record', async () => {
    const { id } = (await here((tx) => askedOf(tx, maya.personId)))[0]!;
    await maya.browser.fillIn(at(`/my-part/${id}`), { how_far: 'no part' }, `/my-part/${id}`);
    await here((tx) =>
      recordContribution(tx, {
        ...part(maya.personId),
        depth: 'shaped it',
        state: 'confirmed',
        channel: 'web',
        recordedBy: amina.personId,
        at: app.clock.now(),
      }),
    );
    await ask(maya.personId);
    expect((await here((tx) => partsOf(tx, maya.personId))).map(({ state }) => state)).toEqual(['not so']);
  });

  test('a confirmed record answers what was still asked', async () => {
    await here((tx) =>
      recordContribution(tx, {
        ...part(maya.personId),
        depth: 'helped decide',
        state: 'confirmed',
        channel: 'in person',
        recordedBy: amina.personId,
        at: app.clock.now(),
      }),
    );
    expect(await here((tx) => partsOf(tx, maya.personId))).toMatchObject([
      { state: 'confirmed', depth: 'helped decide' },
    ]);
  });

  test('a run’s thread takes in what is recorded of its course, and many threads are one question', async () => {
    const priya = await here((tx) => addPerson(tx, { name: 'Priya Nair' }, app.clock.now()));
    const course = { type: 'course' as const, id: run.courseId };
    await here((tx) =>
      recordContribution(tx, {
        work: course,
        personId: priya,
        role: 'professional',
        stage: 'design',
        depth: 'shaped it',
        state: 'confirmed',
        channel: 'web',
        recordedBy: null,
        at: app.clock.now(),
      }),
    );
    const [both, alone] = await here((tx) =>
      threadsOf(tx, [
        { works: [{ type: 'run', id: run.id }, course], facts: facts() },
        { works: [course], facts: facts() },
      ]),
    );
    expect(both!.stages[1]).toMatchObject({ waitingFor: ['peer'], voices: [{ role: 'professional' }] });
    expect(alone!.stages[1]).toMatchObject({ waitingFor: [], voices: [{ role: 'professional' }] });
  });
});

test('the panel shows roles and how far, and never a name or a date', async () => {
  const priya = await here((tx) => addPerson(tx, { name: 'Priya Nair' }, app.clock.now()));
  await here(async (tx) => {
    for (const [personId, role] of [
      [maya.personId, 'peer'],
      [priya, 'professional'],
    ] as const) {
      await recordContribution(tx, {
        work: { type: 'run', id: run.id },
        personId,
        role,
        stage: 'design',
        depth: 'shaped it',
        state: 'confirmed',
        channel: 'web',
        recordedBy: null,
        at: app.clock.now(),
      });
    }
  });
  const view = await here((tx) => threadOf(tx, { type: 'run', id: run.id }, facts()));
  for (const language of ['en', 'easy'] as const) {
    const panel = threadPanel(view, language).text;
    expect(panel).not.toMatch(/Maya|Priya|2026/);
    expect(await faultsOf(panel)).toEqual([]);
  }
  expect(wordsOf(threadPanel(view, 'en').text)).toContain('A peer tutor and a professional tutor shaped it.');
});

test('the pages are there in Easy Read too', async () => {
  for (const path of ['/my-part', `/my-part/${(await here((tx) => askedOf(tx, maya.personId)))[0]!.id}`]) {
    const page = await maya.browser.get(`${at(path)}?lang=easy`);
    expect(page.status).toBe(200);
    expect(await faultsOf(page.body)).toEqual([]);
    expect(formsOf(page.body).length).toBeGreaterThan(0);
  }
});
