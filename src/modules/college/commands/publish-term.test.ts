import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#modules/people/index.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { college } from '../tables.ts';
import { aCourse, aRoom, aRun, aTerm } from '../testing.ts';
import { addRuns } from './add-runs.ts';
import type { By } from './by.ts';
import { publishRun } from './publish-run.ts';
import { publishTerm } from './publish-term.ts';

let app: TestApp;
let by: By;

beforeAll(async () => {
  app = await anApp();
  by = {
    platform: app.platform,
    actor: { personId: null, onBehalfOf: null, channel: 'web', at: app.clock.now() },
  };
});
afterAll(() => app.end());

const inSpace = <T>(space: Space, work: (tx: Tx) => Promise<T>) =>
  app.platform.database.inSpace(space.id, work);
const MORNING = [['2027-01-13T10:00:00Z', '2027-01-13T12:00:00Z']] as const;
const LATE_MORNING = [['2027-01-13T11:00:00Z', '2027-01-13T13:00:00Z']] as const;

async function stateOf(space: Space, runId: string): Promise<string> {
  const row = await inSpace(space, (tx) =>
    college(tx)
      .selectFrom('college_runs')
      .select('state')
      .where('space_id', '=', tx.spaceId)
      .where('id', '=', runId)
      .executeTakeFirstOrThrow(),
  );
  return row.state;
}

test('publishes all that can be, and says why of each other draft', async () => {
  const space = await aSpace(app);
  const made = await inSpace(space, async (tx) => {
    const termId = await aTerm(tx);
    const oak = await aRoom(tx);
    const draft = { termId, state: 'draft' as const };
    return {
      termId,
      late: await aRun(tx, { ...draft, roomId: oak, sessions: LATE_MORNING }),
      early: await aRun(tx, { ...draft, roomId: oak, sessions: MORNING }),
      lone: await aRun(tx, draft),
      homeless: await aRun(tx, { ...draft, roomId: null }),
      empty: await aRun(tx, { ...draft, sessions: [] }),
    };
  });
  const done = await inSpace(space, (tx) => publishTerm(tx, by, made.termId));
  expect(new Set(done.published)).toEqual(new Set([made.early.id, made.lone.id]));
  const why = new Map(done.stayed.map((one) => [one.runId, one]));
  expect(why.get(made.late.id)).toMatchObject({
    reason: 'clash',
    clashes: [{ kind: 'room', firstRunId: made.early.id, secondRunId: made.late.id }],
  });
  expect(why.get(made.homeless.id)).toMatchObject({ reason: 'not-ready', missing: ['no-place'] });
  expect(why.get(made.empty.id)).toMatchObject({ reason: 'not-ready', missing: ['no-sessions'] });
  expect(await stateOf(space, made.late.id)).toBe('draft');
});

test('an online room holds any number of runs; a tutor cannot be in two places', async () => {
  const space = await aSpace(app);
  const made = await inSpace(space, async (tx) => {
    const teams = await aRoom(tx, { online: true });
    const maya = await addPerson(tx, { name: 'Maya Iqbal' }, app.clock.now());
    const termId = await aTerm(tx);
    const online = { termId, state: 'draft' as const, roomId: teams, sessions: MORNING };
    return {
      a: await aRun(tx, { ...online, tutors: [] }),
      b: await aRun(tx, { ...online, tutors: [{ role: 'peer', personId: maya }] }),
      c: await aRun(tx, { ...online, tutors: [{ role: 'peer', personId: maya }] }),
    };
  });
  expect(await inSpace(space, (tx) => publishRun(tx, by, made.a.id))).toEqual({ ok: true });
  expect(await inSpace(space, (tx) => publishRun(tx, by, made.b.id))).toEqual({ ok: true });
  expect(await inSpace(space, (tx) => publishRun(tx, by, made.c.id))).toMatchObject({
    ok: false,
    reason: 'clash',
    clashes: [{ kind: 'tutor' }],
  });
});

test('a run whose own sessions overlap is told so', async () => {
  const space = await aSpace(app);
  const run = await inSpace(space, (tx) =>
    aRun(tx, { state: 'draft', sessions: [...MORNING, ...LATE_MORNING] }),
  );
  expect(await inSpace(space, (tx) => publishRun(tx, by, run.id))).toEqual({
    ok: false,
    reason: 'overlaps-itself',
  });
});

test('of two clashing runs published at the same moment, in one term, exactly one wins, round after round', async () => {
  const space = await aSpace(app);
  for (let round = 0; round < 10; round++) {
    const [a, b] = await inSpace(space, async (tx) => {
      const more = {
        termId: await aTerm(tx),
        roomId: await aRoom(tx),
        state: 'draft' as const,
        sessions: MORNING,
      };
      return [await aRun(tx, more), await aRun(tx, more)];
    });
    const answers = await Promise.all(
      [a!, b!].map((run) => inSpace(space, (tx) => publishRun(tx, by, run.id))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: 'clash' });
  }
});

test('across two terms as well, and never is a room promised twice', async () => {
  const space = await aSpace(app);
  for (let round = 0; round < 3; round++) {
    const runs = await inSpace(space, async (tx) => {
      const roomId = await aRoom(tx);
      const more = { roomId, state: 'draft' as const, sessions: MORNING };
      return [await aRun(tx, more), await aRun(tx, more)];
    });
    const answers = await Promise.allSettled(
      runs.map((run) => inSpace(space, (tx) => publishRun(tx, by, run.id))),
    );
    const published = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok);
    expect(published).toHaveLength(1);
    // The other is told what clashes, or that somebody else is at it just now: both are kind pages that change nothing.
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'busy' });
  }
}, 30_000);

test('adds a thousand runs and publishes their term in few steps, every code its own', async () => {
  const space = await aSpace(app);
  const added = await inSpace(space, async (tx) => {
    const termId = await aTerm(tx);
    const courseId = await aCourse(tx);
    const roomId = await aRoom(tx, { online: true });
    const startsAt = new Date('2027-01-13T10:00:00Z');
    const endsAt = new Date('2027-01-13T11:00:00Z');
    const runs = await addRuns(
      tx,
      by,
      Array.from({ length: 1000 }, (_, index) => ({
        termId,
        courseId,
        courseVersion: 1,
        roomId,
        places: 10,
        sheetRef: `R-${index}`,
        sessions: [{ startsAt, endsAt }],
      })),
    );
    return { runs, done: await publishTerm(tx, by, termId) };
  });
  expect(new Set(added.runs.map((run) => run.code)).size).toBe(1000);
  expect(added.done).toMatchObject({ stayed: [] });
  expect(added.done.published).toHaveLength(1000);
}, 60_000);
