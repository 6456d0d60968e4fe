/**
 * Votes as they were cast, one entry for each: a vote may have been changed later, and then both are here. Typed arrays,
 * so that two million votes take 34 MB and can be handed to another thread without being copied.
 */
export interface Votes {
  /** Who voted, by the number used in `person`. Each once. */
  readonly personIds: readonly string[];
  /** What was voted on, by the number used in `statement`. Each once. */
  readonly statementIds: readonly string[];
  readonly person: Int32Array;
  readonly statement: Int32Array;
  /** 1 agree, −1 disagree, 0 pass. */
  readonly vote: Int8Array;
  /** When, in any unit that grows. Of two votes with the same time, the one further down counts. */
  readonly time: Float64Array;
}

/** The votes of rows {person, statement, vote, time}: for small conversations and for tests. */
export function votesOf(
  rows: readonly { person: string; statement: string; vote: number; time?: number }[],
): Votes {
  const people = new Map<string, number>();
  const statements = new Map<string, number>();
  return {
    person: Int32Array.from(rows, (row) => numberOf(people, row.person)),
    statement: Int32Array.from(rows, (row) => numberOf(statements, row.statement)),
    vote: Int8Array.from(rows, (row) => row.vote),
    time: Float64Array.from(rows, (row) => row.time ?? 0),
    personIds: [...people.keys()],
    statementIds: [...statements.keys()],
  };
}

/** The number of a name, a new one when it was not met before. */
export function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
