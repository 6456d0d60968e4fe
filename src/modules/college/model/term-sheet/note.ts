import type { Field } from './field.ts';

export type Outcome = 'ok' | 'question' | 'refused' | 'ignored';

/** Every thing we may say about a line, and what saying it makes of the line. */
export const NOTE_OUTCOME = {
  title: 'ignored',
  headings: 'ignored',
  blank: 'ignored',
  total: 'ignored',
  remark: 'ignored',
  'left-out': 'ignored',
  'already-here': 'ignored',
  'title-missing': 'refused',
  'start-missing': 'refused',
  'date-not-understood': 'refused',
  'date-impossible': 'refused',
  'date-without-year': 'refused',
  'date-far-away': 'refused',
  'weekday-mismatch': 'refused',
  'day-not-understood': 'refused',
  'finish-before-start': 'refused',
  'time-missing': 'refused',
  'time-not-understood': 'refused',
  'time-without-end': 'refused',
  'ends-before-starts': 'refused',
  'places-missing': 'refused',
  'places-not-a-number': 'refused',
  'places-out-of-range': 'refused',
  'too-many-sessions': 'refused',
  'no-sessions': 'refused',
  'text-too-long': 'refused',
  'control-characters': 'refused',
  'same-run-twice': 'refused',
  'weeks-needed': 'refused',
  'ref-proposed': 'question',
  'kind-not-known': 'question',
  'date-from-number': 'question',
  'time-guessed': 'question',
  'unusual-time': 'question',
  'weeks-not-understood': 'question',
  'weeks-and-dates-disagree': 'question',
  'one-session-assumed': 'question',
  'finish-not-on-day': 'question',
  'finish-in-closed-period': 'question',
  'falls-in-closed-period': 'question',
  'half-term-unknown': 'question',
  'skipped-date-not-understood': 'question',
  'skipped-date-not-a-session': 'question',
  'twice-a-week': 'question',
  fortnightly: 'question',
  'venue-missing': 'question',
  'no-tutor': 'question',
  'no-peer-tutor': 'question',
  'no-professional-tutor': 'question',
  'tutor-to-confirm': 'question',
  'one-person-both-places': 'question',
  'audience-not-known': 'question',
  'cells-beyond-headings': 'question',
  'quote-not-closed': 'question',
  'letters-lost': 'question',
  'says-cancelled': 'question',
  'tutor-clash': 'question',
  'room-clash': 'question',
  'differs-from-term': 'question',
} as const satisfies Record<string, Outcome>;

export type NoteKind = keyof typeof NOTE_OUTCOME;

/** One thing to say about a line: a code for the page, the field it belongs by, and a plain sentence. */
export type Note = { kind: NoteKind; field?: Field; sentence: string };

/** A value read from a cell, or null with the reason among the notes. */
export type Reading<T> = { value: T | null; notes: Note[] };

/** What a line comes to: refused beats ignored beats question beats ok. */
export function outcomeOf(notes: readonly Note[]): Outcome {
  const outcomes = new Set<Outcome>(notes.map((note) => NOTE_OUTCOME[note.kind]));
  return (['refused', 'ignored', 'question'] as const).find((outcome) => outcomes.has(outcome)) ?? 'ok';
}

/** Makes a note. */
export function note(kind: NoteKind, sentence: string, field?: Field): Note {
  return field === undefined ? { kind, sentence } : { kind, field, sentence };
}
