/**
 * How far two groupings of the same people agree, beyond chance (Hubert and Arabie 1985): 1 when they are the same
 * whatever the groups are called, about 0 for unrelated ones, at worst −½. 1 also where both put everybody together or
 * both put everybody apart, since then they are the same. Groups are whole numbers from 0, few and small.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [rows, columns] = [groupsIn(one), groupsIn(other)];
  const cells = new Float64Array(rows * columns);
  for (let i = 0; i < one.length; i++) cells[one[i]! * columns + other[i]!]!++;
  const left = new Float64Array(rows);
  const right = new Float64Array(columns);
  cells.forEach((size, at) => {
    left[Math.floor(at / columns)]! += size;
    right[at % columns]! += size;
  });
  const all = (one.length * (one.length - 1)) / 2;
  const expected = all > 0 ? (pairsIn(left) * pairsIn(right)) / all : 0;
  const most = (pairsIn(left) + pairsIn(right)) / 2;
  return most === expected ? 1 : (pairsIn(cells) - expected) / (most - expected);
}

function groupsIn(grouping: ArrayLike<number>): number {
  let most = -1;
  for (let i = 0; i < grouping.length; i++) most = Math.max(most, grouping[i]!);
  return most + 1;
}

function pairsIn(sizes: Float64Array): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
