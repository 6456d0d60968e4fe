import { describe, expect, it } from 'vitest';
import type { Perspective } from './perspectives.ts';
import { seatCounts } from './seat-counts.ts';

const place = (perspective: Perspective, organisation: string | null = null) => ({
  perspective,
  organisation,
});
const seat = (perspective: Perspective, heldOpenly = false) =>
  ({ perspective, heldOpenly, state: 'here' }) as const;

const PLACES = [place('lived'), place('lived'), place('caring'), place('professional', 'Riverside Trust')];
const held = (counts: ReturnType<typeof seatCounts>) => counts.map((one) => one.held);

describe('counting seats by perspective', () => {
  it('tells how many are held when everybody holds theirs openly', () => {
    const counts = seatCounts(PLACES, [seat('lived', true), seat('professional', true)], false);
    expect(counts).toEqual([
      { perspective: 'lived', seats: 2, organisations: [], held: 1 },
      { perspective: 'caring', seats: 1, organisations: [], held: 0 },
      { perspective: 'professional', seats: 1, organisations: ['Riverside Trust'], held: 1 },
    ]);
  });

  it('tells nothing of who holds them when one alone has not said, or all who have not are alike', () => {
    expect(held(seatCounts(PLACES, [seat('lived'), seat('professional', true)], false))).toEqual([
      null,
      null,
      null,
    ]);
    expect(held(seatCounts(PLACES, [seat('lived'), seat('lived')], false))).toEqual([null, null, null]);
  });

  it('tells them when those who have not said are of two perspectives', () => {
    expect(held(seatCounts(PLACES, [seat('lived'), seat('caring')], false))).toEqual([1, 1, 0]);
  });

  it('treats every seat as held quietly where badges are off', () => {
    expect(held(seatCounts(PLACES, [seat('lived', true), seat('lived', true)], true))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
