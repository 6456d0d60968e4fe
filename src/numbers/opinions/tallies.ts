import type { VoteMatrix } from './vote-matrix.ts';

/** Votes on one statement by some people; `all` counts passes too. */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  readonly all: number;
}

/** The tallies of each statement among the people of each group: `[group][statement]`. A group below 0 is nobody's. */
export function talliesOf(
  matrix: VoteMatrix,
  group: Int32Array,
  groups: number,
): readonly (readonly Tally[])[] {
  const counts = Array.from({ length: groups }, () => new Float64Array(3 * matrix.statements));
  for (let row = 0; row < group.length; row++) {
    const into = counts[group[row]!];
    if (into === undefined) continue;
    for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at++) into[matrix.cell[at]!]!++;
  }
  return counts.map((count) =>
    Array.from({ length: matrix.statements }, (_, statement) => tallyAt(count, statement)),
  );
}

/** The tallies of several groups together. */
export function together(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { agree, disagree, all }) => ({
      agree: sum.agree + agree,
      disagree: sum.disagree + disagree,
      all: sum.all + all,
    }),
    { agree: 0, disagree: 0, all: 0 },
  );
}

function tallyAt(count: Float64Array, statement: number): Tally {
  const [disagree, pass, agree] = count.subarray(3 * statement, 3 * statement + 3);
  return { agree: agree!, disagree: disagree!, all: agree! + disagree! + pass! };
}

/** How divided those are who took a side: 0 all on one, 1 half and half. Null where nobody did. */
export function spreadOf({ agree, disagree }: Tally): number | null {
  const sides = agree + disagree;
  return sides === 0 ? null : 1 - Math.abs(agree - disagree) / sides;
}
