import { sortKey } from '#modules/people/index.ts';
import type { TutorRole } from '../tables.ts';
import type { ShownTutor } from './offered-run.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ROLES: Record<TutorRole, { one: string; other: string }> = {
  peer: { one: 'a peer tutor', other: 'peer tutors' },
  professional: { one: 'a professional tutor', other: 'professional tutors' },
};

/** Several words as one: "Maya, Priya and Tom". "" for none. */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The roles of a run's tutors, counted: "a peer tutor and a professional tutor". "" when nobody is named yet. */
export function rolesInWords(tutors: readonly ShownTutor[]): string {
  const counts = (['peer', 'professional'] as const).map((role) => ({
    role,
    count: tutors.filter((tutor) => tutor.role === role).length,
  }));
  return listInWords(
    counts
      .filter(({ count }) => count > 0)
      .map(({ role, count }) => (count === 1 ? ROLES[role].one : `${inWords(count)} ${ROLES[role].other}`)),
  );
}

/**
 * The names of a run's tutors as each chose, never with a role beside them, and in the order of the alphabet, so that
 * nothing says who is which: "Maya Iqbal and one other tutor". "" when nobody has said how they would like to be named,
 * and wherever all tutors have one role: the page says which roles run it, and would so say whose it is.
 */
export function namesInWords(tutors: readonly ShownTutor[]): string {
  if (new Set(tutors.map((tutor) => tutor.role)).size < 2) return '';
  const names = tutors
    .flatMap((tutor) => tutor.shownAs ?? [])
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const others = tutors.length - names.length;
  if (names.length === 0 || others === 0) return listInWords(names);
  return listInWords([...names, others === 1 ? 'one other tutor' : `${inWords(others)} other tutors`]);
}

/** Who runs it, in a few words: names where anybody gave theirs, else the roles. "" when nobody is named yet. */
export function tutorsInWords(tutors: readonly ShownTutor[]): string {
  return namesInWords(tutors) || rolesInWords(tutors);
}

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
