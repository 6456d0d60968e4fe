import { describe, expect, it } from 'vitest';
import type { OfferedRun } from './offered-run.ts';
import {
  asksForSomething,
  filterPairs,
  filterQuery,
  fitting,
  inAddress,
  NO_FILTERS,
  withPlacesLeft,
} from './prospectus-filters.ts';
import type { ProspectusFilters } from './prospectus-filters.ts';

const PLACE = {
  venue: 'Riverside House',
  room: 'Oak room',
  online: false,
  address: '',
  gettingThere: '',
  stepFree: true,
  hearingLoop: null,
  quietRoom: false,
};

const NOW = new Date('2026-11-23T09:00:00Z');

function aRun(
  more: {
    title?: string;
    about?: string;
    subject?: string;
    whoFor?: OfferedRun['course']['whoFor'];
    place?: OfferedRun['place'];
    placesLeft?: number;
    starts?: string[];
  } = {},
): OfferedRun {
  const sessions = (more.starts ?? ['2027-01-11T10:00:00Z']).map((start, index) => ({
    id: `s${index}`,
    number: index + 1,
    startsAt: new Date(start),
    endsAt: new Date(Date.parse(start) + 7_200_000),
  }));
  return {
    id: 'r',
    code: 'k7m-4td',
    courseId: 'c',
    state: 'published',
    revision: 1,
    term: { slug: 't', name: 'T' },
    course: {
      title: more.title ?? 'Sleep well',
      kind: 'workshop',
      subject: more.subject ?? '',
      about: more.about ?? '',
      aims: '',
      outline: '',
      whoFor: more.whoFor ?? [],
      accessNotes: '',
    },
    accessNotes: '',
    needsNoPair: false,
    places: 12,
    placesLeft: more.placesLeft ?? 5,
    place: more.place === undefined ? PLACE : more.place,
    sessions,
    tutors: [],
    departure: null,
  };
}

function fits(run: OfferedRun, filters: Partial<ProspectusFilters>): boolean {
  return fitting([run], { ...NO_FILTERS, ...filters }, 'Europe/London', NOW).length === 1;
}

describe('what fits', () => {
  it('is everything when nothing was asked for', () => {
    expect(fits(aRun({ place: null, starts: [] }), {})).toBe(true);
  });

  it.each([
    ['sleep', true],
    ['SLE', true],
    ['leep', false],
    ['well sleep', true],
    ['well money', false],
    ['carers', true],
    ["carer's", true],
    ['riverside', true],
    ['k7m-4td', true],
    ['zoe', true],
    ['  ', true],
    ['%', true],
  ])('by words: %s', (q, expected) => {
    expect(fits(aRun({ about: 'For Zoë and every carer’s friends' }), { q })).toBe(expected);
  });

  it('by day in the college’s own time zone, for any of its sessions', () => {
    // Half past midnight on Wednesday in London, while summer time holds; still Tuesday in UTC.
    const run = aRun({ starts: ['2027-01-11T10:00:00Z', '2027-04-06T23:30:00Z'] });
    expect(fits(run, { day: ['monday'] })).toBe(true);
    expect(fits(run, { day: ['wednesday', 'friday'] })).toBe(true);
    expect(fits(run, { day: ['tuesday'] })).toBe(false);
  });

  it('by what the room is known to have, all of it, and never by what nobody has said', () => {
    expect(fits(aRun(), { access: ['step-free'] })).toBe(true);
    expect(fits(aRun(), { access: ['hearing-loop'] })).toBe(false);
    expect(fits(aRun(), { access: ['step-free', 'quiet-room'] })).toBe(false);
    expect(fits(aRun({ place: null }), { access: ['step-free'] })).toBe(false);
  });

  it('by place, and in person or online', () => {
    expect(fits(aRun(), { place: 'riverside-house', how: 'in-person' })).toBe(true);
    expect(fits(aRun(), { how: 'online' })).toBe(false);
    expect(fits(aRun({ place: null }), { how: 'in-person' })).toBe(false);
  });

  it('by whom it is for: what is for everyone, or does not say, is for each', () => {
    expect(fits(aRun({ whoFor: [] }), { who: 'carers' })).toBe(true);
    expect(fits(aRun({ whoFor: ['everyone'] }), { who: 'carers' })).toBe(true);
    expect(fits(aRun({ whoFor: ['staff'] }), { who: 'carers' })).toBe(false);
  });

  it('by places left', () => {
    expect(fits(aRun({ placesLeft: 0 }), { left: 'yes' })).toBe(false);
    expect(withPlacesLeft([aRun(), aRun({ placesLeft: 0 })], NOW)).toBe(1);
  });

  it('by places one can ask for: not by an empty chair in a course that has begun', () => {
    const begun = aRun({ starts: ['2026-11-16T10:00:00Z', '2026-11-30T10:00:00Z'] });
    expect(fits(begun, { left: 'yes' })).toBe(false);
    expect(withPlacesLeft([begun, aRun()], NOW)).toBe(1);
  });
});

describe('filters in an address', () => {
  it('leave out what asks for nothing, in one order', () => {
    const filters: ProspectusFilters = {
      ...NO_FILTERS,
      access: ['quiet-room'],
      day: ['monday', 'friday'],
      q: 'food & mood',
    };
    expect(filterQuery(filterPairs(filters))).toBe(
      '?q=food+%26+mood&day=monday&day=friday&access=quiet-room',
    );
    expect(filterQuery(filterPairs(NO_FILTERS))).toBe('');
    expect([asksForSomething(filters), asksForSomething(NO_FILTERS)]).toEqual([true, false]);
  });

  it('write a name so that it can be shared', () => {
    expect(inAddress('St Mark’s  Hall (Café)')).toBe('st-mark-s-hall-cafe');
    expect(inAddress('اضطراب کو')).toBe('اضطراب-کو');
  });
});
