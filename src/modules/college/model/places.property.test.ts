import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlacesWatch } from '../testing/places-invariants.ts';
import { PlacesModel } from '../testing/places-model.ts';
import { aStep } from '../testing/random-steps.ts';

const STEPS = 250;
const RUNS = 400;
const NOW = new Date('2026-11-23T09:00:00Z');

it(
  'never breaks what was promised, over 100,000 random steps: taken and held within the places, and none free while somebody waits',
  { timeout: 60_000 },
  () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 4, max: 40 }),
        fc.array(aStep(12), { minLength: STEPS, maxLength: STEPS }),
        (places, days, steps) => {
          const model = new PlacesModel(places, NOW, new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000));
          const watch = new PlacesWatch();
          for (const step of steps) {
            const before = model.fullness;
            const had = 'who' in step && model.people.get(step.who)?.state === 'booked';
            model.step(step);
            const wrongs = watch.wrongAfter(step.act, {
              ...model.fullness,
              overs: model.overs,
              awake: model.awake.map(({ seats }) => seats),
              phase: model.phase,
            });
            expect(wrongs, JSON.stringify({ step, before, after: model.fullness })).toEqual([]);
            const has = 'who' in step && model.people.get(step.who)?.state === 'booked';
            if (step.act === 'book' && has && !had) {
              const { places: there, taken, held, kept } = model.fullness;
              expect(taken + held + kept, 'a booking never takes a kept place').toBeLessThanOrEqual(there);
            }
            noteWhatHappened(model, step.act, reached);
          }
        },
      ),
      { numRuns: RUNS },
    );
    // The steps are worth their number only if they came to all of these.
    expect([...reached].sort()).toEqual([
      'a lapse',
      'a place held',
      'a rest',
      'kept given',
      'one over',
      'over',
      'ringing',
      'two places',
    ]);
  },
);

function noteWhatHappened(model: PlacesModel, act: string, reached: Set<string>): void {
  if (model.phase !== 'holding') reached.add(model.phase);
  for (const { held, resting, over, takesKept, seats, state } of model.people.values()) {
    if (held) reached.add('a place held');
    if (resting === 'until they say' && act === 'hours pass') reached.add('a lapse');
    if (resting === 'until the next') reached.add('a rest');
    if (over) reached.add('one over');
    if (takesKept) reached.add('kept given');
    if (seats === 2 && state === 'booked') reached.add('two places');
  }
}
