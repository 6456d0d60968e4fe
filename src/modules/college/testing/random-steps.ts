import * as fc from 'fast-check';
import type { Step } from './places-model.ts';

const OF_A_PERSON = [
  'cancel',
  'take',
  'let go, stay',
  'let go, leave',
  'skip',
  'reach',
  'ask again',
  'give',
  'give kept',
  'count as kept',
  'count as open',
  'one over',
  'supporter',
  'no supporter',
] as const;

/** Any step among so many people, as often as such things happen. */
export function aStep(people: number): fc.Arbitrary<Step> {
  const who = fc.nat({ max: people - 1 });
  return fc.oneof(
    { weight: 10, arbitrary: fc.record({ act: fc.constant('book' as const), who, supporter: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ act: fc.constant('cancel' as const), who }) },
    { weight: 4, arbitrary: fc.record({ act: fc.constant('take' as const), who }) },
    { weight: 10, arbitrary: fc.record({ act: fc.constantFrom(...OF_A_PERSON), who }) },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constant('places' as const), places: fc.integer({ min: 1, max: 8 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('room' as const),
        holds: fc.option(fc.integer({ min: 1, max: 10 })),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('keep' as const),
        kept: fc.nat({ max: 3 }),
        days: fc.option(fc.integer({ min: 1, max: 6 })),
        counted: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        act: fc.constant('hours pass' as const),
        hours: fc.constantFrom(1, 5, 12, 24, 30),
      }),
    },
  );
}
