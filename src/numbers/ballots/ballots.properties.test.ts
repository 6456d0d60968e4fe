import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import type { RankedBallot } from './ballot.ts';
import { borda } from './borda.ts';
import { equalShares } from './equal-shares.ts';
import { greedyBudget } from './greedy-budget.ts';
import { instantRunoff } from './instant-runoff.ts';
import type { Outcome } from './outcome.ts';
import { schulze } from './schulze.ts';
import { singleTransferableVote } from './single-transferable-vote.ts';

const OPTIONS = ['A', 'B', 'C', 'D', 'E'];
const ORDERS = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 });
const BALLOTS = fc.array(
  fc
    .record({ order: ORDERS, count: fc.integer({ min: 1, max: 9 }) })
    .map(({ order, count }): RankedBallot => ({ ranks: order.map((option) => [option]), count })),
  { minLength: 1, maxLength: 12 },
);

type Count = (options: readonly string[], ballots: readonly RankedBallot[]) => Outcome;

const METHODS: Readonly<Record<string, Count>> = {
  borda: (options, ballots) => borda(options, ballots),
  schulze: (options, ballots) => schulze(options, ballots),
  irv: (options, ballots) => instantRunoff(options, ballots),
  stv: (options, ballots) => singleTransferableVote(options, ballots, { seats: 2 }),
};

/** The winners, sorted; or null where a tie asks for lots. */
function winnersOf(count: Count, options: readonly string[], ballots: readonly RankedBallot[]) {
  try {
    return count(options, ballots).winners.toSorted();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

describe.each(Object.entries(METHODS))('%s', (_, count) => {
  test('the order of ballots never matters, nor whether alike ones stand together', () => {
    fc.assert(
      fc.property(BALLOTS, fc.infiniteStream(fc.integer()), (ballots, keys) => {
        const mixed = ballots
          .flatMap(({ ranks, count }) => Array.from({ length: count }, () => ({ ranks, count: 1 })))
          .map((ballot) => ({ ballot, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ ballot }) => ballot);
        expect(winnersOf(count, OPTIONS, mixed)).toEqual(winnersOf(count, OPTIONS, ballots));
      }),
      { numRuns: 150 },
    );
  });

  test('relabelling never matters', () => {
    fc.assert(
      fc.property(BALLOTS, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (ballots, to) => {
        // The option in place i moves to place to[i], and takes its name along.
        const options = OPTIONS.map((_, place) => OPTIONS[to.indexOf(place)]!);
        const moved = ballots.map(({ ranks, count }) => ({
          ranks: ranks.map((level) => level.map((option) => to[option]!)),
          count,
        }));
        expect(winnersOf(count, options, moved)).toEqual(winnersOf(count, OPTIONS, ballots));
      }),
      { numRuns: 150 },
    );
  });

  test('every option stands in the ranking once, winners first', () => {
    fc.assert(
      fc.property(BALLOTS, (ballots) => {
        try {
          const { ranking, winners, places } = count(OPTIONS, ballots);
          expect(ranking.toSorted()).toEqual(OPTIONS);
          expect(ranking.slice(0, winners.length).toSorted()).toEqual(winners.toSorted());
          expect(places.map(({ option }) => option)).toEqual(ranking);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a method promises', () => {
  // Adding a ballot that puts the winner alone on top and leaves the rest level. Instant run-off promises this too for
  // its first choices (a top vote never moves the winner out), but not when others change places, so it is not asked.
  test.each(['borda', 'schulze'])(
    '%s: another ballot for the winner alone never hurts the winner',
    (name) => {
      fc.assert(
        fc.property(BALLOTS, (ballots) => {
          const before = winnersOf(METHODS[name]!, OPTIONS, ballots)!;
          const more = [...ballots, { ranks: [[OPTIONS.indexOf(before[0]!)]], count: 1 }];
          expect(winnersOf(METHODS[name]!, OPTIONS, more)).toContain(before[0]);
        }),
      );
    },
  );

  test('schulze: whoever beats each of the others one to one wins', () => {
    fc.assert(
      fc.property(BALLOTS, (ballots) => {
        const { winners, rounds } = schulze(OPTIONS, ballots);
        const { pairwise } = rounds[0]!;
        const beatsAll = OPTIONS.filter((one) =>
          OPTIONS.every((other) => one === other || pairwise[one]![other]! > pairwise[other]![one]!),
        );
        if (beatsAll.length > 0) expect(winners).toEqual(beatsAll);
      }),
    );
  });

  test('stv: no vote is made or lost: tallies and what cannot be passed on come to all votes, every round', () => {
    fc.assert(
      fc.property(BALLOTS, (ballots) => {
        try {
          const { rounds, counted } = singleTransferableVote(OPTIONS, ballots, { seats: 2 });
          for (const { tallies, notTransferable } of rounds) {
            const all = Object.values(tallies).reduce((sum, one) => sum + one, notTransferable);
            expect(Math.abs(all - counted)).toBeLessThan(1e-9);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});

describe('a budget', () => {
  const elections = fc.record({
    costs: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 6 }),
    ballots: fc.array(fc.array(fc.nat({ max: 2 }), { maxLength: 3 }), { minLength: 1, maxLength: 12 }),
    budget: fc.integer({ min: 1, max: 150 }),
  });
  const election = ({
    costs,
    ballots,
    budget,
  }: {
    costs: number[];
    ballots: number[][];
    budget: number;
  }) => ({
    projects: costs.map((cost, at) => ({ id: `p${at}`, name: '', cost: BigInt(cost) * 1_000_000n })),
    ballots: ballots.map((approved) => ({ approved: [...new Set(approved)], count: 1 })),
    budget: BigInt(budget) * 1_000_000n,
  });

  test('is never overspent, whatever the count and its completion, and payments come to the cost', () => {
    fc.assert(
      fc.property(elections, fc.constantFrom('cost', 'cardinality'), (made, utility) => {
        for (const run of [
          () => greedyBudget(election(made), { utility }),
          ...(['none', 'add1', 'add1u'] as const).map(
            (complete) => () => equalShares(election(made), { utility, complete }),
          ),
        ])
          try {
            const { spent, left, budget, winners } = run();
            expect(spent).toBeLessThanOrEqual(budget);
            expect(spent + left).toBe(budget);
            expect(new Set(winners).size).toBe(winners.length);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
      }),
      { numRuns: 200 },
    );
  });

  test('add1u leaves nothing unfunded that people want and there is money for', () => {
    fc.assert(
      fc.property(elections, (made) => {
        try {
          const { winners, left } = equalShares(election(made), { complete: 'add1u' });
          for (const [at, cost] of made.costs.entries())
            if (!winners.includes(`p${at}`) && made.ballots.some((approved) => approved.includes(at)))
              expect(cost).toBeGreaterThan(left);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 200 },
    );
  });
});
