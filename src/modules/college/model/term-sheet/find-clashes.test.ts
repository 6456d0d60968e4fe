import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { findClashes } from './find-clashes.ts';
import type { ClashRun } from './find-clashes.ts';

function run(key: string, over: Partial<ClashRun> = {}, start = '10:00', end = '12:00'): ClashRun {
  return {
    key,
    sessionTimes: [{ date: '2027-01-19', start, end }],
    tutors: [],
    venue: 'House',
    room: '',
    ...over,
  };
}

test('one tutor on two runs at once', () => {
  const found = findClashes([
    run('a', { tutors: [{ name: 'Dr Maya Iqbal' }] }),
    run('b', { tutors: [{ name: 'maya iqbal' }] }, '11:00', '13:00'),
  ]);
  expect(found).toEqual([
    {
      what: 'tutor',
      name: 'Dr Maya Iqbal',
      first: 'a',
      second: 'b',
      date: '2027-01-19',
      days: ['2027-01-19'],
    },
  ]);
});

test('one room twice at once, in any capitals, and not in another venue', () => {
  const runs = [
    run('a', { room: 'Oak' }),
    run('b', { room: 'oak ' }),
    run('c', { room: 'Oak', venue: 'Hall' }),
  ];
  expect(findClashes(runs).map(({ first, second }) => [first, second])).toEqual([['a', 'b']]);
});

test('touching times, other days, online rooms and venues without a room do not clash', () => {
  const other = { sessionTimes: [{ date: '2027-01-20', start: '10:00', end: '12:00' }] };
  expect(findClashes([run('a', { room: 'Oak' }), run('b', { room: 'Oak' }, '12:00', '13:00')])).toEqual([]);
  expect(findClashes([run('a', { room: 'Oak' }), run('b', { room: 'Oak', ...other })])).toEqual([]);
  expect(
    findClashes([run('a', { venue: 'Online', room: 'Teams' }), run('b', { venue: 'Online', room: 'Teams' })]),
  ).toEqual([]);
  expect(findClashes([run('a'), run('b')])).toEqual([]);
});

test('a pair that meets many times is one clash with its days', () => {
  const sessionTimes = ['2027-01-26', '2027-01-19'].map((date) => ({ date, start: '10:00', end: '12:00' }));
  const found = findClashes([
    run('a', { room: 'Oak', sessionTimes }),
    run('b', { room: 'Oak', sessionTimes }),
  ]);
  expect(found).toMatchObject([{ date: '2027-01-19', days: ['2027-01-19', '2027-01-26'] }]);
});

/** The plain way: every run beside every other. */
function everyPair(runs: readonly ClashRun[]): string[] {
  return runs.flatMap((a, index) =>
    runs.slice(index + 1).flatMap((b) => {
      const [one, two] = [a.sessionTimes[0]!, b.sessionTimes[0]!];
      return a.room === b.room && one.start < two.end && two.start < one.end ? [`${a.key} ${b.key}`] : [];
    }),
  );
}

const anyRuns = (maxLength: number) =>
  fc
    .array(
      fc.record({
        room: fc.constantFrom('Oak', 'Elm'),
        start: fc.integer({ min: 10, max: 16 }),
        hours: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength },
    )
    .map((all) =>
      all.map(({ room, start, hours }, index) =>
        run(String(index), { room }, `${start}:00`, `${start + hours}:00`),
      ),
    );

test('the sweep finds what comparing every pair finds', () => {
  fc.assert(
    fc.property(anyRuns(8), (runs) => {
      const found = findClashes(runs).map(({ first, second }) => `${first} ${second}`);
      expect(found.sort()).toEqual(everyPair(runs).sort());
    }),
  );
});

test('however crowded, every run that clashes is named, and no run makes more than a few pairs', () => {
  fc.assert(
    fc.property(anyRuns(60), (runs) => {
      const found = findClashes(runs);
      const named = new Set(found.flatMap(({ first, second }) => [first, second]));
      expect(named).toEqual(new Set(everyPair(runs).flatMap((pair) => pair.split(' '))));
      expect(found.length).toBeLessThanOrEqual(runs.length * 8);
    }),
  );
});
