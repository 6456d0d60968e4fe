import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canGiveKept, freePlaces, placeTheNext, placesLeft, whomToHoldFor, whyNotOver } from './capacity.ts';

const run = (more: Partial<Parameters<typeof placeTheNext>[0]> = {}) => ({
  places: 2,
  taken: 0,
  held: 0,
  kept: 0,
  lastPosition: null,
  least: null,
  ...more,
});

describe('who gets a place', () => {
  it.each([
    ['an empty run', {}, { state: 'booked' }],
    ['the last place', { taken: 1 }, { state: 'booked' }],
    ['a full run', { taken: 2 }, { state: 'listed', position: 1 }],
    ['a full run with a list', { taken: 2, lastPosition: 7, least: 1 }, { state: 'listed', position: 8 }],
    [
      'a place that is held for somebody',
      { taken: 1, held: 1, lastPosition: 1 },
      { state: 'listed', position: 2 },
    ],
    ['a place that is kept for others', { taken: 1, kept: 1 }, { state: 'listed', position: 1 }],
    [
      'a free place while others wait for it',
      { taken: 1, lastPosition: 3, least: 1 },
      { state: 'listed', position: 4 },
    ],
    [
      'a free place that is too small for who waits',
      { taken: 1, lastPosition: 3, least: 2 },
      { state: 'booked' },
    ],
    ['a free place while those who wait all rest', { taken: 1, lastPosition: 3 }, { state: 'booked' }],
    ['a run whose places were cut', { taken: 5 }, { state: 'listed', position: 1 }],
  ] as const)('%s', (_name, more, expected) => {
    expect(placeTheNext(run(more))).toEqual(expected);
  });

  it('asks for two places together, or none', () => {
    expect(placeTheNext(run(), 2)).toEqual({ state: 'booked' });
    expect(placeTheNext(run({ taken: 1 }), 2)).toEqual({ state: 'listed', position: 1 });
  });

  it('never books more people than there are places, and lists the rest in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 120 }), (places, people) => {
        let taken = 0;
        let lastPosition: number | null = null;
        for (let person = 0; person < people; person++) {
          const placing = placeTheNext(run({ places, taken, lastPosition, least: lastPosition && 1 }));
          if (placing.state === 'booked') taken += 1;
          else lastPosition = placing.position;
        }
        expect(taken).toBe(Math.min(places, people));
        expect(lastPosition ?? 0).toBe(Math.max(0, people - places));
      }),
    );
  });
});

describe('what is left', () => {
  it('offers a newcomer what nobody waits for, is held for or kept for', () => {
    expect(placesLeft(run({ places: 10, taken: 8 }))).toBe(2);
    expect(placesLeft(run({ places: 10, taken: 8, held: 1 }))).toBe(1);
    expect(placesLeft(run({ places: 10, taken: 6, kept: 3 }))).toBe(1);
    expect(placesLeft(run({ places: 10, taken: 8, least: 1 }))).toBe(0);
    expect(placesLeft(run({ places: 10, taken: 12 }))).toBe(0);
    expect(freePlaces(run({ places: 10, taken: 9, held: 1, kept: 1 }))).toBe(0);
  });
});

describe('for whom free places are held', () => {
  const waiting = [
    { id: 'pair', position: 1, seats: 2 },
    { id: 'third', position: 3, seats: 1 },
    { id: 'second', position: 2, seats: 1 },
  ];
  const heldFor = (free: number) => whomToHoldFor(free, waiting).map(({ id }) => id);

  it('goes down the list, and passes over only whoever needs more places than are left', () => {
    expect(heldFor(0)).toEqual([]);
    expect(heldFor(1)).toEqual(['second']);
    expect(heldFor(2)).toEqual(['pair']);
    expect(heldFor(3)).toEqual(['pair', 'second']);
    expect(heldFor(9)).toEqual(['pair', 'second', 'third']);
  });
});

describe('kept places, and one over', () => {
  it('gives a kept place while one is there and a seat is free for it', () => {
    expect(canGiveKept(run({ places: 10, taken: 8, kept: 2 }), 1)).toBe(true);
    expect(canGiveKept(run({ places: 10, taken: 8, kept: 1 }), 2)).toBe(false);
    expect(canGiveKept(run({ places: 10, taken: 9, held: 1, kept: 2 }), 1)).toBe(false);
  });

  it('lets one more in within the room, and only when no place is free', () => {
    const full = { ...run({ places: 2, taken: 2 }), roomHolds: 3, online: false };
    expect(whyNotOver(full, 1)).toBeNull();
    expect(whyNotOver(full, 2)).toBe('room full');
    expect(whyNotOver({ ...full, taken: 1 }, 1)).toBe('a place is free');
    expect(whyNotOver({ ...full, roomHolds: null }, 1)).toBe('room not known');
    expect(whyNotOver({ ...full, roomHolds: null, online: true }, 1)).toBeNull();
  });
});
