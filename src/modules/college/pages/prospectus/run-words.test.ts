import { describe, expect, it } from 'vitest';
import type { OfferedRun } from '../../model/offered-run.ts';
import { placesWords, rhythmWords, whenWords, whereWords, whoForWords } from './run-words.ts';

const ZONE = 'Europe/London';
const BEFORE = new Date('2027-01-01T09:00:00Z');

function aRun(
  placesLeft: number,
  starts: readonly string[] = ['2027-01-11T10:00:00Z'],
  more: Partial<OfferedRun> = {},
): OfferedRun {
  return {
    id: 'r',
    code: 'k7m-4td',
    courseId: 'c',
    state: 'published',
    revision: 1,
    term: { slug: 't', name: 'T' },
    course: {
      title: 'Sleep well',
      kind: 'course',
      subject: '',
      about: '',
      aims: '',
      outline: '',
      whoFor: [],
      accessNotes: '',
    },
    accessNotes: '',
    needsNoPair: false,
    places: 12,
    placesLeft,
    place: null,
    tutors: [],
    departure: null,
    sessions: starts.map((start, index) => ({
      id: `s${index}`,
      number: index + 1,
      startsAt: new Date(start),
      endsAt: new Date(Date.parse(start) + 7_200_000),
    })),
    ...more,
  };
}

describe('places in words', () => {
  it.each([
    [aRun(12), '12 places left', 'There are 12 places left.'],
    [aRun(1), '1 place left', 'There is 1 place left.'],
    [
      aRun(0),
      'Full: you can ask to join the waiting list',
      'All places are taken. You can ask to wait for a place.',
    ],
    [
      aRun(3, ['2026-12-01T10:00:00Z', '2027-02-01T10:00:00Z']),
      'Already begun: ring us to ask whether you can join',
      'It has started. Ring us if you want to join.',
    ],
    [aRun(3, ['2026-12-01T10:00:00Z']), 'This is over', 'It is over.'],
    [aRun(3, undefined, { state: 'postponed' }), 'Postponed', 'It will be later than we planned.'],
    [aRun(3, undefined, { state: 'withdrawn' }), 'Not running after all', 'It will not run.'],
    [aRun(3, []), '3 places left', 'There are 3 places left.'],
  ])('%#', (run, en, easy) => {
    expect([placesWords(run, BEFORE, 'en'), placesWords(run, BEFORE, 'easy')]).toEqual([en, easy]);
  });
});

describe('when and where in words', () => {
  const weekly = aRun(5, ['2027-03-22T10:00:00Z', '2027-03-24T10:00:00Z', '2027-03-29T09:00:00Z']);

  it('says the first session, then the next', () => {
    expect(whenWords(weekly, ZONE, BEFORE, 'en')).toBe('Monday 22 March 2027, 10am to 12 noon');
    expect(whenWords(weekly, ZONE, new Date('2027-03-25T09:00:00Z'), 'en')).toBe(
      'Next: Monday 29 March 2027, 10am to 12 noon',
    );
    expect(whenWords(aRun(5, []), ZONE, BEFORE, 'en')).toBe('The dates are not set yet');
  });

  it('says how often, by the clock on the wall', () => {
    expect(rhythmWords(weekly, ZONE, 'en')).toBe('3 sessions, on Mondays and Wednesdays');
    expect(rhythmWords(aRun(5), ZONE, 'en')).toBe('');
  });

  it.each([
    [{ venue: 'Riverside House', room: 'Oak room', online: false }, 'Oak room, Riverside House'],
    [{ venue: 'Moor Park', room: 'Moor Park', online: false }, 'Moor Park'],
    [{ venue: 'Online', room: 'Teams', online: true }, 'Online (Teams)'],
    [{ venue: 'Online', room: 'Online', online: true }, 'Online'],
  ])('says where: %j', (place, words) => {
    expect(
      whereWords(
        { ...place, address: '', gettingThere: '', stepFree: null, hearingLoop: null, quietRoom: null },
        'en',
      ),
    ).toBe(words);
  });

  it('says whom it is for', () => {
    expect([whoForWords([]), whoForWords(['students', 'carers'])]).toEqual([
      'Everyone',
      'Students and families, friends and carers',
    ]);
  });
});
