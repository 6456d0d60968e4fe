const WHOLE_NUMBER = /^\d+$/;

/** The ids in a fixed order, and for each id's number the place it has there. */
export function rankOf(ids: readonly string[]): {
  readonly ids: readonly string[];
  readonly rank: Int32Array;
} {
  const order = ids.map((_, index) => index).sort((one, other) => compareIds(ids[one]!, ids[other]!));
  const rank = new Int32Array(ids.length);
  order.forEach((index, place) => (rank[index] = place));
  return { ids: order.map((index) => ids[index]!), rank };
}

/** Whole numbers by size and before words; words by their characters' codes, alike on every machine. */
export function compareIds(one: string, other: string): number {
  const numbers = WHOLE_NUMBER.test(one) && WHOLE_NUMBER.test(other);
  if (numbers) return compareNumbers(one, other);
  if (WHOLE_NUMBER.test(one) !== WHOLE_NUMBER.test(other)) return WHOLE_NUMBER.test(one) ? -1 : 1;
  return compareCodes(one, other);
}

// By length and digits rather than as floating point: ids may be longer than 2⁵³.
function compareNumbers(one: string, other: string): number {
  const [left, right] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  return left.length - right.length || compareCodes(left, right) || compareCodes(one, other);
}

function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
