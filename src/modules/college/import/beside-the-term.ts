import { sortKey } from '#modules/people/index.ts';
import {
  compareWithTerm,
  differences,
  findClashes,
  longDay,
  note,
  outcomeOf,
  refKey,
} from '../model/term-sheet/index.ts';
import type {
  ClashRun,
  ExistingRun,
  Note,
  TermLine,
  TermReading,
  UnderstoodRun,
} from '../model/term-sheet/index.ts';
import { personKey } from '../model/term-sheet/index.ts';
import type { RunHere } from '../queries/import-term.ts';
import { placeOf } from './place.ts';
import { CollegeClock } from './session-moments.ts';

/**
 * A reading beside the runs its term holds already: what is here and the same is ignored, what differs is a question,
 * and a line that wants the room or the tutor of a run already here says so.
 */
export function besideTheTerm(reading: TermReading, here: readonly RunHere[], zone: string): TermReading {
  if (here.length === 0 || reading.refusal) return reading;
  const clock = new CollegeClock(zone);
  const runs = here.map((run) => ({
    run,
    sessionTimes: run.sessions.map((session) => clock.sessionOf(session)),
  }));
  const byRef = new Map(
    runs.flatMap((each) => (each.run.ref ? [[refKey(each.run.ref), each] as const] : [])),
  );
  const existing = reading.lines.flatMap((line) => {
    const known = line.ref === null ? undefined : byRef.get(refKey(line.ref));
    return known && line.understood ? [asTheSheetWritesIt(known, line.understood)] : [];
  });
  return withClashes(compareWithTerm(reading, existing), runs);
}

/** Finds the run that stands under a line's reference in its term, if any. */
export function runsByRef(here: readonly RunHere[]): (line: TermLine) => RunHere | undefined {
  const byRef = new Map(here.flatMap((run) => (run.ref ? [[refKey(run.ref), run] as const] : [])));
  return (line) => (line.ref === null ? undefined : byRef.get(refKey(line.ref)));
}

/** Which fields of a run a line would change. */
export function changedFields(run: RunHere, line: UnderstoodRun, clock: CollegeClock): string[] {
  const here = asTheSheetWritesIt(
    { run, sessionTimes: run.sessions.map((each) => clock.sessionOf(each)) },
    line,
  );
  return [...new Set(differences(here, line).map(({ field }) => field))];
}

interface Timed {
  readonly run: RunHere;
  readonly sessionTimes: ExistingRun['sessionTimes'];
}

// The words of a course (about, kind, who for) belong to the course and are changed on its own page: a sheet never
// rewrites them, so they are not compared. One course or place written two ways is no difference either.
function asTheSheetWritesIt({ run, sessionTimes }: Timed, sheet: UnderstoodRun): ExistingRun {
  const samePlace = sameText(placeOf(run), placeOf(sheet));
  return {
    ref: sheet.ref,
    title: sortKey(run.title) === sortKey(sheet.title) ? sheet.title : run.title,
    sessionTimes,
    places: run.places,
    venue: samePlace ? sheet.venue : run.venue,
    room: samePlace ? sheet.room : run.room,
    tutors: run.tutors,
    notes: run.notes,
  };
}

function sameText(a: ReturnType<typeof placeOf>, b: ReturnType<typeof placeOf>): boolean {
  return (
    sortKey(a?.venue ?? '') === sortKey(b?.venue ?? '') && sortKey(a?.room ?? '') === sortKey(b?.room ?? '')
  );
}

function withClashes(reading: TermReading, runs: readonly Timed[]): TermReading {
  const wanted = reading.lines.filter((line) => line.outcome === 'ok' || line.outcome === 'question');
  if (wanted.length === 0) return reading;
  const refs = new Set(wanted.map((line) => refKey(line.ref ?? '')));
  const standing = runs.filter(
    ({ run }) =>
      (run.state === 'draft' || run.state === 'published') && !(run.ref && refs.has(refKey(run.ref))),
  );
  const notes = clashNotes(wanted, standing);
  return { ...reading, lines: reading.lines.map((line) => withNotes(line, notes.get(line.line) ?? [])) };
}

function clashNotes(lines: readonly TermLine[], standing: readonly Timed[]): Map<number, Note[]> {
  const fromSheet: ClashRun[] = lines.map((line) => ({ ...line.understood!, key: `line ${line.line}` }));
  const fromHere: ClashRun[] = standing.map(({ run, sessionTimes }) => ({
    ...run,
    sessionTimes,
    key: run.id,
  }));
  const byLine = new Map(lines.map((line) => [`line ${line.line}`, line]));
  const byId = new Map(standing.map((each) => [each.run.id, each.run]));
  const notes = new Map<number, Note[]>();
  for (const clash of findClashes([...fromSheet, ...fromHere])) {
    const line = byLine.get(clash.first);
    const run = byId.get(clash.second);
    if (!line || !run) continue;
    const field = clash.what === 'room' ? 'room' : tutorField(line, clash.name);
    const sentence = `${clash.name} is also ${clash.what === 'room' ? 'taken by' : 'on'} ${run.ref ?? run.code}, already here, at the same time on ${longDay(clash.date)}.`;
    notes.set(line.line, [...(notes.get(line.line) ?? []), note(`${clash.what}-clash`, sentence, field)]);
  }
  return notes;
}

function tutorField(line: TermLine, name: string): 'peerTutor' | 'professionalTutor' {
  const tutor = line.understood?.tutors.find((each) => personKey(each.name) === personKey(name));
  return tutor?.role === 'professional' ? 'professionalTutor' : 'peerTutor';
}

function withNotes(line: TermLine, more: readonly Note[]): TermLine {
  if (more.length === 0) return line;
  const notes = [...line.notes, ...more];
  return { ...line, notes, reasons: notes.map(({ sentence }) => sentence), outcome: outcomeOf(notes) };
}
