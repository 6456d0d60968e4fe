import { describe, expect, test } from 'vitest';
import { ONE } from '../exact-decimal.ts';
import { Refusal } from '../refusal.ts';
import { approval } from './approval.ts';
import type { Answer, RankedBallot } from './ballot.ts';
import { borda } from './borda.ts';
import { consent } from './consent.ts';
import { dots } from './dots.ts';
import { instantRunoff } from './instant-runoff.ts';
import { schulze } from './schulze.ts';
import { score } from './score.ts';
import { singleTransferableVote } from './single-transferable-vote.ts';

/** "3 ACB" is three people who like A best, then C, then B; a name is one letter, "=" makes it level with the one before. */
function ranked(options: readonly string[], ...lines: readonly string[]): readonly RankedBallot[] {
  return lines.map((line) => {
    const [count, order = ''] = line.split(' ');
    const ranks: number[][] = [];
    for (const [, level, name] of order.matchAll(/(=?)(\w)/g)) {
      if (level === '=') ranks.at(-1)!.push(options.indexOf(name!));
      else ranks.push([options.indexOf(name!)]);
    }
    return { count: Number(count), ranks };
  });
}

const CAPITALS = ['M', 'N', 'C', 'K'];
const TENNESSEE = ranked(CAPITALS, '42 MNCK', '26 NCKM', '15 CKNM', '17 KCNM');

describe('the capital of Tennessee (the usual textbook example)', () => {
  test('by instant run-off is Knoxville in three rounds', () => {
    const { winners, ranking, rounds } = instantRunoff(CAPITALS, TENNESSEE);
    expect(winners).toEqual(['K']);
    expect(ranking).toEqual(['K', 'M', 'N', 'C']);
    expect(rounds.map(({ tallies }) => tallies)).toEqual([
      { M: 42, N: 26, C: 15, K: 17 },
      { M: 42, N: 26, K: 32 },
      { M: 42, K: 58 },
    ]);
    expect(rounds.map(({ excluded }) => excluded)).toEqual([['C'], ['N'], []]);
  });

  test('by Borda’s count is Nashville with 194 points', () => {
    const { winners, rounds } = borda(CAPITALS, TENNESSEE);
    expect(winners).toEqual(['N']);
    expect(rounds[0]!.tallies).toEqual({ M: 126, N: 194, C: 173, K: 107 });
  });

  test('by Schulze’s method is Nashville, who beats each of the others', () => {
    const { winners, ranking, rounds } = schulze(CAPITALS, TENNESSEE);
    expect(winners).toEqual(['N']);
    expect(ranking).toEqual(['N', 'C', 'K', 'M']);
    expect(rounds[0]!.pairwise['N']).toEqual({ M: 58, C: 68, K: 68 });
  });
});

