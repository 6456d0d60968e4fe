import type { Perspective, WayOfWorking } from '#modules/groups/index.ts';
import { byPerspective, voicesHere } from './voices.ts';
import type { Voice } from './voices.ts';

type EnoughOfUs = WayOfWorking['enoughOfUs'];

export interface Enough {
  readonly isMet: boolean;
  /** People who have spoken and hold a seat. */
  readonly spoken: number;
  /** How many more are needed in all; 0 when there are enough. */
  readonly more: number;
  /** Perspectives that are not there in the number the group asks for. */
  readonly missing: readonly Perspective[];
}

/**
 * Whether enough of the group have spoken, in all and of each perspective. Who stands aside is here and counts; who
 * speaks through another counts as themself; nobody counts twice.
 */
export function enoughOfUs(
  rule: EnoughOfUs,
  seats: readonly Voice[],
  spokenIds: ReadonlySet<string>,
): Enough {
  const spoken = voicesHere(seats).filter(({ personId }) => spokenIds.has(personId));
  const counts = byPerspective(spoken);
  const asked = Object.entries(rule.ofEach) as [Perspective, number][];
  const missing = asked.filter(([which, least]) => (counts.get(which) ?? 0) < least).map(([which]) => which);
  const more = Math.max(0, rule.atLeast - spoken.length);
  return {
    isMet: more === 0 && missing.length === 0 && spoken.length > 0,
    spoken: spoken.length,
    more,
    missing,
  };
}
