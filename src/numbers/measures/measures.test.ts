import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { readDefinition } from './definition.ts';
import { goalAttainment } from './goal-attainment.ts';
import { scoreAnswers } from './score-answers.ts';
import { SHIPPED } from './shipped.ts';

const goals = (reached: readonly number[], weights?: readonly number[]) =>
  reached.map((one, at) => ({ reached: one, weight: weights?.[at] ?? 1 }));

describe('goal attainment', () => {
  test.each([
    [[1, 0, 1], undefined, 59.1287],
    [[-1, -1, -1], undefined, 36.3069],
    [[2, -1], [3, 1], 64.5556],
    [[0, 0], undefined, 50],
  ])('%j with weights %j is %d', (reached, weights, score) => {
    expect(goalAttainment(goals(reached, weights))).toBeCloseTo(score, 4);
  });

  test('depends neither on the order of goals nor on the unit of the weights, and turns round at 50', () => {
    const one = fc.record({
      reached: fc.integer({ min: -2, max: 2 }),
      weight: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        (made, unit) => {
          const score = goalAttainment(made);
          expect(goalAttainment(made.toReversed())).toBeCloseTo(score, 9);
          expect(
            goalAttainment(made.map(({ reached, weight }) => ({ reached, weight: weight * unit }))),
          ).toBeCloseTo(score, 9);
          expect(
            goalAttainment(made.map(({ reached, weight }) => ({ reached: -reached, weight }))),
          ).toBeCloseTo(100 - score, 9);
        },
      ),
    );
  });

  test('of no goals, or with a weight of 0, is refused', () => {
    expect(() => goalAttainment([])).toThrow(Refusal);
    expect(() => goalAttainment(goals([1], [0]))).toThrow(Refusal);
    expect(() => goalAttainment(goals([1]), 1)).toThrow(Refusal);
  });
});

describe('SWEMWBS', () => {
  const seven = (...answers: readonly (number | null)[]) => ({
    items: Object.fromEntries(answers.map((answer, at) => [`item${at + 1}`, answer])),
  });
  const { values } = SHIPPED['swemwbs']!.scores[0]!.transform!;

  test('has a metric score for each raw score from 7 to 35, rising, from 7 to 35', () => {
    const raws = Array.from({ length: 29 }, (_, at) => at + 7);
    expect(Object.keys(values).map(Number)).toEqual(raws);
    for (const raw of raws.slice(1)) expect(values[raw]!).toBeGreaterThan(values[raw - 1]!);
    expect([values[7], values[21], values[24], values[35]]).toEqual([7, 19.25, 21.54, 35]);
  });

  test('turns a sum of 21 into 19.25, or leaves it at 21 when asked', () => {
    const answers = seven(3, 3, 3, 3, 3, 3, 3);
    expect(scoreAnswers(SHIPPED['swemwbs']!, answers)).toEqual([
      { score: 'swemwbs', value: 19.25, raw: 21, band: null },
    ]);
    expect(scoreAnswers(SHIPPED['swemwbs']!, answers, { raw: true })[0]).toMatchObject({ value: 21 });
  });

  test('has no score when an item is missing', () => {
    expect(scoreAnswers(SHIPPED['swemwbs']!, seven(3, 3, 3, 3, 3, 3, null))).toEqual([
      { score: 'swemwbs', reason: 'No answer to “item7”.' },
    ]);
  });
});

describe('ONS4', () => {
  const scores = (satisfied: number, anxious: number) =>
    scoreAnswers(SHIPPED['ons4']!, { items: { satisfied, worthwhile: null, happy: 7, anxious } });

  test('gives four scores and none from all four; a missing one takes none of the others away', () => {
    const all = scores(4, 2);
    expect(all.map(({ score }) => score)).toEqual(['satisfied', 'worthwhile', 'happy', 'anxious']);
    expect(all[1]).toEqual({ score: 'worthwhile', reason: 'No answer to “worthwhile”.' });
  });

  test.each([
    [[0, 4], 'low'],
    [[5, 6], 'medium'],
    [[7, 8], 'high'],
    [[9, 10], 'very high'],
  ])('satisfaction of %j is %s', (values, band) => {
    for (const value of values) expect(scores(value, 0)[0]).toMatchObject({ value, band });
  });

  test.each([
    [[0, 1], 'very low'],
    [[2, 3], 'low'],
    [[4, 5], 'medium'],
    [[6, 10], 'high'],
  ])('anxiety of %j is %s', (values, band) => {
    for (const value of values) expect(scores(0, value)[3]).toMatchObject({ value, band });
  });

  test('an answer outside the range is not scored', () => {
    expect(scores(11, 0)[0]).toEqual({
      score: 'satisfied',
      reason: '11 for “satisfied” is not a whole number from 0 to 10.',
    });
  });
});

