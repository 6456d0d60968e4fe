import type { Perspective } from '#modules/groups/index.ts';
import type { Said } from './answers.ts';
import { byPerspective, voicesHere } from './voices.ts';
import type { Voice } from './voices.ts';

/** The fewest seats of each perspective for votes to be told apart by it. */
export const FEWEST_TOLD_APART = 5;

/** One line of the result: an answer, or one of the options, and how many gave it. */
export interface TallyLine {
  readonly answer: Said['answer'];
  readonly optionId: string | null;
  readonly people: number;
}

export interface Tally {
  /** People who spoke, each once. */
  readonly spoken: number;
  /** Of how many who could. */
  readonly of: number;
  readonly proxies: number;
  readonly lines: readonly TallyLine[];
  /** By perspective, only where nobody can be found in it. */
  readonly apart:
    readonly { readonly perspective: Perspective; readonly lines: readonly TallyLine[] }[] | null;
}

export interface Vote extends Said {
  readonly perspective: Perspective | null;
}

/** Whether ballots may keep a perspective at all: each perspective that is here has five seats or more. */
export function keepsPerspectives(seats: readonly Voice[]): boolean {
  const counts = [...byPerspective(voicesHere(seats)).values()];
  return counts.length > 1 && counts.every((count) => count >= FEWEST_TOLD_APART);
}

/** Counts votes. Told apart by perspective only when each has five voters or more, and none of them was unanimous. */
export function tallyOf(votes: readonly Vote[], of: number, proxies: number): Tally {
  return { spoken: votes.length, of, proxies, lines: linesOf(votes), apart: apartOf(votes) };
}

function linesOf(votes: readonly Said[]): TallyLine[] {
  const lines = new Map<string, TallyLine>();
  for (const { answer, optionId } of votes) {
    const key = `${answer} ${optionId ?? ''}`;
    lines.set(key, { answer, optionId, people: (lines.get(key)?.people ?? 0) + 1 });
  }
  return [...lines.values()].toSorted((a, b) => b.people - a.people);
}

function apartOf(votes: readonly Vote[]): Tally['apart'] {
  const groups = Map.groupBy(votes, ({ perspective }) => perspective);
  if (groups.size < 2 || groups.has(null)) return null;
  const apart = [...groups].map(([perspective, own]) => ({
    perspective: perspective!,
    lines: linesOf(own),
    people: own.length,
  }));
  const hides = apart.some(({ lines, people }) => people < FEWEST_TOLD_APART || lines.length < 2);
  return hides ? null : apart.map(({ perspective, lines }) => ({ perspective, lines }));
}
