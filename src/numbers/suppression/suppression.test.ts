import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { publicationOf } from './figures.ts';
import { protect } from './protect.ts';
import { everyTable, publishedCells } from './published-tables.ts';
import type { Group } from './published-tables.ts';
import { boundsFor, possibleNumbers } from './recover.ts';
import { sensitiveSets } from './sensitive-sets.ts';
import type { Rule, Shown } from './small-number-rule.ts';
import { checkRule, shownCount, shownMean, shownShare, toldBy, USUAL } from './small-number-rule.ts';

describe('one count', () => {
  test.each([
    [0, 0],
    [1, '*'],
    [7, '*'],
    [8, 10],
    [12, 10],
    [13, 15],
    [1234, 1235],
  ])('of %i is shown as %s', (count, shown) => {
    expect(shownCount(count)).toBe(shown);
  });

  test('tells the bounds it was rounded in, whatever the rule', () => {
    const rules = fc
      .record({ small: fc.integer({ min: 2, max: 12 }), nearest: fc.integer({ min: 1, max: 12 }) })
      .filter(({ small, nearest }) => nearest <= 2 * (small + 1));
    fc.assert(
      fc.property(rules, fc.nat({ max: 300 }), ({ small, nearest }, count) => {
        const rule = { small, nearest, atLeast: 2 };
        const shown = shownCount(count, rule);
        const { low, high } = toldBy(shown, rule);
        expect(count).toBeGreaterThanOrEqual(low);
        expect(count).toBeLessThanOrEqual(high);
        if (typeof shown === 'number' && shown > 0)
          for (const next of [low - 1, high + 1]) expect(shownCount(next, rule)).not.toBe(shown);
      }),
    );
  });

  test('shares come from rounded counts, and means of few people are not shown', () => {
    expect(shownShare(shownCount(9), shownCount(31))).toBe(33);
    expect(shownShare(shownCount(3), shownCount(31))).toBe('*');
    expect(shownShare(0, shownCount(31))).toBe(0);
    expect(shownMean(4.5, 7)).toBe('*');
    expect(shownMean(4.5, 8)).toBe(4.5);
  });

  test.each<[string, Partial<Rule>]>([
    ['that hides only 1', { small: 1, atLeast: 1 }],
    ['whose rounding makes people look like nobody', { small: 2, nearest: 10, atLeast: 2 }],
    ['that keeps more numbers open than it hides', { small: 3, atLeast: 4 }],
    ['of parts of people', { small: 2.5 }],
  ])('a rule %s is refused', (_, over) => {
    expect(() => checkRule({ ...USUAL, ...over })).toThrow(Refusal);
  });
});

/** One table by one column, with its total as the last cell. */
function column(counts: readonly number[], rule: Rule = USUAL): readonly Shown[] {
  const groups = counts.map((_, at) => at);
  return protect(counts, [...groups.map((at) => [at]), groups], rule);
}

const EXACT: Rule = { small: 7, nearest: 1, atLeast: 3 };

describe('tables together', () => {
  test('what the rule alone makes safe is left as the rule shows it', () => {
    expect(column([3, 21, 12, 0])).toEqual(['*', 20, 10, 0, 35]);
  });

  test('seven hidden ones that add up to a hidden seven would all be known to be 1: the total is held back', () => {
    expect(column([1, 1, 1, 1, 1, 1, 1])).toEqual(['*', '*', '*', '*', '*', '*', '*', '-']);
  });

  test('without rounding, one hidden count in a column is what is missing to the total: another is held back', () => {
    const shown = column([3, 21, 12], EXACT);
    expect(shown[0]).toBe('*');
    expect(shown.slice(1).filter((one) => one === '-')).toHaveLength(1);
  });

  test('two figures that differ by a few people, in different tables, do not tell how many (differencing)', () => {
    // Everybody, and everybody but the three of group 2, who are in no table of their own.
    const counts = [20, 30, 3];
    const shown = protect(
      counts,
      [
        [0, 1, 2],
        [0, 1],
      ],
      EXACT,
    );
    expect(shown).toContain('-');
    expect(protect(counts, [[0, 1, 2]], EXACT)).toEqual([53]);
  });

  test('the same number in two tables is held back in both', () => {
    const shown = protect([3, 20, 0], [[0], [1], [1, 2], [0, 1], [0, 1, 2]], EXACT);
    expect(shown[1]).toBe(shown[2]);
    expect(shown[3]).toBe(shown[4]);
  });

  test('parts of people and negative ones are refused', () => {
    expect(() => protect([1.5], [[0]])).toThrow(Refusal);
    expect(() => protect([-1], [[0]])).toThrow(Refusal);
  });
});

interface Made {
  readonly counts: readonly number[];
  readonly cells: readonly (readonly number[])[];
}

