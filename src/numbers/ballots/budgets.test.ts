import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ONE } from '../exact-decimal.ts';
import type { BudgetElection } from './budget-election.ts';
import { checkKnapsacks } from './budget-election.ts';
import { equalShares } from './equal-shares.ts';
import { greedyBudget } from './greedy-budget.ts';
import { parsePabulib } from './parse-pabulib.ts';

/** Costs by project, and ballots as "3 ab": three people who approve of a and b. */
function election(
  budget: number,
  costs: Readonly<Record<string, number>>,
  ...ballots: readonly string[]
): BudgetElection {
  const ids = Object.keys(costs);
  return {
    budget: BigInt(budget) * ONE,
    projects: ids.map((id) => ({ id, name: id, cost: BigInt(costs[id]!) * ONE })),
    ballots: ballots.map((ballot) => {
      const [count, approved = ''] = ballot.split(' ');
      return { count: Number(count), approved: [...approved].map((id) => ids.indexOf(id)) };
    }),
  };
}

describe('equal shares', () => {
  // Two in three want a, b and c; one in three wants d and e. Each costs 30 of 90: shares are 10.
  const town = election(90, { a: 30, b: 30, c: 30, d: 30, e: 30 }, '6 abc', '3 de');

  test('spend each group’s part of the money on what it wants, where greedy spends all on the larger', () => {
    expect(greedyBudget({ ...town, budget: 90n * ONE }).winners).toEqual(['a', 'b', 'c']);
    const { winners, rounds, share } = equalShares(town, { lots: ['a', 'b', 'c', 'd', 'e'] });
    expect(winners).toEqual(['a', 'b', 'd']);
    expect(share).toBe(10);
    expect(rounds[0]).toMatchObject({
      project: 'a',
      mostPaid: 5,
      left: 60,
      tallies: { a: 6, b: 6, c: 6, d: 3, e: 3 },
    });
  });

  test('ask for lots when nothing tells two projects apart and it matters', () => {
    expect(() => equalShares(town)).toThrow(/“a”, “b” and “c” are tied/);
  });

  test('let whoever has little left pay what they have, and the others the rest', () => {
    // Shares are 10. x costs 12 for two (6 each); then y costs 14: one has 4 left, the other pays 10.
    const { winners, rounds } = equalShares(election(20, { x: 12, y: 14 }, '1 xy', '1 y'), {
      utility: 'cardinality',
    });
    expect(rounds.map(({ project }) => project)).toEqual(['y']);
    expect(winners).toEqual(['y']);
    const three = equalShares(election(30, { x: 12, y: 14 }, '1 xy', '1 x', '1 y'), {
      utility: 'cardinality',
    });
    expect(three.rounds.map(({ project, mostPaid }) => [project, mostPaid])).toEqual([
      ['x', 6],
      ['y', 10],
    ]);
  });

  test('complete by adding a unit to everybody’s share, and then by filling up', () => {
    // Shares are 5: the one supporter of b cannot pay 8 until they are 8; the total of 8 is within 10.
    const small = election(10, { b: 8, c: 2 }, '1 b', '1 ');
    expect(equalShares(small).winners).toEqual([]);
    expect(equalShares(small, { complete: 'add1' })).toMatchObject({
      winners: ['b'],
      added: 3,
      share: 8,
      left: 2,
    });
    // c has nobody; it is never funded.
    expect(equalShares(small, { complete: 'add1u' }).winners).toEqual(['b']);
  });

  test('stop adding where the next unit would overspend, and add1u spends what is left by approvals', () => {
    // At shares of 5 and 6 nothing can be paid; at 7 both could, 14 together, over the budget of 10.
    const two = election(10, { b: 7, c: 7 }, '1 b', '1 c');
    expect(equalShares(two, { complete: 'add1' })).toMatchObject({ winners: [], added: 1 });
    expect(equalShares(two, { complete: 'add1u', lots: ['c', 'b'] }).winners).toEqual(['c']);
  });
});

