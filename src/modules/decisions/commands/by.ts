import type { By } from '#platform/by.ts';

export type { By } from '#platform/by.ts';

/** Whose act it is. Nothing about a decision changes without a name behind it: an act of nobody's is a fault of ours. */
export function whoseAct({ actor }: By): string {
  if (actor.personId === null) throw new Error('Nothing about a decision is changed by nobody');
  return actor.personId;
}
