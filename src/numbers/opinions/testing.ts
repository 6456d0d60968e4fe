import { seeded } from '../seeded.ts';
import { votesOf } from './votes.ts';
import type { Votes } from './votes.ts';

export interface Row {
  readonly person: string;
  readonly statement: string;
  readonly vote: number;
  readonly time: number;
}

export interface Planted {
  readonly people: number;
  readonly statements: number;
  readonly seed: number;
  /** The chance that somebody agrees, before one vote in ten becomes a pass. */
  readonly agree: (person: number, statement: number) => number;
  /** The chance that somebody votes on a statement at all. */
  readonly votes?: number;
}

/** A made-up conversation: the same for the same seed. */
export function plantedRows({ people, statements, seed, agree, votes = 1 }: Planted): Row[] {
  const random = seeded(seed);
  const rows: Row[] = [];
  for (let person = 0; person < people; person++)
    for (let statement = 0; statement < statements; statement++) {
      if (random() >= votes) continue;
      const vote = random() < 0.1 ? 0 : random() < agree(person, statement) ? 1 : -1;
      rows.push({ person: String(person), statement: String(statement), vote, time: rows.length });
    }
  return rows;
}

export function plantedVotes(planted: Planted): Votes {
  return votesOf(plantedRows(planted));
}

/** So many groups, people taking turns, each group of its own mind on every statement: it holds it nine times in ten. */
export function ofGroups(
  groups: number,
  seed: number,
  firmness = 0.9,
): (person: number, statement: number) => number {
  const random = seeded(seed);
  const minds = Array.from({ length: groups }, () => Array.from({ length: 200 }, () => random() < 0.5));
  return (person, statement) => (minds[person % groups]![statement]! ? firmness : 1 - firmness);
}

/** Nobody of any mind: each statement has its own chance, the same for everybody. */
export function ofNoGroups(seed: number): (person: number, statement: number) => number {
  const random = seeded(seed);
  const chances = Array.from({ length: 200 }, () => random());
  return (_, statement) => chances[statement]!;
}
