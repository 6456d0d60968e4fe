import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as dates from '#design/dates.ts';

const london = 'Europe/London';

describe('dates and times in words', () => {
  it.each([
    ['2024-05-14T09:00:00Z', '2024-05-14T11:00:00Z', 'Tuesday 14 May 2024, 10am to 12 noon'],
    ['2024-01-15T13:30:00Z', '2024-01-15T15:05:00Z', 'Monday 15 January 2024, 1.30pm to 3.05pm'],
    ['2024-01-15T00:15:00Z', '2024-01-15T12:30:00Z', 'Monday 15 January 2024, 12.15am to 12.30pm'],
    ['2024-01-15T21:00:00Z', '2024-01-16T00:00:00Z', 'Monday 15 January 2024, 9pm to 12 midnight'],
    ['2024-01-15T00:00:00Z', '2024-01-15T01:00:00Z', 'Monday 15 January 2024, 12 midnight to 1am'],
    [
      '2024-01-15T22:00:00Z',
      '2024-01-16T06:00:00Z',
      'Monday 15 January 2024, 10pm to Tuesday 16 January 2024, 6am',
    ],
    // Late on a summer evening in UTC is the next day in London.
    ['2024-06-30T23:30:00Z', '2024-07-01T00:30:00Z', 'Monday 1 July 2024, 12.30am to 1.30am'],
  ])('%s to %s', (start, end, words) => {
    expect(dates.dateAndTimeRange(start, end, london)).toBe(words);
  });

  it('crosses the night the clocks go forward: 1am to 2am does not exist', () => {
    expect(dates.timeRange('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', london)).toBe('12.30am to 2.30am');
    expect(dates.momentInWords('2026-03-28T09:00:00Z', london)).toBe('Saturday 28 March 2026, 9am');
    expect(dates.momentInWords('2026-03-30T09:00:00Z', london)).toBe('Monday 30 March 2026, 10am');
  });

  it('crosses the night the clocks go back: 1am to 2am comes twice, and says which', () => {
    expect(dates.timeInWords('2026-10-25T00:30:00Z', london)).toBe('1.30am (before the clocks go back)');
    expect(dates.timeInWords('2026-10-25T01:30:00Z', london)).toBe('1.30am (after the clocks go back)');
    expect(dates.timeRange('2026-10-24T23:30:00Z', '2026-10-25T02:00:00Z', london)).toBe('12.30am to 2am');
    expect(dates.momentInWords('2026-10-26T09:00:00Z', london)).toBe('Monday 26 October 2026, 9am');
  });

  it('keeps the clock of the place: 10am stays 10am on both sides of a change', () => {
    expect(dates.timeInWords('2026-10-23T09:00:00Z', london)).toBe('10am');
    expect(dates.timeInWords('2026-10-30T10:00:00Z', london)).toBe('10am');
  });

  it('takes Date, text and zone as they come', () => {
    expect(dates.dateInWords(new Date('2026-11-23T09:00:00Z'), london)).toBe('Monday 23 November 2026');
    expect(dates.shortDate('2026-11-23T09:00:00Z', london)).toBe('Mon 23 November');
    expect(dates.shortDateAndTimeRange('2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', london)).toBe(
      'Mon 23 November, 9am to 10am',
    );
    expect(dates.timeInWords('2026-11-23T09:00:00Z', 'America/New_York')).toBe('4am');
    expect(dates.machineTime('2026-11-23T09:00:12Z')).toBe('2026-11-23T09:00Z');
  });

  it('refuses a text that is no moment or no day', () => {
    expect(() => dates.dateInWords('next Tuesday', london)).toThrow(RangeError);
    expect(() => dates.dayInWords('2026-02-30')).toThrow(RangeError);
  });
});

describe('days without a time', () => {
  it.each([
    ['2024-05-14', '2024-05-14', '14 May 2024'],
    ['2024-05-14', '2024-05-16', '14 to 16 May 2024'],
    ['2024-05-14', '2024-06-02', '14 May to 2 June 2024'],
    ['2024-12-30', '2025-01-03', '30 December 2024 to 3 January 2025'],
  ])('%s to %s', (first, last, words) => {
    expect(dates.dayRange(first, last)).toBe(words);
  });

  it('says the day', () => {
    expect(dates.dayInWords('2026-11-23')).toBe('Monday 23 November 2026');
    expect(dates.shortDay('2026-11-23')).toBe('23 November 2026');
  });
});

it('agrees with the day and hour that Intl works out, at any minute of thirty years', () => {
  const intl = new Intl.DateTimeFormat('en-GB', { timeZone: london, dateStyle: 'full', timeStyle: 'short' });
  const minute = integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  assert(
    property(minute, (minutes) => {
      const moment = new Date(minutes * 60_000);
      const part = Object.fromEntries(intl.formatToParts(moment).map(({ type, value }) => [type, value]));
      const said = dates.momentInWords(moment, london);
      expect(said.startsWith(`${part.weekday} ${part.day} ${part.month} ${part.year}, `)).toBe(true);
      const hour = Number(part.hour);
      expect(said).toContain(hour % 12 === 0 ? ' 12' : ` ${hour % 12}`);
      expect(said.includes('am') || said.includes('midnight')).toBe(hour < 12);
    }),
  );
});
