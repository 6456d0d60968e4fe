import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isFree, touchesAway } from './free.ts';
import type { Away } from './free.ts';

const ZONE = 'Europe/London';
const TUESDAYS: Away = { kind: 'weekly', weekday: 2, from: '09:00', until: '12:00' };

const at = (wall: string) =>
  new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).epochMilliseconds);
const hours = (day: string, from: string, until: string) => ({
  startsAt: at(`${day}T${from}`),
  endsAt: at(`${day}T${until}`),
});

describe('a weekly time somebody cannot', () => {
  it.each([
    ['the Tuesday before the clocks go back', '2026-10-20'],
    ['the Tuesday after', '2026-10-27'],
    ['the Tuesday before they go forward', '2027-03-23'],
    ['the Tuesday after', '2027-03-30'],
  ])('stays 9 to 12 on %s', (_when, day) => {
    expect(touchesAway(hours(day, '11:30', '13:00'), TUESDAYS, ZONE)).toBe(true);
    expect(touchesAway(hours(day, '08:00', '09:15'), TUESDAYS, ZONE)).toBe(true);
    expect(touchesAway(hours(day, '12:00', '13:00'), TUESDAYS, ZONE)).toBe(false);
    expect(touchesAway(hours(day, '08:00', '09:00'), TUESDAYS, ZONE)).toBe(false);
  });

  // The clocks themselves are the judge: each minute of the session is read off them, by another library than ours.
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  function onTheWall(moment: number): { weekday: number; time: string } {
    const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
    return { weekday: NAMES.indexOf(parts['weekday']!) + 1, time: `${parts['hour']}:${parts['minute']}` };
  }
  const MINUTE = 60_000;
  const twoDigits = (value: number) => String(value).padStart(2, '0');

  it('is read off the clocks on the wall, whatever day of whichever year, clock changes among them', () => {
    const changes = ['2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'];
    const nearChange = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * 1440, max: 3 * 1440 }))
      .map(([day, minutes]) => Date.parse(`${day}T01:00:00Z`) + minutes * MINUTE);
    const anywhere = fc
      .integer({ min: 0, max: 3 * 525_600 })
      .map((minutes) => Date.parse('2025-06-01T00:00:00Z') + minutes * MINUTE);
    const away = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 6, max: 20 }), fc.integer({ min: 1, max: 3 }))
      .map(([weekday, from, length]) => ({
        kind: 'weekly' as const,
        weekday,
        from: `${twoDigits(from)}:00`,
        until: `${twoDigits(from + length)}:00`,
      }));
    fc.assert(
      fc.property(
        fc.oneof(nearChange, anywhere),
        fc.integer({ min: 15, max: 240 }),
        away,
        (start, length, one) => {
          const session = { startsAt: new Date(start), endsAt: new Date(start + length * MINUTE) };
          let touched = false;
          for (let moment = start; moment < start + length * MINUTE; moment += MINUTE) {
            const { weekday, time } = onTheWall(moment);
            touched ||= weekday === one.weekday && time >= one.from && time < one.until;
          }
          expect(touchesAway(session, one, ZONE)).toBe(touched);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('free', () => {
  const session = hours('2027-01-12', '10:00', '12:00');

  it('means every session: one that cannot be is enough', () => {
    const thursday = hours('2027-01-14', '10:00', '12:00');
    expect(isFree([thursday], [TUESDAYS], [], ZONE)).toBe(true);
    expect(isFree([thursday, session], [TUESDAYS], [], ZONE)).toBe(false);
  });

  it('does not mean what is promised to another run; one right after another is no clash', () => {
    expect(isFree([session], [], [hours('2027-01-12', '11:00', '13:00')], ZONE)).toBe(false);
    expect(isFree([session], [], [hours('2027-01-12', '12:00', '13:00')], ZONE)).toBe(true);
  });

  it('knows whole days, the last one included, and that midnight belongs to the evening', () => {
    const away: Away = { kind: 'days', fromOn: '2027-01-10', toOn: '2027-01-12' };
    expect(isFree([session], [away], [], ZONE)).toBe(false);
    expect(isFree([hours('2027-01-13', '10:00', '12:00')], [away], [], ZONE)).toBe(true);
    const evening = { startsAt: at('2027-01-09T20:00'), endsAt: at('2027-01-10T00:00') };
    expect(isFree([evening], [away], [], ZONE)).toBe(true);
  });
});
