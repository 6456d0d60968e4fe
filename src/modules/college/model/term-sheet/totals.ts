import type { TermReading } from './term-reading.ts';
import { plain } from './cell-text.ts';
import { personKey } from './read-tutors.ts';
import type { Outcome } from './note.ts';
import type { UnderstoodRun } from './understand-run.ts';

export type TermTotals = Record<Outcome, number> & {
  lines: number;
  /** Lines that would be imported: ok and questions. */
  importable: number;
  sessions: number;
  /** Distinct names on importable lines, as first written, in order of the sheet. */
  people: string[];
  venues: string[];
  rooms: { venue: string; room: string }[];
};

/** What a space knows already, left out of the lists of what is new. */
export type AlreadyKnown = {
  people?: readonly string[];
  venues?: readonly string[];
  rooms?: readonly { venue: string; room: string }[];
};

/** The first of each key, leaving out the keys already known. */
function distinct<T>(all: readonly T[], keyOf: (each: T) => string, known: readonly T[]): T[] {
  const seen = new Set(known.map(keyOf));
  return all.filter((each) => {
    const key = keyOf(each);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function small(text: string): string {
  return plain(text).toLowerCase();
}

function roomsOf(runs: readonly UnderstoodRun[]): { venue: string; room: string }[] {
  return runs
    .filter(({ online, room }) => !online && room !== '')
    .map(({ venue, room }) => ({ venue, room }));
}

/** Counts by outcome, the sessions an import would make, and the people, venues and rooms new to the space. */
export function totals(reading: TermReading, known: AlreadyKnown = {}): TermTotals {
  const importable = reading.lines.filter(({ outcome }) => outcome === 'ok' || outcome === 'question');
  const runs = importable.flatMap(({ understood }) => understood ?? []);
  const count = (wanted: Outcome) => reading.lines.filter(({ outcome }) => outcome === wanted).length;
  const venues = runs.filter(({ online, venue }) => !online && venue !== '').map(({ venue }) => venue);
  return {
    lines: reading.lines.length,
    ok: count('ok'),
    question: count('question'),
    refused: count('refused'),
    ignored: count('ignored'),
    importable: importable.length,
    sessions: importable.reduce((sum, { sessions }) => sum + sessions, 0),
    people: distinct(
      runs.flatMap(({ tutors }) => tutors.map(({ name }) => name)),
      personKey,
      known.people ?? [],
    ),
    venues: distinct(venues, small, known.venues ?? []),
    rooms: distinct(
      roomsOf(runs),
      ({ venue, room }) => JSON.stringify([small(venue), small(room)]),
      known.rooms ?? [],
    ),
  };
}