describe('Schulze’s own example of 45 people (Schulze 2011, example 1 as widely reprinted)', () => {
  const options = ['A', 'B', 'C', 'D', 'E'];
  const ballots = ranked(
    options,
    '5 ACBED',
    '5 ADECB',
    '8 BEDAC',
    '3 CABED',
    '7 CAEBD',
    '2 CBADE',
    '7 DCEBA',
    '8 EBADC',
  );
  const { ranking, places, rounds } = schulze(options, ballots);

  test('is ranked E A C B D', () => {
    expect(ranking).toEqual(['E', 'A', 'C', 'B', 'D']);
    expect(places.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
  });

  test('has the printed preferences and strongest paths', () => {
    expect(rounds[0]!.pairwise['A']).toEqual({ B: 20, C: 26, D: 30, E: 22 });
    expect(rounds[0]!.strongest).toEqual({
      A: { B: 28, C: 28, D: 30, E: 24 },
      B: { A: 25, C: 28, D: 33, E: 24 },
      C: { A: 25, B: 29, D: 29, E: 24 },
      D: { A: 25, B: 28, C: 28, E: 24 },
      E: { A: 25, B: 28, C: 28, D: 31 },
    });
  });
});

describe('single transferable vote', () => {
  const options = ['O', 'P', 'C', 'S', 'W'];
  const party = ranked(options, '4 O', '2 PO', '8 CS', '4 CW', '1 S', '1 W');

  test('fills three seats with oranges, chocolate and strawberries (the usual example of 20 guests)', () => {
    const { winners, rounds } = singleTransferableVote(options, party, { seats: 3 });
    expect(winners).toEqual(['C', 'O', 'S']);
    expect(rounds[0]).toMatchObject({
      quota: 6,
      transferred: 'C',
      tallies: { C: 12, O: 4, P: 2, S: 1, W: 1 },
    });
    expect(rounds[1]).toMatchObject({ excluded: ['P'], tallies: { C: 6, O: 4, P: 2, S: 5, W: 3 } });
    expect(rounds.at(-1)!.elected).toEqual(['S']);
  });

  test('cuts the value of a passed-on paper off at five decimals, and says what is lost', () => {
    const names = ['A', 'B', 'C'];
    // The quota is ⌊9 ÷ 3⌋ + 1 = 4; the surplus of 3 of A's 7 votes makes each paper worth 0.42857.
    const { winners, rounds } = singleTransferableVote(names, ranked(names, '7 AB', '2 C'), { seats: 2 });
    expect(winners).toEqual(['A', 'B']);
    expect(rounds[1]!.tallies).toEqual({ A: 4, B: 2.99999, C: 2 });
    expect(rounds[1]!.notTransferable).toBe(0.00001);
  });

  test('gives the seats to whoever is left when there are no more than seats', () => {
    const names = ['A', 'B'];
    expect(singleTransferableVote(names, ranked(names, '1 A'), { seats: 2 }).winners).toEqual(['A', 'B']);
  });

  test('refuses more seats than options, and two ranked level, with the line', () => {
    const names = ['A', 'B'];
    expect(() => singleTransferableVote(names, ranked(names, '1 A'), { seats: 3 })).toThrow(
      /3 seats and only 2/,
    );
    const level = [{ ranks: [[0, 1]], count: 1, line: 7 }];
    expect(() => singleTransferableVote(names, level)).toThrow(expect.objectContaining({ line: 7 }));
  });
});

describe('ties', () => {
  test('at the bottom go by the most recent round in which they differ', () => {
    const names = ['A', 'B', 'C', 'D'];
    // C and B have 4 each in round 2; in round 1 B had 3 and C 4.
    const ballots = ranked(names, '5 A', '3 BA', '4 CB', '1 DB');
    const { rounds } = instantRunoff(names, ballots);
    expect(rounds[1]!.tieBreaks).toEqual([{ tied: ['B', 'C'], chosen: 'B', by: 'earlier-round' }]);
    expect(rounds[1]!.excluded).toEqual(['B']);
  });

  test('that make no difference to who wins do not stop the count, and are told', () => {
    const names = ['A', 'B', 'C'];
    const { winners, rounds } = instantRunoff(names, ranked(names, '4 A', '2 BA', '2 CA'));
    expect(winners).toEqual(['A']);
    expect(rounds[0]!.tieBreaks).toMatchObject([{ tied: ['B', 'C'], by: 'no-difference' }]);
  });

  const names = ['A', 'B', 'C'];
  const torn = ranked(names, '3 A', '2 BC', '2 CB');

  test('that decide are refused with the names, until lots are drawn', () => {
    expect(() => instantRunoff(names, torn)).toThrow(Refusal);
    expect(() => instantRunoff(names, torn)).toThrow(/In round 1 “B” and “C” are tied.*--lots/);
    expect(instantRunoff(names, torn, { lots: ['C', 'B'] }).winners).toEqual(['C']);
    expect(instantRunoff(names, torn, { lots: ['B'] }).winners).toEqual(['B']);
  });

  test('of all that are left, in every round, are a shared win', () => {
    const { winners, tied } = instantRunoff(names, ranked(names, '2 A', '2 B'));
    expect(winners).toEqual(['A', 'B']);
    expect(tied).toEqual(['A', 'B']);
  });

  test('for the last seat are all among the winners and named, and lots put them in order', () => {
    const ballots = [
      { approved: [0, 1, 2], count: 1 },
      { approved: [0], count: 1 },
    ];
    expect(approval(names, ballots, { seats: 2 })).toMatchObject({
      winners: ['A', 'B', 'C'],
      tied: ['B', 'C'],
    });
    expect(approval(names, ballots, { seats: 2, lots: ['C'] })).toMatchObject({
      winners: ['A', 'C'],
      tied: [],
    });
  });
});

describe('other ways of voting', () => {
  const names = ['A', 'B'];
  const points = (...given: readonly (number | null)[]) =>
    given.map((one) => (one === null ? null : BigInt(one * 10) * (ONE / 10n)));

  test('scores are added exactly: three times 0.1 is as much as 0.3', () => {
    const ballots = [
      { points: points(0.1, 0.3), count: 1 },
      { points: points(0.1, null), count: 2 },
    ];
    const { winners, rounds } = score(names, ballots);
    expect(winners).toEqual(['A', 'B']);
    expect(rounds[0]).toMatchObject({ tallies: { A: 0.3, B: 0.3 }, scoredBy: { A: 3, B: 1 } });
  });

  test('dots are whole, and nobody has more than the others', () => {
    const placed = { points: points(3, 2), count: 1, line: 4 };
    expect(dots(names, [placed], { dots: 5 }).winners).toEqual(['A']);
    expect(() => dots(names, [placed], { dots: 4 })).toThrow(expect.objectContaining({ line: 4 }));
    expect(() => dots(names, [{ points: points(0.5, 0), count: 1 }])).toThrow(/0.5 is not a number of dots/);
    expect(() => dots(names, [{ points: points(-1, 0), count: 1 }])).toThrow(/-1 is not/);
  });

  test('one objection stops a proposal that everybody else consents to; a quorum counts answers', () => {
    const ballot = (...answers: readonly (Answer | null)[]) => ({ answers, count: 1 });
    const ballots = [ballot('consent', 'concern'), ballot('consent', 'aside'), ballot('object', null)];
    const { winners, rounds, ranking } = consent(names, ballots);
    expect(winners).toEqual(['B']);
    expect(ranking).toEqual(['B', 'A']);
    expect(rounds[0]!.answers['B']).toEqual({ consent: 0, concern: 1, aside: 1, object: 0, open: 1 });
    expect(consent(names, ballots, { quorum: 3 }).winners).toEqual([]);
  });

  test('level and missing options share their points in Borda’s count', () => {
    const three = ['A', 'B', 'C'];
    expect(borda(three, ranked(three, '1 A=B')).rounds[0]!.tallies).toEqual({ A: 1.5, B: 1.5, C: 0 });
    expect(borda(three, ranked(three, '1 A')).rounds[0]!.tallies).toEqual({ A: 2, B: 0.5, C: 0.5 });
  });

  test('nothing but blank ballots is refused; a blank one among others is counted as blank', () => {
    expect(() => approval(names, [{ approved: [], count: 3 }])).toThrow('Every ballot is blank');
    const some = [
      { approved: [], count: 3 },
      { approved: [1], count: 2 },
    ];
    expect(approval(names, some)).toMatchObject({ winners: ['B'], counted: 2, blank: 3 });
  });
});