/** A small population by up to three columns: every table there is, and filters of more than one value. */
function madeTables(sizes: readonly number[]): fc.Arbitrary<Made> {
  const combinations = sizes.reduce<readonly (readonly number[])[]>(
    (found, size) => found.flatMap((list) => Array.from({ length: size }, (_, value) => [...list, value])),
    [[]],
  );
  // Mostly few people, some none and some many, as in a college's registers.
  const people = fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 9 }) },
    { weight: 1, arbitrary: fc.integer({ min: 10, max: 40 }) },
  );
  return fc
    .record({
      counts: fc.array(people, { minLength: combinations.length, maxLength: combinations.length }),
      filtered: fc.boolean(),
    })
    .map(({ counts, filtered }) => {
      const columns = sizes.map((_, at) => `c${at}`);
      const groups: Group[] = combinations.map((values, at) => ({
        values: Object.fromEntries(values.map((value, which) => [columns[which]!, String(value)])),
        count: counts[at]!,
      }));
      const filter = { column: 'c0', values: ['0', '1'] };
      const tables = everyTable(columns).flatMap((columns) => [
        { columns, filter: null },
        ...(filtered ? [{ columns, filter }] : []),
      ]);
      return { counts, cells: publishedCells(groups, tables).map(({ members }) => members) };
    });
}

const MOST = 60;

function seen({ counts, cells }: Made, shown: readonly Shown[], rule: Rule) {
  const empty = new Set([...counts.keys()].filter((group) => counts[group] === 0));
  return {
    groups: counts.length,
    empty,
    rule,
    cells: cells.map((members, at) => ({ members, shown: shown[at]! })),
  };
}

/** The small numbers of which fewer than `atLeast` values are left for somebody who has all the tables. */
function recovered(made: Made, shown: readonly Shown[], rule: Rule): readonly (readonly number[])[] {
  const { counts, cells } = made;
  const sets = sensitiveSets(publicationOf(counts, cells, rule), rule);
  return sets.filter((set) => {
    const truth = set.reduce((sum, group) => sum + counts[group]!, 0);
    const asked = Array.from({ length: 2 * rule.atLeast + 1 }, (_, at) => truth - rule.atLeast + at).filter(
      (n) => n >= 0,
    );
    const possible = possibleNumbers(seen(made, shown, rule), set, asked, MOST);
    // The attack is sound: the truth is always among what it finds possible.
    expect(possible).toContain(truth);
    return possible.length < rule.atLeast;
  });
}

const RULES: readonly Rule[] = [
  USUAL,
  EXACT,
  { small: 3, nearest: 1, atLeast: 2 },
  { small: 5, nearest: 10, atLeast: 3 },
  { small: 4, nearest: 2, atLeast: 4 },
];

describe.each(RULES)(
  'somebody who tries to recover hidden numbers, under the rule $small, $nearest, $atLeast',
  (rule) => {
    test.each([[[6]], [[3, 3]], [[2, 3, 2]], [[4, 3]]])(
      'fails, in every table and filter of a %j population',
      (sizes) => {
        fc.assert(
          fc.property(madeTables(sizes), (made) => {
            expect(recovered(made, protect(made.counts, made.cells, rule), rule)).toEqual([]);
          }),
          { numRuns: 20 },
        );
      },
    );
  },
);

describe('the control', () => {
  test.each([
    ['exact counts with small ones starred', EXACT],
    ['the usual rule, cell by cell', USUAL],
  ])('%s: the same attack succeeds where tables are not protected together', (_, rule) => {
    let found = 0;
    fc.assert(
      fc.property(madeTables([2, 3, 2]), (made) => {
        const alone = publicationOf(made.counts, made.cells, rule);
        const shown = alone.figureOf.map((figure) => alone.figures[figure]!.shown);
        found += recovered(made, shown, rule).length > 0 ? 1 : 0;
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
    expect(found).toBeGreaterThan(0);
  });
});

describe('a large population', () => {
  const SIZES = [6, 5, 4];

  test('of 120 groups in every table: no hidden number follows from the bounds of all of them', () => {
    fc.assert(
      fc.property(madeTables(SIZES), fc.constantFrom(USUAL, EXACT), (made, rule) => {
        const shown = protect(made.counts, made.cells, rule);
        const all = seen(made, shown, rule);
        for (const [at, members] of made.cells.entries())
          if (shown[at] === '*') {
            const bounds = boundsFor(all, members, MOST)!;
            expect(bounds.high - bounds.low).toBeGreaterThanOrEqual(rule.atLeast - 1);
          }
      }),
      { numRuns: 3 },
    );
  });

  test('a cell shows what the rule shows, or is held back: never anything else', () => {
    fc.assert(
      fc.property(madeTables([3, 3]), ({ counts, cells }) => {
        for (const [at, one] of protect(counts, cells).entries()) {
          const count = cells[at]!.reduce((sum, group) => sum + counts[group]!, 0);
          if (one !== '-') expect(one).toBe(shownCount(count));
        }
      }),
    );
  });
});
