import { Temporal } from 'temporal-polyfill';

/** The day it is at a moment, by the clocks of a zone: "2027-01-12". */
export function dayIn(zone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
