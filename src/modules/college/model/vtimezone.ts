import { Temporal } from 'temporal-polyfill';

/**
 * The rules of a time zone for a calendar file (RFC 5545, VTIMEZONE): each change of the clocks from the one before
 * `from` to the first after `to`, one by one, as the zone's own data has them. Lines end in CRLF.
 */
export function vtimezone(zone: string, from: Date, to: Date): string {
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...changes(zone, from, to).flatMap(observance),
    'END:VTIMEZONE',
  ];
  return lines.join('\r\n');
}

interface Change {
  readonly at: Temporal.ZonedDateTime;
  /** Offsets from UTC before and after it, in minutes. */
  readonly before: number;
  readonly after: number;
}

function changes(zone: string, from: Date, to: Date): Change[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  const found: Change[] = [];
  let at = start.getTimeZoneTransition('previous');
  if (!at) return [unchanging(start)];
  while (at) {
    found.push({ at, before: minutesAt(at.subtract({ nanoseconds: 1 })), after: minutesAt(at) });
    if (at.epochMilliseconds > to.getTime()) break;
    at = at.getTimeZoneTransition('next');
  }
  return found;
}

// A zone whose clocks never change.
function unchanging(at: Temporal.ZonedDateTime): Change {
  return { at: at.startOfDay(), before: minutesAt(at), after: minutesAt(at) };
}

function observance({ at, before, after }: Change): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  // The moment is written in the time that was kept until then.
  const local = at.toInstant().toZonedDateTimeISO('UTC').add({ minutes: before }).toPlainDateTime();
  const starts = local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${starts}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `END:${kind}`,
  ];
}

function minutesAt(at: Temporal.ZonedDateTime): number {
  return Math.round(at.offsetNanoseconds / 60_000_000_000);
}

function offset(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${hours}${rest}`;
}
