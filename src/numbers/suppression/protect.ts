import { Refusal } from '../refusal.ts';
import type { Publication } from './figures.ts';
import { holdBack, publicationOf, show } from './figures.ts';
import type { Change, OtherWorld } from './other-world.ts';
import { looksTheSame, otherWorld } from './other-world.ts';
import { sensitiveSets } from './sensitive-sets.ts';
import type { Rule, Shown } from './small-number-rule.ts';
import { checkRule, USUAL } from './small-number-rule.ts';

const MOST_CELLS = 20_000;

/**
 * Makes counts safe to publish together. `counts` are the people in groups that do not overlap, `cells` the lists of
 * groups that each published cell is the sum of: all tables and all filters at once, since what one hides another may
 * tell.
 *
 * First the rule for small numbers: 1 to `small` becomes "*", others are rounded, 0 stays. Then each small number
 * (published, of a single group, or left when one published cell is taken from another) is tested: there must be other
 * numbers of people, at least `atLeast` different ones for it with the true one, with which everything published looks
 * exactly the same. As long as there are not, cells are held back ("-"), such as lose least. What is returned is therefore
 * safe from anybody who works with what is published, however clever: bounds, equations, whole numbers, all tables.
 *
 * Sources: NHS England's rule (1 to 7 hidden, others to the nearest 5); Hundepool and others, Statistical Disclosure
 * Control (2012), for secondary suppression and intervals. Limits: safe one number at a time, not against
 * somebody who knows some of the hidden people, compares with tables published elsewhere or at another time, or asks
 * why just these cells are held back. Refuses counts that are not whole, and more than 20,000 cells.
 */
export function protect(
  counts: readonly number[],
  cells: readonly (readonly number[])[],
  rule: Rule = USUAL,
): readonly Shown[] {
  checkRule(rule);
  if (cells.length > MOST_CELLS)
    throw new Refusal(`There are ${cells.length} cells; at most ${MOST_CELLS} can be protected together.`);
  if (counts.some((count) => !Number.isInteger(count) || count < 0 || count > 1e9))
    throw new Refusal('Counts of people are whole numbers from 0.');
  const publication = publicationOf(counts, cells, rule);
  const safe = sensitiveSets(publication, rule).map((set) => madeSafe(publication, set, rule));
  giveBack(publication, safe, rule);
  return publication.figureOf.map((figure) => publication.figures[figure]!.shown);
}

/** A set of groups, and other numbers of people in it that look the same: by how many more, and what else changes. */
interface Safe {
  readonly set: readonly number[];
  readonly others: ReadonlyMap<number, Change>;
}

// Each number that is reached stays reached, since holding more back only hides more.
function madeSafe(publication: Publication, set: readonly number[], rule: Rule): Safe {
  const others = new Map<number, Change>();
  while (others.size < rule.atLeast - 1) {
    const { by, world } = cheapest(publication, set, { rule, others });
    others.set(by, world.change);
    for (const figure of world.heldBack) holdBack(publication.figures[figure]!, rule);
  }
  return { set, others };
}

interface Reached {
  readonly by: number;
  readonly world: OtherWorld;
}

interface Known {
  readonly rule: Rule;
  readonly others: ReadonlyMap<number, Change>;
}

// +1, −1, +2, −2, … More people can always be thought of: holding back whatever looks different makes it look the same.
function cheapest(publication: Publication, set: readonly number[], { rule, others }: Known): Reached {
  let found: Reached | null = null;
  for (let away = 1; away < rule.atLeast; away++)
    for (const by of [away, -away]) {
      const world = others.has(by) ? null : otherWorld(publication, set, by);
      if (world && (!found || world.loss < found.world.loss)) found = { by, world };
      if (found?.world.loss === 0) return found;
    }
  return found!;
}

// What was held back for one number may be covered by what was held back for another later: the costliest is tried first.
function giveBack(publication: Publication, safe: readonly Safe[], rule: Rule): void {
  const heldBack = publication.figures.filter(({ shown }) => shown === '-');
  const now = [...safe];
  for (const figure of heldBack.sort((a, b) => b.members.length - a.members.length)) {
    show(figure, rule);
    const still = stillSafe(publication, now, rule);
    if (still) now.splice(0, now.length, ...still);
    else holdBack(figure, rule);
  }
}

function stillSafe(publication: Publication, safe: readonly Safe[], rule: Rule): readonly Safe[] | null {
  const found: Safe[] = [];
  for (const { set, others } of safe) {
    const left = new Map([...others].filter(([, change]) => looksTheSame(publication, change)));
    while (left.size < rule.atLeast - 1) {
      const { by, world } = cheapest(publication, set, { rule, others: left });
      if (world.loss > 0) return null;
      left.set(by, world.change);
    }
    found.push({ set, others: left });
  }
  return found;
}
