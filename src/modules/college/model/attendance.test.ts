import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKS, countRegister, marksNow, settleMark, startOfDay } from './attendance.ts';
import { followUpStanding } from './attendance-follow-up.ts';

const LONDON = 'Europe/London';
const session = { startsAt: new Date('2027-01-13T13:00:00Z'), endsAt: new Date('2027-01-13T15:30:00Z') };

describe('what can be marked', () => {
  test.each([
    ['the evening before', '2027-01-12T23:59:00Z', ['apologies']],
    ['from midnight of its day', '2027-01-13T00:00:00Z', MARKS],
    ['long afterwards', '2027-06-01T09:00:00Z', MARKS],
  ] as const)('%s', (_, now, marks) => {
    expect(marksNow(session, new Date(now), LONDON)).toEqual(marks);
  });

  test('the day begins when clocks of the college say so, summer time included', () => {
    expect(startOfDay(LONDON, new Date('2027-03-28T12:00:00Z')).toISOString()).toBe(
      '2027-03-28T00:00:00.000Z',
    );
    expect(startOfDay(LONDON, new Date('2027-03-29T12:00:00Z')).toISOString()).toBe(
      '2027-03-28T23:00:00.000Z',
    );
    expect(startOfDay(LONDON, new Date('2026-10-25T12:00:00Z')).toISOString()).toBe(
      '2026-10-24T23:00:00.000Z',
    );
  });
});

describe('a mark that was sent', () => {
  const sent = (mark: (typeof MARKS)[number], saw: (typeof MARKS)[number] | '') => ({
    personId: 'a',
    mark,
    saw,
  });

  test.each([
    ['the first word', sent('present', ''), null, 'first'],
    ['a correction of what was seen', sent('apologies', 'present'), 'present', 'correction'],
    ['what nobody touched, on an old page', sent('present', 'present'), 'part', 'as it was'],
    ['the same word twice', sent('present', ''), 'present', 'as it was'],
    ['another word than somebody said meanwhile', sent('apologies', ''), 'present', 'two words'],
  ] as const)('%s', (_, one, current, settled) => {
    expect(settleMark(one, current)).toBe(settled);
  });

  const anyMark = fc.constantFrom(...MARKS);
  test('two tutors who mark different people never undo each other, in whichever order', () => {
    fc.assert(
      fc.property(anyMark, anyMark, fc.option(anyMark, { nil: '' as const }), (mine, theirs, before) => {
        // Each opens the page while `before` stands for both; each touches one person.
        const current = { a: before || null, b: before || null };
        const write = (person: 'a' | 'b', mark: (typeof MARKS)[number]) => {
          if (settleMark({ personId: person, mark, saw: before }, current[person]) !== 'as it was')
            current[person] = mark;
        };
        write('a', mine);
        if (before) write('b', before);
        write('b', theirs);
        if (before) write('a', before);
        expect(current).toEqual({ a: mine, b: theirs });
      }),
    );
  });
});

test('a register is counted, those not marked too', () => {
  const lines = [...MARKS, 'present' as const, null].map((mark) => ({ mark }));
  expect(countRegister(lines)).toEqual({
    marks: { present: 2, part: 1, apologies: 1, 'did not come': 1 },
    unmarked: 1,
  });
});

describe('following up', () => {
  test.each([
    ['who asked to be rung', 'ring', [], { way: 'ring', open: true }],
    ['who asked to be left be', 'leave me be', [], { way: 'leave be', open: false }],
    ['who has not said', 'not said', [], { way: 'coordinator decides', open: true }],
    ['for whom a text was chosen', 'not said', ['to text'], { way: 'text', open: true }],
    ['who was left be by choice', 'not said', ['left be'], { way: 'coordinator decides', open: false }],
    ['who did not answer', 'ring', ['no answer'], { way: 'ring', open: true }],
    ['who was reached at the second try', 'ring', ['no answer', 'spoke'], { way: 'ring', open: false }],
  ] as const)('%s', (_, wish, outcomes, standing) => {
    expect(followUpStanding(wish, outcomes)).toEqual(standing);
  });
});
