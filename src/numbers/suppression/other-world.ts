import type { Publication } from './figures.ts';
import { Waiting } from './waiting.ts';

/** Other numbers of people in the groups: how many more or fewer than there are, for those that differ. */
export type Change = ReadonlyMap<number, number>;

/** Other numbers, the figures that have to be held back for them to look the same, and what that loses. */
export interface OtherWorld {
  readonly change: Change;
  readonly heldBack: ReadonlySet<number>;
  readonly loss: number;
}

interface State extends OtherWorld {
  /** By how much each figure differs from what it is. */
  readonly moved: ReadonlyMap<number, number>;
  /** The figures that would look different and are not held back. */
  readonly different: ReadonlySet<number>;
  readonly steps: number;
}

const MOST_LOOKED_AT = 150;
const MOST_TRIED = 8;
const MOST_STEPS = 8;

/**
 * Looks for other numbers of people with which everything published looks the same, while a set of groups has `by` more
 * people than it has (fewer, below 0): if there are such, nobody can tell which are the true ones, whatever they
 * work out. Starts from one group of the set and mends each figure that would then look different: by one more or fewer in
 * another of its groups, or by holding the figure back, which loses as many points as it has groups, and one. Returns the
 * way with the least loss that was found (0: nothing has to be held back); null when the set has too few people.
 *
 * Groups with nobody stay so: that they are empty may be known. The search is best first and cut off; it may then lose
 * more than it had to, but what it returns always holds.
 */
export function otherWorld(publication: Publication, set: readonly number[], by: number): OtherWorld | null {
  const inSet = new Set(set);
  const seen = new Set<string>();
  const waiting = new Waiting<State>(({ loss, different, steps }) => loss + different.size / 2 + steps / 100);
  for (const group of set)
    if (publication.counts[group]! + by >= 0) waiting.add(stepped(publication, START, group, by));
  let found: OtherWorld | null = null;
  for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
    const state = waiting.next();
    if (!state || found?.loss === 0) break;
    if (found && state.loss >= found.loss) continue;
    const held = allHeldBack(publication, state);
    if (!found || held.loss < found.loss) found = held;
    if (state.different.size > 0)
      for (const next of mended(publication, state, inSet)) if (isNew(seen, next)) waiting.add(next);
  }
  return found;
}

const START: State = {
  change: new Map(),
  heldBack: new Set(),
  loss: 0,
  moved: new Map(),
  different: new Set(),
  steps: 0,
};

/** Whether everything looks the same with other numbers of people. */
export function looksTheSame({ figures, partOf }: Publication, change: Change): boolean {
  const moved = new Map<number, number>();
  for (const [group, by] of change)
    for (const figure of partOf[group]!) moved.set(figure, (moved.get(figure) ?? 0) + by);
  return [...moved].every(([figure, by]) => fits(figures[figure]!, by));
}

function fits({ count, told }: Publication['figures'][number], by: number): boolean {
  return count + by >= told.low && count + by <= told.high;
}

const lossOf = ({ figures }: Publication, figure: number): number => figures[figure]!.members.length + 1;

function allHeldBack(publication: Publication, { change, heldBack, loss, different }: State): OtherWorld {
  const more = [...different].reduce((sum, figure) => sum + lossOf(publication, figure), 0);
  return { change, heldBack: new Set([...heldBack, ...different]), loss: loss + more };
}

function isNew(seen: Set<string>, { change, heldBack }: State): boolean {
  const groups = [...change].sort(([a], [b]) => a - b).map(([group, by]) => `${group}:${by}`);
  const key = `${groups.join()}|${[...heldBack].sort((a, b) => a - b).join()}`;
  return !seen.has(key) && seen.add(key).size > 0;
}

/** Ways to mend one figure that looks different: the smallest, which leaves least choice. */
function mended(publication: Publication, state: State, inSet: ReadonlySet<number>): readonly State[] {
  const { figures } = publication;
  const figure = [...state.different].reduce((a, b) =>
    figures[b]!.members.length < figures[a]!.members.length ? b : a,
  );
  const held = holding(publication, state, figure);
  return state.steps >= MOST_STEPS ? [held] : [held, ...steps(publication, state, figure, inSet)];
}

function holding(publication: Publication, state: State, figure: number): State {
  const different = new Set(state.different);
  different.delete(figure);
  const heldBack = new Set(state.heldBack).add(figure);
  return { ...state, different, heldBack, loss: state.loss + lossOf(publication, figure) };
}

// A group of the set may not move: the set has to keep what it gained. Nor may a step be taken back.
function steps(
  publication: Publication,
  state: State,
  figure: number,
  inSet: ReadonlySet<number>,
): readonly State[] {
  const { counts, figures } = publication;
  const { members, count, told } = figures[figure]!;
  const step = count + state.moved.get(figure)! > told.high ? -1 : 1;
  return members
    .filter((group) => {
      const by = state.change.get(group) ?? 0;
      return !inSet.has(group) && by * step >= 0 && counts[group]! + by + step >= 0;
    })
    .map((group) => ({ group, wrong: wrongAfter(publication, state, group, step) }))
    .sort((a, b) => a.wrong - b.wrong)
    .slice(0, MOST_TRIED)
    .map(({ group }) => stepped(publication, state, group, step));
}

// How many more figures would look different after the step: below 0 when it mends some.
function wrongAfter({ figures, partOf }: Publication, state: State, group: number, step: number): number {
  return partOf[group]!.reduce((wrong, figure) => {
    if (state.heldBack.has(figure)) return wrong;
    const after = fits(figures[figure]!, (state.moved.get(figure) ?? 0) + step) ? 0 : 1;
    return wrong + after - (state.different.has(figure) ? 1 : 0);
  }, 0);
}

function stepped({ figures, partOf }: Publication, state: State, group: number, by: number): State {
  const moved = new Map(state.moved);
  const different = new Set(state.different);
  for (const figure of partOf[group]!) {
    const now = (moved.get(figure) ?? 0) + by;
    moved.set(figure, now);
    if (state.heldBack.has(figure) || fits(figures[figure]!, now)) different.delete(figure);
    else different.add(figure);
  }
  const change = new Map(state.change).set(group, (state.change.get(group) ?? 0) + by);
  return { ...state, change, moved, different, steps: state.steps + 1 };
}
