import type { SessionTime } from './find-clashes.ts';
import { longDay } from './calendar-day.ts';
import { counted, listed, plain, quoted } from './cell-text.ts';
import type { Field } from './field.ts';
import { note, outcomeOf } from './note.ts';
import type { Note } from './note.ts';
import { personKey } from './read-tutors.ts';
import type { TutorRole } from './read-tutors.ts';
import { refKey } from './same-runs.ts';
import type { TermLine, TermReading } from './term-reading.ts';
import type { UnderstoodRun } from './understand-run.ts';

/** A run the term holds already, as far as a sheet could change it. Fields left undefined are not compared. */
export type ExistingRun = {
  ref: string;
  title: string;
  sessionTimes: readonly SessionTime[];
  places: number;
  venue: string;
  room: string;
  tutors: readonly { name: string; role: TutorRole }[];
  kind?: string;
  about?: string;
  notes?: string;
  audience?: readonly string[];
};

type Difference = { field: Field; sentence: string };

function textDifference(field: Field, name: string, here: string | undefined, sheet: string): Difference[] {
  if (here === undefined || plain(here) === plain(sheet)) return [];
  const say = (text: string) => (plain(text) === '' ? 'empty' : quoted(text));
  return [{ field, sentence: `The ${name} here is ${say(here)}; the sheet says ${say(sheet)}.` }];
}

function placesDifference(here: ExistingRun, sheet: UnderstoodRun): Difference[] {
  if (here.places === sheet.places) return [];
  return [
    {
      field: 'places',
      sentence: `There are ${counted(here.places, 'place')} here; the sheet says ${sheet.places}.`,
    },
  ];
}

function tutorNames(tutors: readonly { name: string; role: TutorRole }[], role: TutorRole): string[] {
  return tutors.filter((tutor) => tutor.role === role).map(({ name }) => name);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.map(personKey).sort().join('\n') === b.map(personKey).sort().join('\n');
}

function tutorDifference(here: ExistingRun, sheet: UnderstoodRun, role: TutorRole): Difference[] {
  const [now, then] = [tutorNames(here.tutors, role), tutorNames(sheet.tutors, role)];
  if (sameNames(now, then)) return [];
  const say = (names: readonly string[]) => (names.length > 0 ? listed(names) : 'nobody yet');
  const sentence = `The ${role} tutor here is ${say(now)}; the sheet says ${say(then)}.`;
  return [{ field: role === 'peer' ? 'peerTutor' : 'professionalTutor', sentence }];
}

function sessionsDifference(here: ExistingRun, sheet: UnderstoodRun): Difference[] {
  const now = new Map(here.sessionTimes.map((session) => [session.date, session]));
  const then = new Map(sheet.sessionTimes.map((session) => [session.date, session]));
  const added = sheet.sessionTimes.filter(({ date }) => !now.has(date)).map(({ date }) => longDay(date));
  const gone = here.sessionTimes.filter(({ date }) => !then.has(date)).map(({ date }) => longDay(date));
  const moved = sheet.sessionTimes.filter(({ date, start, end }) => {
    const same = now.get(date);
    return same !== undefined && (same.start !== start || same.end !== end);
  });
  const differences: Difference[] = [];
  if (added.length > 0) differences.push({ field: 'start', sentence: `The sheet adds ${listed(added)}.` });
  if (gone.length > 0)
    differences.push({ field: 'start', sentence: `The sheet leaves out ${listed(gone)}.` });
  if (moved.length > 0) {
    const sentence = `The sheet changes the time of ${counted(moved.length, 'session')} to ${sheet.start}–${sheet.end}.`;
    differences.push({ field: 'time', sentence });
  }
  return differences;
}

function audienceDifference(here: ExistingRun, sheet: UnderstoodRun): Difference[] {
  if (here.audience === undefined) return [];
  return textDifference(
    'audience',
    'people it is for',
    [...here.audience].sort().join(', '),
    [...sheet.audience].sort().join(', '),
  );
}

/** What the sheet would change of a run, one sentence each; none when they agree. */
export function differences(here: ExistingRun, sheet: UnderstoodRun): { field: Field; sentence: string }[] {
  return [
    ...textDifference('title', 'title', here.title, sheet.title),
    ...textDifference('kind', 'type', here.kind, sheet.kind),
    ...textDifference('about', 'text about the course', here.about, sheet.about),
    ...sessionsDifference(here, sheet),
    ...placesDifference(here, sheet),
    ...textDifference('venue', 'venue', here.venue, sheet.venue),
    ...textDifference('room', 'room', here.room, sheet.room),
    ...tutorDifference(here, sheet, 'peer'),
    ...tutorDifference(here, sheet, 'professional'),
    ...audienceDifference(here, sheet),
    ...textDifference('notes', 'notes', here.notes, sheet.notes),
  ];
}

function withNotes(line: TermLine, notes: Note[], sessions: number): TermLine {
  return {
    ...line,
    notes,
    sessions,
    reasons: notes.map(({ sentence }) => sentence),
    outcome: outcomeOf(notes),
  };
}

function compared(line: TermLine, here: ExistingRun | undefined): TermLine {
  if (!here || !line.understood || line.outcome === 'refused' || line.outcome === 'ignored') return line;
  const changes = differences(here, line.understood);
  if (changes.length === 0)
    return withNotes(line, [note('already-here', 'Already here, nothing changed.')], 0);
  const said = changes.map(({ field, sentence }) => note('differs-from-term', sentence, field));
  return withNotes(line, [...said, ...line.notes], line.sessions);
}

/**
 * The reading beside the runs a term holds already, matched by reference: a line that says the same is ignored, one
 * that differs becomes a question with each difference in words, and refused lines stay refused.
 */
export function compareWithTerm(reading: TermReading, existing: readonly ExistingRun[]): TermReading {
  const byRef = new Map(existing.map((run) => [refKey(run.ref), run]));
  return {
    ...reading,
    lines: reading.lines.map((line) =>
      compared(line, line.ref === null ? undefined : byRef.get(refKey(line.ref))),
    ),
  };
}
