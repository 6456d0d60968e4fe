import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairsOfClaims } from './pairs-of-claims.ts';
import type { Claim } from './pairs-of-claims.ts';

const claim = (runId: string, thingId: string, startsAt: number, endsAt: number): Claim => ({
  runId,
  thingId,
  kind: 'room',
  startsAt,
  endsAt,
});

describe('two runs that want one thing at one time', () => {
  test.each([
    ['overlapping', claim('a', 'oak', 0, 10), claim('b', 'oak', 9, 12), 1],
    ['one inside the other', claim('a', 'oak', 0, 10), claim('b', 'oak', 3, 4), 1],
    ['touching', claim('a', 'oak', 0, 10), claim('b', 'oak', 10, 12), 0],
    ['another room', claim('a', 'oak', 0, 10), claim('b', 'elm', 0, 10), 0],
    ['the same run', claim('a', 'oak', 0, 10), claim('a', 'oak', 5, 12), 0],
  ])('%s', (_, first, second, clashes) => {
    expect(pairsOfClaims([first, second])).toHaveLength(clashes);
  });

  test('a pair that clashes every week is told once, with every time in order', () => {
    const weeks = [20, 0, 10].flatMap((at) => [
      claim('a', 'oak', at, at + 2),
      claim('b', 'oak', at + 1, at + 3),
    ]);
    expect(pairsOfClaims(weeks)).toEqual([
      { kind: 'room', thingId: 'oak', firstRunId: 'a', secondRunId: 'b', times: [1, 11, 21] },
    ]);
  });

  test('finds the very pairs that comparing everything with everything finds', () => {
    const claims = fc.array(
      fc.record({
        run: fc.constantFrom('a', 'b', 'c', 'd'),
        thing: fc.constantFrom('oak', 'elm'),
        start: fc.nat(30),
        length: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(claims, (given) => {
        const all = given.map((one) => claim(one.run, one.thing, one.start, one.start + one.length));
        expect(new Set(pairsOfClaims(all).map(nameOf))).toEqual(comparedOneByOne(all));
      }),
    );
  });
});

function nameOf(pair: { thingId: string; firstRunId: string; secondRunId: string }): string {
  return [pair.thingId, ...[pair.firstRunId, pair.secondRunId].sort()].join(' ');
}

function comparedOneByOne(claims: readonly Claim[]): Set<string> {
  const pairs = claims.flatMap((a) => claims.map((b) => [a, b] as const));
  const clashing = pairs.filter(
    ([a, b]) =>
      a.thingId === b.thingId && a.runId !== b.runId && a.startsAt < b.endsAt && b.startsAt < a.endsAt,
  );
  return new Set(
    clashing.map(([a, b]) => nameOf({ thingId: a.thingId, firstRunId: a.runId, secondRunId: b.runId })),
  );
}