describe('greedy', () => {
  test('goes by approvals, or by approvals for each unit of cost, and skips what there is no money for', () => {
    const town = election(100, { a: 90, b: 20, c: 10 }, '5 a', '4 b', '3 c');
    expect(greedyBudget(town)).toMatchObject({ winners: ['a', 'c'], left: 0 });
    expect(greedyBudget(town, { utility: 'cardinality' })).toMatchObject({ winners: ['b', 'c'], left: 70 });
    expect(greedyBudget(town).rounds.map(({ project, funded }) => [project, funded])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
  });

  test('takes the cheaper of two with equal approvals, and asks for lots only for a real choice', () => {
    expect(greedyBudget(election(10, { a: 10, b: 4 }, '1 ab')).winners).toEqual(['b']);
    const level = { a: 4, b: 4 };
    expect(greedyBudget(election(8, level, '1 ab')).winners).toEqual(['a', 'b']);
    expect(greedyBudget(election(3, level, '1 ab')).winners).toEqual([]);
    expect(() => greedyBudget(election(7, level, '1 ab'))).toThrow(/tied/);
    expect(greedyBudget(election(7, level, '1 ab'), { lots: ['b'] }).winners).toEqual(['b']);
  });

  test('never funds what nobody approves of; a knapsack must fit the budget', () => {
    expect(greedyBudget(election(10, { a: 1, b: 1 }, '1 a')).winners).toEqual(['a']);
    expect(() => checkKnapsacks(election(10, { a: 6, b: 6 }, '1 ab'))).toThrow(
      'cost 12, more than the budget of 10',
    );
  });
});

const HERE = [
  'META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS',
  'project_id;cost;name;selected\na;6;"Swings; and a ""slide""";1\nb;5;Trees;0\nVOTES',
  'voter_id;vote\n1;a,b\n2;a\n3;\n',
].join('\n');

describe('a PaBuLib file', () => {
  test('is read: quoted cells, blank ballots, the city’s own outcome', () => {
    const made = parsePabulib(HERE);
    expect(made.projects[0]).toMatchObject({ id: 'a', name: 'Swings; and a "slide"', cost: 6n * ONE });
    expect(made.ballots.map(({ approved }) => approved)).toEqual([[0, 1], [0], []]);
    expect(made.selected).toEqual(['a']);
    expect(greedyBudget(made)).toMatchObject({ winners: ['a'], counted: 2, blank: 1 });
  });

  test.each([
    ['a vote for a project that is not listed', HERE.replace('2;a', '2;z'), /“z”.*not among/, 12],
    ['another kind of vote', HERE.replace('approval', 'ordinal'), /“ordinal”/, 4],
    ['a cost that is not an amount', HERE.replace('b;5', 'b;lots'), /“lots”/, 8],
    ['no budget', HERE.replace('budget;10\n', ''), /budget/, 1],
    ['a project twice', HERE.replace('b;5', 'a;5'), /“a” is not/, 8],
    ['a quotation mark left open', HERE.replace('"""', '""'), /left open/, 7],
  ])('with %s is refused with the line', (_, text, sentence, line) => {
    expect(() => parsePabulib(text)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(sentence), line }),
    );
  });
});

const FOLDER = fileURLToPath(new URL('../../../../shared/data/pabulib/', import.meta.url));
const beside = existsSync(`${FOLDER}expected.json`);

describe.skipIf(!beside)(
  'six real elections (skipped where the data does not lie beside the checkout)',
  () => {
    const expected = beside
      ? (JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) as Record<
          string,
          Record<string, string[]>
        >)
      : {};

    test.each(Object.entries(expected))(
      '%s: greedy and equal shares, both utilities, and the city',
      (file, outcomes) => {
        const real = parsePabulib(readFileSync(`${FOLDER}${file}`, 'utf8'));
        for (const utility of ['cost', 'cardinality'] as const) {
          expect(greedyBudget(real, { utility }).winners).toEqual(outcomes[`greedy ${utility}`]);
          expect(equalShares(real, { utility }).winners).toEqual(outcomes[`equal-shares ${utility}`]);
        }
        expect(greedyBudget(real).winners).toEqual(real.selected!.toSorted());
      },
    );
  },
);
