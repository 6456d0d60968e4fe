import ICAL from 'ical.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionCalendar } from './session-calendar.ts';
import type { CalendarSession } from './session-calendar.ts';
import { vtimezone } from './vtimezone.ts';

function readBack(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

function aSession(starts: number, minutes: number): CalendarSession {
  return {
    id: 's',
    startsAt: new Date(starts),
    endsAt: new Date(starts + minutes * 60_000),
    code: 'k7m-4td',
    sequence: 1,
    takesPlace: true,
    where: '',
    address: 'https://college.example/r',
  };
}

describe('a calendar of sessions', () => {
  // The hour that comes twice when the clocks go back cannot be told apart in a calendar file (RFC 5545 reads the first).
  const isTwice = (moment: number, zone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short', dateStyle: 'short' }).format(
      moment,
    ) ===
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short', dateStyle: 'short' }).format(
      moment - 3_600_000,
    );

  it.each(['Europe/London', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'UTC'])(
    'reads back to the very same moments: %s',
    (timeZone) => {
      const moment = fc
        .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
        .map((minute) => minute * 60_000);
      fc.assert(
        fc.property(
          fc.array(moment, { minLength: 1, maxLength: 4 }),
          fc.integer({ min: 30, max: 480 }),
          (starts, minutes) => {
            const sessions = starts
              .filter((start) => !isTwice(start, timeZone) && !isTwice(start + minutes * 60_000, timeZone))
              .map((start) => aSession(start, minutes));
            fc.pre(sessions.length > 0);
            const text = sessionCalendar(
              { name: 'Riverside', timeZone, spaceId: 'here', now: new Date(0) },
              sessions,
            );
            const events = readBack(text);
            expect(
              events.map((event) => [
                event.startDate.toJSDate().getTime(),
                event.endDate.toJSDate().getTime(),
              ]),
            ).toEqual(sessions.map((session) => [session.startsAt.getTime(), session.endsAt.getTime()]));
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it('is a calendar without sessions, too', () => {
    expect(
      readBack(
        sessionCalendar(
          { name: 'Riverside', timeZone: 'Europe/London', spaceId: 'here', now: new Date(0) },
          [],
        ),
      ),
    ).toEqual([]);
  });
});

describe('the rules of a time zone', () => {
  it('writes each change of the clocks in the time kept until then', () => {
    const text = vtimezone(
      'Europe/London',
      new Date('2027-03-25T18:00:00Z'),
      new Date('2027-04-01T17:00:00Z'),
    );
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20270328T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT',
    );
    expect(text).toContain(
      'BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD',
    );
  });
});
