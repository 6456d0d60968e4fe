import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasFreePlace, placeTheNext, placesLeft } from './capacity.ts';

describe('who gets a place', () => {
  it.each([
    ['an empty run', { places: 2, booked: 0, lastPosition: null }, { state: 'booked' }],
    ['the last place', { places: 2, booked: 1, lastPosition: null }, { state: 'booked' }],
    ['a full run', { places: 2, booked: 2, lastPosition: null }, { state: 'listed', position: 1 }],
    ['a full run with a list', { places: 2, booked: 2, lastPosition: 7 }, { state: 'listed', position: 8 }],
    [
      'a place that came free while others wait',
      { places: 2, booked: 1, lastPosition: 3 },
      { state: 'listed', position: 4 },
    ],
    [
      'a run whose places were cut',
      { places: 2, booked: 5, lastPosition: null },
      { state: 'listed', position: 1 },
    ],
  ] as const)('%s', (_name, run, expected) => {
    expect(placeTheNext(run)).toEqual(expected);
  });

  it('never books more people than there are places, and lists the rest in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 120 }), (places, people) => {
        let booked = 0;
        let lastPosition: number | null = null;
        for (let person = 0; person < people; person++) {
          const placing = placeTheNext({ places, booked, lastPosition });
          if (placing.state === 'booked') booked += 1;
          else lastPosition = placing.position;
        }
        expect(booked).toBe(Math.min(places, people));
        expect(lastPosition ?? 0).toBe(Math.max(0, people - places));
      }),
    );
  });
});

describe('what is left', () => {
  it('offers nothing to a newcomer while somebody waits', () => {
    expect(placesLeft({ places: 10, booked: 8, waiting: 0 })).toBe(2);
    expect(placesLeft({ places: 10, booked: 8, waiting: 1 })).toBe(0);
    expect(placesLeft({ places: 10, booked: 12, waiting: 0 })).toBe(0);
    expect(hasFreePlace({ places: 10, booked: 9 })).toBe(true);
    expect(hasFreePlace({ places: 10, booked: 10 })).toBe(false);
  });
});
