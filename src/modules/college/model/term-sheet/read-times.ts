import { plain } from './cell-text.ts';

export type TimesReading =
  | { ok: true; start: string; end: string; guessed: boolean; unusual: boolean }
  | { ok: false; why: 'not-understood' | 'no-end' | 'ends-before-starts' };

/** One side of "10 - 12.30pm": minutes after midnight as written, and what is known of its half of the day. */
type Clock = { minutes: number; half: 'am' | 'pm' | null; full: boolean };

const HALF_DAY = 12 * 60;
const DAY = 24 * 60;
/** Colleges meet by day: a bare 1 to 6 is in the afternoon. */
const FIRST_BARE_HOUR = 7 * 60;
const EARLIEST = 7 * 60;
const LATEST = 22 * 60 + 30;
const LONGEST = 10 * 60;
const NOON: Clock = { minutes: HALF_DAY, half: 'pm', full: true };
const SEPARATOR = /\s*(?:-|\bto\b|\buntil\b|\btill?\b|>)\s*/;

function clockWords(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[‐-―−]+/g, '-')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b([ap])\.? ?m\b\.?|(?<=\d)\s*([ap])\.?m\.?/g, '$1$2m')
    .replace(/\bhrs?\b|(?<=\d)hrs?\b|\bo'clock\b/g, '')
    .replace(/^(?:from|between)\s+/, '')
    .trim();
}

function readClock(text: string): Clock | null {
  if (/^(?:12(?:[.:]00)? ?)?(?:noon|midday)$/.test(text)) return NOON;
  const found =
    /^(\d{1,2})(?: ?[.:h] ?(\d{2}))? ?(am|pm)?$/.exec(text) ?? /^(\d{2})(\d{2}) ?(am|pm)?$/.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  const half = (found[3] as 'am' | 'pm' | undefined) ?? null;
  if (hour > 23 || minute > 59 || (half && hour === 0)) return null;
  const full = hour > 12 || (found[1]!.startsWith('0') && found[2] !== undefined);
  return { minutes: hour * 60 + minute, half: hour > 12 ? 'pm' : half, full: full || half !== null };
}

/** The clock's minutes once its half of the day is settled: 12am is midnight and 12pm noon. */
function settled(clock: Clock, half: 'am' | 'pm'): number {
  if (clock.minutes >= HALF_DAY + 60) return clock.minutes;
  return (clock.minutes % HALF_DAY) + (half === 'pm' ? HALF_DAY : 0);
}

function known(clock: Clock): number {
  return clock.half ? settled(clock, clock.half) : clock.minutes;
}

function nextAfter(start: number, end: Clock): number {
  if (end.full) return known(end);
  const choices = [settled(end, 'am'), settled(end, 'pm')].filter((minutes) => minutes > start);
  return choices.length > 0 ? Math.min(...choices) : settled(end, 'pm');
}

function startBefore(start: Clock, end: number): number {
  const choices = [settled(start, 'am'), settled(start, 'pm')].filter((minutes) => minutes < end);
  return choices.length > 0 ? Math.max(...choices) : settled(start, 'am');
}

function bareStart(start: Clock): number {
  return start.minutes < FIRST_BARE_HOUR ? start.minutes + HALF_DAY : start.minutes;
}

/** "7-9" may be a morning or an evening; a bare start of 7 or 8 with a short stay is asked about. */
function eitherHalf(start: Clock, end: Clock): boolean {
  const hour = Math.floor(start.minutes / 60);
  return (
    !start.full &&
    !end.full &&
    (hour === 7 || hour === 8) &&
    end.minutes > start.minutes &&
    end.minutes <= 11 * 60
  );
}

type Span = { start: number; end: number; guessed: boolean };

function noonSaidAsMidnight(start: number, end: Clock): boolean {
  return end.half === 'am' && Math.floor(end.minutes / 60) === 12 && start < HALF_DAY;
}

function spanOf(start: Clock, end: Clock): Span {
  if (
    !start.full &&
    end.half &&
    end.minutes < HALF_DAY + 60 &&
    !(end.half === 'am' && end.minutes >= HALF_DAY)
  ) {
    return { start: startBefore(start, known(end)), end: known(end), guessed: false };
  }
  const from = start.full ? known(start) : bareStart(start);
  if (noonSaidAsMidnight(from, end)) return { start: from, end: end.minutes, guessed: true };
  const evening = eitherHalf(start, end) && start.minutes < 8 * 60;
  const begin = evening ? start.minutes + HALF_DAY : from;
  return { start: begin, end: nextAfter(begin, end), guessed: eitherHalf(start, end) };
}

/** "09:30". Minutes after midnight in. */
function written(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function judged({ start, end, guessed }: Span): TimesReading {
  if (end <= start || end >= DAY) return { ok: false, why: 'ends-before-starts' };
  const unusual = start < EARLIEST || end > LATEST || end - start > LONGEST;
  return { ok: true, start: written(start), end: written(end), guessed, unusual };
}

/**
 * The local start and end ("HH:MM") of a meeting, from "10.00am - 12.30pm", "1pm-3.30pm", "10-12.30", "11am-12noon",
 * "18:00–20:00", "1.30pm to 4pm", "2-4pm". `guessed` when the half of the day is truly open, `unusual` for the
 * middle of the night and for more than ten hours.
 */
export function readTimes(text: string): TimesReading {
  const sides = clockWords(text)
    .split(SEPARATOR)
    .map((side) => readClock(side.trim()));
  const [start, end] = sides;
  if (sides.length === 1 && start) return { ok: false, why: 'no-end' };
  if (sides.length !== 2 || !start || !end) return { ok: false, why: 'not-understood' };
  return judged(spanOf(start, end));
}
