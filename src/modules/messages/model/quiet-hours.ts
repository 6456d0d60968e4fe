import { Temporal } from 'temporal-polyfill';

/** Whole hours of the college's own clocks: quiet from `from` (20) until `until` (8). The same hour twice: never quiet. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/**
 * When something may be sent that is ready now: now, or when the quiet hours end, by the clocks of the college's time
 * zone. Where the clocks change over night the end is still the hour on the clock, so a night may be an hour longer.
 */
export function sendFrom(now: Date, quiet: QuietHours, zone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (!isQuiet(here.hour, quiet)) return now;
  const day = here.hour < quiet.until ? here.toPlainDate() : here.toPlainDate().add({ days: 1 });
  const end = day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(quiet.until) });
  return new Date(end.epochMilliseconds);
}

function isQuiet(hour: number, { from, until }: QuietHours): boolean {
  if (from === until) return false;
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}
