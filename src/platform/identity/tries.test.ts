import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneMoreTry } from './tries.ts';
import type { Tries } from './tries.ts';

const MINUTE = 60_000;
const after = (minutes: number) => new Date(Date.UTC(2026, 10, 23) + minutes * MINUTE);

/** Tries at these minutes, all of them wrong: which of them are looked at. */
function lookedAt(minutes: readonly number[]): boolean[] {
  let tries: Tries | null = null;
  return minutes.map((minute) => {
    const next: Tries | null = oneMoreTry(tries, after(minute));
    tries = next ?? tries;
    return next !== null;
  });
}

describe('wrong tries', () => {
  test('five in a row are looked at, then none for a quarter of an hour', () => {
    expect(lookedAt([0, 1, 2, 3, 4, 5, 18, 19.5])).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('rest for longer each time, and never for good', () => {
    const day = 1440;
    const minutes = Array.from({ length: 30 * day }, (_, minute) => minute);
    const looked = lookedAt(minutes).filter(Boolean).length;
    // 5 + 5 + 5 + 5 on the first day or so, and then 5 a day.
    expect(looked).toBeGreaterThan(5 * 29);
    expect(looked).toBeLessThan(5 * 36);
  });

  test('however they come, no month sees two hundred', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30 * 1440 * 10), { minLength: 1, maxLength: 3000 }), (tenths) => {
        const minutes = tenths.toSorted((a, b) => a - b).map((tenth) => tenth / 10);
        expect(lookedAt(minutes).filter(Boolean).length).toBeLessThan(200);
      }),
      { numRuns: 20 },
    );
  });

  test('are forgotten after a quiet week', () => {
    const week = 7 * 1440;
    expect(lookedAt([0, 1, 2, 3, week + 4, week + 5, week + 6, week + 7, week + 8, week + 9])).toEqual([
      ...Array.from({ length: 9 }, () => true),
      false,
    ]);
  });
});
