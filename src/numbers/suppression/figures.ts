import type { Bounds, Rule, Shown } from './small-number-rule.ts';
import { shownCount, toldBy } from './small-number-rule.ts';

/** One number that is published, perhaps in several cells: the sum of the same groups of people. */
export interface Figure {
  /** The groups it is the sum of, those with nobody left out: they are 0 for everybody to see. */
  readonly members: readonly number[];
  readonly count: number;
  /** What it looks like now, and what that tells. */
  shown: Shown;
  told: Bounds;
}

/** Everything that is published about some groups of people. */
export interface Publication {
  readonly counts: readonly number[];
  readonly figures: readonly Figure[];
  /** For each group, the figures it is part of. */
  readonly partOf: readonly (readonly number[])[];
  /** For each cell, its figure. */
  readonly figureOf: readonly number[];
}

/** Puts cells that are the same number together: to hold one back is to hold all of them back. */
export function publicationOf(
  counts: readonly number[],
  cells: readonly (readonly number[])[],
  rule: Rule,
): Publication {
  const known = new Map<string, number>();
  const figures: Figure[] = [];
  const figureOf = cells.map((cell) => {
    const members = [...new Set(cell)].filter((group) => counts[group]! > 0).sort((a, b) => a - b);
    const key = members.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const count = members.reduce((sum, group) => sum + counts[group]!, 0);
    const shown = shownCount(count, rule);
    known.set(key, figures.length);
    return figures.push({ members, count, shown, told: toldBy(shown, rule) }) - 1;
  });
  const partOf: number[][] = counts.map(() => []);
  for (const [index, { members }] of figures.entries())
    for (const group of members) partOf[group]!.push(index);
  return { counts, figures, partOf, figureOf };
}

/** Shows a figure by the rule for small numbers. */
export function show(figure: Figure, rule: Rule): void {
  figure.shown = shownCount(figure.count, rule);
  figure.told = toldBy(figure.shown, rule);
}

/** Holds a figure back: nothing can be told from it any more. */
export function holdBack(figure: Figure, rule: Rule): void {
  figure.shown = '-';
  figure.told = toldBy('-', rule);
}
