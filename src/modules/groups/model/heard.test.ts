import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEARD_ANSWERS, HEARD_SIDES } from '../tables-of-meetings.ts';
import { ENOUGH_TO_SHOW, heardShown } from './heard.ts';
import type { HeardCount } from './heard.ts';

const counts = (side: HeardCount['side'], yes: number, partly: number, no: number): HeardCount[] => [
  { side, answer: 'yes', count: yes },
  { side, answer: 'partly', count: partly },
  { side, answer: 'no', count: no },
];

test('a side of five is shown by itself, and nothing of the fewer on the other', () => {
  const shown = heardShown([...counts('lived', 4, 1, 0), ...counts('professional', 0, 1, 2)]);
  expect(shown).toEqual({
    sides: [{ side: 'lived', yes: 4, partly: 1, no: 0, answered: 5 }],
    together: null,
  });
});

test('where each side is too few, they are shown together if they are enough', () => {
  const shown = heardShown([...counts('lived', 2, 1, 0), ...counts('professional', 1, 0, 1)]);
  expect(shown).toEqual({ sides: [], together: { yes: 3, partly: 1, no: 1, answered: 5 } });
});

test('where everybody said no it is not shown: it would be what each of them said', () => {
  expect(heardShown(counts('lived', 0, 0, 6))).toEqual({ sides: [], together: null });
});

test('whatever was said, nobody can be told apart: what is shown is of five at least, and no rest is left to work out', () => {
  const some = fc.array(
    fc.record({
      side: fc.constantFrom(...HEARD_SIDES),
      answer: fc.constantFrom(...HEARD_ANSWERS),
      count: fc.nat({ max: 9 }),
    }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(some, (given) => {
      const once = [...new Map(given.map((one) => [`${one.side} ${one.answer}`, one])).values()];
      const { sides, together } = heardShown(once);
      for (const one of [...sides, ...(together ? [together] : [])]) {
        expect(one.answered).toBeGreaterThanOrEqual(ENOUGH_TO_SHOW);
        expect(one.yes + one.partly + one.no).toBe(one.answered);
      }
      expect(sides.length > 0 && together !== null).toBe(false);
    }),
  );
});
