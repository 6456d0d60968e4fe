import type { Figure, Publication } from './figures.ts';
import type { Rule } from './small-number-rule.ts';

/**
 * The sets of groups whose number of people is small and must stay unknown: each published small number; each single
 * group that is small, published or not; and what is left when one published figure is taken from another that
 * contains it (differencing). Each is a list of groups with somebody in them.
 */
export function sensitiveSets(publication: Publication, { small }: Rule): readonly (readonly number[])[] {
  const isSmall = (count: number) => count >= 1 && count <= small;
  const { counts, figures } = publication;
  const found = new Map<string, readonly number[]>();
  const add = (members: readonly number[]) => found.set(members.join(), members);
  for (const { members, count } of figures) if (isSmall(count)) add(members);
  for (const [group, count] of counts.entries()) if (isSmall(count)) add([group]);
  for (const whole of figures)
    for (const part of within(publication, whole))
      if (isSmall(whole.count - part.count)) add(without(whole.members, part.members));
  return [...found.values()];
}

// Figures that share a group with the whole and have no group outside it.
function within({ figures, partOf }: Publication, whole: Figure): readonly Figure[] {
  const inside = new Set(whole.members);
  const near = new Set(whole.members.flatMap((group) => partOf[group]!));
  return [...near]
    .map((index) => figures[index]!)
    .filter(({ members }) => members.length < inside.size && members.every((group) => inside.has(group)));
}

function without(members: readonly number[], part: readonly number[]): readonly number[] {
  const taken = new Set(part);
  return members.filter((group) => !taken.has(group));
}
