import { Temporal } from 'temporal-polyfill';

/** Why a time on a clock is not one moment: the clocks jump over it, or strike it twice. */
export type NotOneMoment = 'not-there' | 'twice';

export type Moment =
  { readonly ok: true; readonly at: Date } | { readonly ok: false; readonly why: NotOneMoment };

/** The moment at which clocks of a zone show this: day "2027-03-28", time "13:30". */
export function momentOf(day: string, time: string, zone: string): Moment {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { ok: true, at: new Date(earlier.epochMilliseconds) };
  return { ok: false, why: earlier.toPlainDateTime().equals(wall) ? 'twice' : 'not-there' };
}

/** The day ("2027-03-28") and the time ("13:30") that clocks of a zone show at a moment. */
export function clockOf(at: Date, zone: string): { readonly day: string; readonly time: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return {
    day: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