test('loneliness: three items add up to 3 to 9; the direct question stays its own answer', () => {
  const items = { companionship: 3, left_out: 2, isolated: 3, lonely: 2 };
  expect(scoreAnswers(SHIPPED['ucla-3']!, { items })).toEqual([
    { score: 'ucla', value: 8, raw: 8, band: null },
    { score: 'lonely', value: 2, raw: 2, band: 'some of the time' },
  ]);
});

describe('what is shipped', () => {
  test.each(Object.values(SHIPPED))(
    '$id names its source and its licence',
    ({ source, licence, items, wordingIncluded }) => {
      expect(source.length).toBeGreaterThan(10);
      expect(licence.length).toBeGreaterThan(10);
      const worded = items.filter(({ wording }) => wording !== null);
      if (wordingIncluded === 'none') expect(worded).toEqual([]);
      if (wordingIncluded === 'all') expect(worded).toHaveLength(items.length);
      // Wording is only here under a licence that says so.
      if (worded.length > 0) expect(licence).toContain('Open Government Licence v3.0');
    },
  );

  test('a measure that needs permission ships no wording', () => {
    const needing = Object.values(SHIPPED).filter(({ permissionRequired }) => permissionRequired);
    expect(needing.map(({ id }) => id)).toEqual(['swemwbs']);
    expect(needing.every(({ wordingIncluded }) => wordingIncluded === 'none')).toBe(true);
  });
});

const MINE = {
  id: 'mine',
  title: 'Our own',
  source: 'us',
  licence: 'ours',
  wordingIncluded: 'none',
  permissionRequired: false,
  permissionRecord: null,
  items: [1, 2, 3, 4].map((at) => ({
    id: `q${at}`,
    topic: 't',
    wording: null,
    low: 1,
    high: 5,
    reverse: at === 4,
  })),
  scores: [
    {
      id: 'all',
      title: 'All',
      kind: 'sum',
      items: ['q1', 'q2', 'q3', 'q4'],
      direction: 'neither',
      mayMiss: 1,
    },
    { id: 'mean', title: 'Mean', kind: 'mean', items: ['q1', 'q4'], direction: 'neither' },
  ],
};

describe('a definition of somebody’s own', () => {
  const definition = readDefinition(MINE);

  test('may turn items round and let the mean of the others stand in for a missing one', () => {
    const items = { q1: 5, q2: 4, q3: null, q4: 2 };
    // q4 turned round is 4: (5 + 4 + 4) ÷ 3 × 4.
    expect(scoreAnswers(definition, { items })).toMatchObject([{ value: (13 / 3) * 4 }, { value: 4.5 }]);
    expect(scoreAnswers(definition, { items: { ...items, q2: null } })[0]).toHaveProperty('reason');
  });

  const change = (over: object) => () => readDefinition({ ...MINE, ...over });
  const first = MINE.scores[0]!;

  test.each<[string, () => unknown]>([
    ['a score of an item that is not there', change({ scores: [{ ...first, items: ['q9'] }] })],
    ['a range the wrong way round', change({ items: [{ ...MINE.items[0], low: 5, high: 1 }] })],
    ['an item twice', change({ items: [...MINE.items, MINE.items[0]] })],
    [
      'a table together with missing items',
      change({ scores: [{ ...first, transform: { title: 't', values: {} } }] }),
    ],
    ['all items missing', change({ scores: [{ ...first, mayMiss: 4 }] })],
    ['goals without goals', change({ scores: [{ ...first, kind: 'goal-attainment' }] })],
    ['a risk item that is not there', change({ riskItems: [{ item: 'q9', atLeast: 1, response: 'r' }] })],
    ['a field nobody knows', change({ composite: true })],
    ['no licence', change({ licence: undefined })],
    ['a text', () => readDefinition('mine')],
  ])('with %s is refused', (_, read) => {
    expect(read).toThrow(Refusal);
  });
});
