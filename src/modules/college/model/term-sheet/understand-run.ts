import type { Cells, Field } from './field.ts';
import type { ClosedPeriod } from './closed-periods.ts';
import type { Day, Period, Weekday } from './calendar-day.ts';
import type { SessionTime } from './find-clashes.ts';
import { accessNotes } from './access-notes.ts';
import { isOnline } from './places-online.ts';
import { note } from './note.ts';
import type { Note } from './note.ts';
import { proposedRef } from './proposed-ref.ts';
import { readAudience } from './read-audience.ts';
import type { Audience } from './read-audience.ts';
import type { YearFinder } from './read-date.ts';
import { readKind } from './read-kind.ts';
import type { RunKind } from './read-kind.ts';
import { understandPlaces } from './understand-places.ts';
import { understandSessions } from './understand-sessions.ts';
import { textTroubles, withinReason } from './text-troubles.ts';
import { understandTimes } from './understand-times.ts';
import { understandTutors } from './understand-tutors.ts';
import { understandDates } from './understand-dates.ts';
import type { Tutor } from './read-tutors.ts';
import { manyLines, oneLine, quoted, saysNothing } from './cell-text.ts';

/** A run as we understand its line. Times are the college's local times; nothing here is written anywhere yet. */
export type UnderstoodRun = {
  ref: string;
  title: string;
  kind: RunKind;
  about: string;
  weekdays: Weekday[];
  startDate: Day;
  finishDate: Day | null;
  /** "HH:MM" */
  start: string;
  end: string;
  weeks: number | null;
  venue: string;
  room: string;
  online: boolean;
  places: number;
  tutors: Tutor[];
  audience: Audience[];
  notes: string;
  access: string[];
  skipped: Period[];
  /** A social or a drop-in without its pair of tutors may be marked as needing none. */
  needsNoPair: boolean;
  sessionTimes: SessionTime[];
};

export type RunContext = {
  closedPeriods: readonly ClosedPeriod[];
  findYear: YearFinder;
  columns: ReadonlySet<Field>;
};

export type RunReading = {
  ref: string | null;
  /** The run, or null when a cell we need could not be read. */
  run: UnderstoodRun | null;
  tutors: Tutor[];
  notes: Note[];
};

const CANCELLED = /\b(?:cancelled|canceled|not running|withdrawn)\b/i;

function understandTitle(cells: Cells): { title: string; notes: Note[] } {
  const title = oneLine(cells.title);
  const notes = title === '' ? [note('title-missing', 'It has no title.', 'title')] : [];
  return { title, notes };
}

function understandRef(
  cells: Cells,
  title: string,
  startDate: Day | null,
): { ref: string | null; notes: Note[] } {
  const typed = saysNothing(cells.ref) ? '' : oneLine(cells.ref);
  if (typed !== '') return { ref: typed, notes: [] };
  if (title === '' || !startDate) return { ref: null, notes: [] };
  const ref = proposedRef(title, startDate);
  return { ref, notes: [note('ref-proposed', `It has no reference, so we would call it ${ref}.`, 'ref')] };
}

function kindNotes(cells: Cells, kind: RunKind | null): Note[] {
  if (kind || saysNothing(cells.kind)) return [];
  return [
    note(
      'kind-not-known',
      `We do not know the type ${quoted(cells.kind!)}. Is it a course, workshop, taster, group, drop-in or social?`,
      'kind',
    ),
  ];
}

function placeNotes(cells: Cells, { columns }: RunContext): Note[] {
  const given = !saysNothing(cells.venue) || !saysNothing(cells.room);
  return given || !columns.has('venue') ? [] : [note('venue-missing', 'It does not say where.', 'venue')];
}

function audienceNotes(unknown: readonly string[]): Note[] {
  if (unknown.length === 0) return [];
  const words = unknown.map(quoted).join(', ');
  return [
    note(
      'audience-not-known',
      `We do not know ${words} in who it is for. Is it for students, carers, staff, the public or everyone?`,
      'audience',
    ),
  ];
}

function cancelledNotes(cells: Cells): Note[] {
  const field = (['title', 'notes'] as const).find((each) =>
    CANCELLED.test((cells[each] ?? '').replace(/no(?:t| \w+) cancell?ed/i, '')),
  );
  return field
    ? [
        note(
          'says-cancelled',
          `It says ${quoted(cells[field]!)}. Leave the line out if it is not going ahead.`,
          field,
        ),
      ]
    : [];
}

/** Every part of a line read by itself. */
function partsOf(cells: Cells, context: RunContext) {
  const title = understandTitle(cells);
  const dates = understandDates(cells, context.findYear);
  const times = understandTimes(cells);
  const kindRead = readKind(cells.kind);
  const sessions = understandSessions(cells, dates, times.value, kindRead, context.closedPeriods);
  const kind = kindRead ?? (sessions.sessionTimes.length > 1 ? 'course' : 'workshop');
  return {
    title,
    dates,
    times,
    kindRead,
    sessions,
    kind,
    ref: understandRef(cells, title.title, dates.start),
    places: understandPlaces(cells),
    tutors: understandTutors(cells, kind),
    audience: readAudience(cells.audience),
    venue: saysNothing(cells.venue) ? '' : oneLine(cells.venue),
    room: saysNothing(cells.room) ? '' : oneLine(cells.room),
  };
}

type Parts = ReturnType<typeof partsOf>;

/** What there is to say of the parts, in the order of the columns. */
function notesOf(parts: Parts, cells: Cells, context: RunContext): Note[] {
  return [
    ...parts.ref.notes,
    ...parts.title.notes,
    ...kindNotes(cells, parts.kindRead),
    ...parts.dates.notes,
    ...parts.times.notes,
    ...parts.sessions.notes,
    ...placeNotes(cells, context),
    ...parts.places.notes,
    ...parts.tutors.notes,
    ...audienceNotes(parts.audience.unknown),
    ...cancelledNotes(cells),
  ];
}

/** The parts as one run, or null when one we need is missing. */
function runOf(parts: Parts, cells: Cells): UnderstoodRun | null {
  const { title, kind, dates, times, places, ref, sessions, tutors, venue, room } = parts;
  if (!dates.start || !times.value || places.value === null || ref.ref === null || title.title === '')
    return null;
  return {
    ref: ref.ref,
    title: title.title,
    kind,
    venue,
    room,
    about: manyLines(cells.about),
    weekdays: sessions.weekdays,
    startDate: dates.start,
    finishDate: dates.finish,
    ...times.value,
    weeks: sessions.weeks,
    online: isOnline(venue, room),
    places: places.value,
    tutors: tutors.tutors,
    audience: parts.audience.audience,
    notes: manyLines(cells.notes),
    access: accessNotes(cells),
    skipped: sessions.skipped,
    needsNoPair: tutors.needsNoPair,
    sessionTimes: sessions.sessionTimes,
  };
}

/**
 * Understands one line that holds a run. Every cell is read even when another is refused, so that a person sees
 * everything there is to mend at once.
 */
export function understandRun(typed: Cells, context: RunContext): RunReading {
  const cells = withinReason(typed);
  const parts = partsOf(cells, context);
  const notes = [...textTroubles(typed), ...notesOf(parts, cells, context)];
  return { ref: parts.ref.ref, run: runOf(parts, cells), tutors: parts.tutors.tutors, notes };
}
