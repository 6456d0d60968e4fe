import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToBook } from '#modules/college/queries/run-to-book.ts';
import { PlacesWatch } from '#modules/college/testing/places-invariants.ts';
import { PlacesModel } from '#modules/college/testing/places-model.ts';
import type { Step } from '#modules/college/testing/places-model.ts';
import { aStep } from '#modules/college/testing/random-steps.ts';
import { Trouble } from '#platform/errors/errors.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aSpace, anApp, MORNING } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { PlacesInDatabase, asStored } from './support/places-in-database.ts';

// The suite does 2,000 steps against the database and "npm run faults" 20,000, some minutes of work. The 100,000 of the
// promise are done on the rules alone, in model/places.property.test.ts: a database takes half an hour for so many.
const STEPS_EACH = 100;
const RUNS = Number(process.env['FAULT_ROUNDS'] ?? 5) > 5 ? 200 : 20;
const PEOPLE = 10;
const DAY = 24 * 60 * 60 * 1000;

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
});
afterAll(() => app.end());

const byWho = <One extends { who: number }>(all: readonly One[]) => all.toSorted((a, b) => a.who - b.who);

describe('any order of asking, giving back, holding, lapsing, changing how many places there are', () => {
  it('stands in the database as the rules say, after every step', { timeout: RUNS * 60_000 }, async () => {
    const began = performance.now();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 4, max: 30 }),
        fc.array(aStep(PEOPLE), { minLength: STEPS_EACH, maxLength: STEPS_EACH }),
        sameAsTheModel,
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
    const steps = RUNS * STEPS_EACH;
    const each = (performance.now() - began) / steps;
    process.stdout.write(`${steps} random steps compared with the model, ${each.toFixed(1)} ms each\n`);
  });
});

async function sameAsTheModel(places: number, days: number, steps: readonly Step[]): Promise<void> {
  app.clock.set(MORNING);
  const firstStart = new Date(app.clock.now().getTime() + days * DAY);
  const run = await PlacesInDatabase.make(app, space, { places, firstStart, people: PEOPLE });
  const model = new PlacesModel(places, app.clock.now(), firstStart);
  const watch = new PlacesWatch();
  for (const [index, step] of steps.entries()) {
    model.step(step);
    await run.do(step);
    await run.settle();
    const what = `after step ${index}, ${JSON.stringify(step)}`;
    expect(byWho(await run.stored()), what).toEqual(byWho(asStored(model)));
    expect(watch.wrongAfter(step.act, await run.counted()), what).toEqual([]);
  }
}

const ROUNDS = 25;
const AT_ONCE = 8;

/** What went wrong over rounds of people doing things at the same moment, with or without the lock on the run. */
async function wrongsWithManyAtOnce(lock: 'on' | 'off', seed: number): Promise<string[]> {
  app.clock.set(MORNING);
  const firstStart = new Date(app.clock.now().getTime() + 30 * DAY);
  const run = await PlacesInDatabase.make(
    app,
    space,
    { places: 3, firstStart, people: 30 },
    lock === 'on' ? undefined : runToBook,
  );
  const watch = new PlacesWatch();
  const people = aStep(30).filter((step) => 'who' in step && step.act !== 'one over');
  const wrongs: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const steps = fc.sample(people, { numRuns: AT_ONCE, seed: seed + round });
    const answers = await Promise.allSettled(steps.map((step) => run.do(step)));
    wrongs.push(
      ...answers.flatMap((answer) => (answer.status === 'rejected' ? troubles(answer.reason) : [])),
    );
    await run.settle();
    wrongs.push(...watch.wrongAfter('many at once', await run.counted()));
    if ((await run.twice()) > 0) wrongs.push('somebody stands on the run twice');
  }
  return wrongs;
}

// Two who want the same thing may be told that somebody else is at it; anything else is a fault.
function troubles(reason: unknown): string[] {
  return reason instanceof Trouble && reason.code === 'busy' ? [] : [String(reason)];
}

describe('many at the same moment', () => {
  it(
    'never take or hold more places than there are, and leave none free while somebody waits',
    { timeout: 120_000 },
    async () => {
      expect(await wrongsWithManyAtOnce('on', 1)).toEqual([]);
      expect(await wrongsWithManyAtOnce('on', 1000)).toEqual([]);
    },
  );

  it('the control: without the lock on the run they do', { timeout: 120_000 }, async () => {
    const wrongs = [...(await wrongsWithManyAtOnce('off', 1)), ...(await wrongsWithManyAtOnce('off', 1000))];
    expect(wrongs.filter((wrong) => wrong.includes('taken and'))).not.toEqual([]);
  });
});
