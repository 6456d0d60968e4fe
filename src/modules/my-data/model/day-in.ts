import { Temporal } from 'temporal-polyfill';

/** The day it is in a zone ("2026-11-23"). */
export function dayIn(zone: string, now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
