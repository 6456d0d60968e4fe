import { SIDES } from './measures.ts';
import type { Side } from './measures.ts';

export const READINGS = ['as it should be', 'slipping', 'cannot say'] as const;
export type Reading = (typeof READINGS)[number];

/** What somebody of the group said, as it is stored. */
export interface GivenReading {
  readonly personId: string;
  readonly reading: Reading;
  readonly words: string;
  readonly differ: string;
}

/** Fewer than so many together are shown to nobody. */
export const FEWEST_TOGETHER = 5;

/** How one side reads the records; null while fewer than five of it have said so. */
export interface SideRead {
  readonly side: Side;
  readonly counts: Readonly<Record<Reading, number>>;
  /** Their own words, in no order that says whose they are. */
  readonly words: readonly string[];
}

export interface ReadTogether {
  readonly sides: Readonly<Record<Side, SideRead | null>>;
  /** What people of the group say they disagree on; nothing while fewer than five have answered. */
  readonly differ: readonly string[];
}

/**
 * How the people of a group read its records: the two sides apart and never averaged, nobody's name, and nothing of fewer
 * than five together. Whose answer belongs to which side comes from the seats of today; who has left is not counted.
 */
export function readTogether(
  given: readonly GivenReading[],
  sideOf: ReadonlyMap<string, Side>,
): ReadTogether {
  const here = given.filter(({ personId }) => sideOf.has(personId));
  const [lived, professional] = SIDES.map((side) =>
    sideRead(
      side,
      here.filter(({ personId }) => sideOf.get(personId) === side),
    ),
  );
  const differ = here.map((one) => one.differ).filter((words) => words !== '');
  return {
    sides: { lived: lived!, professional: professional! },
    differ: here.length < FEWEST_TOGETHER ? [] : differ.toSorted(),
  };
}

function sideRead(side: Side, given: readonly GivenReading[]): SideRead | null {
  if (given.length < FEWEST_TOGETHER) return null;
  const counts = Object.fromEntries(
    READINGS.map((reading) => [reading, given.filter((one) => one.reading === reading).length]),
  ) as Record<Reading, number>;
  const words = given.map((one) => one.words).filter((one) => one !== '');
  return { side, counts, words: words.toSorted() };
}
