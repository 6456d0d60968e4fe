import type { Bounds, Rule, Shown } from './small-number-rule.ts';
import { toldBy } from './small-number-rule.ts';

/** What is published, as somebody sees it who knows which groups each cell is the sum of, and which are empty. */
export interface Seen {
  readonly groups: number;
  readonly empty: ReadonlySet<number>;
  readonly cells: readonly { readonly members: readonly number[]; readonly shown: Shown }[];
  readonly rule: Rule;
}

interface Sum extends Bounds {
  readonly members: readonly number[];
}

/** Bounds for each group, tightened until nothing more follows; null when they contradict each other. */
type Domains = readonly Bounds[] | null;

const MOST_NODES = 200_000;

/**
 * The attack the protection is tested with: which numbers of people a set of groups can have, of those asked about,
 * given everything published. Exact: bounds are tightened until nothing more follows, then every case is gone through
 * (whole numbers, all tables at once). Groups are taken to have at most `most` people, which only helps the attack.
 * Throws when there are too many cases to go through.
 */
export function possibleNumbers(
  seen: Seen,
  set: readonly number[],
  asked: readonly number[],
  most: number,
): readonly number[] {
  const sums = sumsOf(seen);
  const domains = startOf(seen, most);
  return asked.filter((number) => {
    const nodes = { left: MOST_NODES };
    return isPossible([...sums, { members: set, low: number, high: number }], domains, nodes);
  });
}

/** The weaker attack, for tables of any size: the bounds that follow for a set of groups. They always hold the truth. */
export function boundsFor(seen: Seen, set: readonly number[], most: number): Bounds | null {
  const sums = sumsOf(seen);
  const own = { members: set, low: 0, high: Infinity };
  const domains = tightened([...sums, own], startOf(seen, most));
  if (!domains) return null;
  const fromGroups = {
    low: set.reduce((sum, group) => sum + domains[group]!.low, 0),
    high: set.reduce((sum, group) => sum + domains[group]!.high, 0),
  };
  const same = sums.filter(
    ({ members }) => members.length === set.length && members.every((one) => set.includes(one)),
  );
  return same.reduce((a, b) => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) }), fromGroups);
}

function sumsOf({ cells, rule }: Seen): readonly Sum[] {
  return cells.map(({ members, shown }) => ({ members: [...new Set(members)], ...toldBy(shown, rule) }));
}

function startOf({ groups, empty }: Seen, most: number): readonly Bounds[] {
  return Array.from({ length: groups }, (_, group) => ({ low: 0, high: empty.has(group) ? 0 : most }));
}

function isPossible(sums: readonly Sum[], start: readonly Bounds[], nodes: { left: number }): boolean {
  if (--nodes.left < 0) throw new Error('too many cases to go through');
  const domains = tightened(sums, start);
  if (!domains) return false;
  const widths = domains.map(({ low, high }) => high - low);
  const open = widths.reduce(
    (best, width, at) => (width > 0 && (best < 0 || width < widths[best]!) ? at : best),
    -1,
  );
  if (open < 0) return true;
  const { low, high } = domains[open]!;
  const middle = Math.floor((low + high) / 2);
  const halves: readonly Bounds[] = [
    { low, high: middle },
    { low: middle + 1, high },
  ];
  return halves.some((half) => isPossible(sums, domains.with(open, half), nodes));
}

function tightened(sums: readonly Sum[], start: readonly Bounds[]): Domains {
  const domains = [...start];
  for (let changed = true; changed;) {
    changed = false;
    for (const { members, low, high } of sums) {
      const least = members.reduce((sum, group) => sum + domains[group]!.low, 0);
      const most = members.reduce((sum, group) => sum + domains[group]!.high, 0);
      if (least > high || most < low) return null;
      for (const group of members) {
        const now = domains[group]!;
        const next = {
          low: Math.max(now.low, low - (most - now.high)),
          high: Math.min(now.high, high - (least - now.low)),
        };
        if (next.low > next.high) return null;
        if (next.low === now.low && next.high === now.high) continue;
        domains[group] = next;
        changed = true;
        break;
      }
    }
  }
  return domains;
}
