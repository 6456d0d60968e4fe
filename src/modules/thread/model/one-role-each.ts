import { PAIR } from './words.ts';
import type { PairRole, Role } from './words.ts';

interface InARole {
  readonly personId: string;
  readonly role: Role;
}

/**
 * Counts each person once: somebody with two roles is not two people, and never both halves of a pair. They count for
 * whichever half has nobody else, as a peer when both have or neither has.
 */
export function oneRoleEach<Part extends InARole>(parts: readonly Part[]): Part[] {
  const byPerson = [...Map.groupBy(parts, (part) => part.personId).values()];
  const kept = byPerson.filter((own) => pairRolesOf(own).length < 2).map(foremost);
  for (const own of byPerson.filter((candidates) => pairRolesOf(candidates).length === 2)) {
    const lacking = PAIR.find((role) => !kept.some((part) => part.role === role)) ?? 'peer';
    kept.push(own.find((part) => part.role === lacking)!);
  }
  return kept;
}

function pairRolesOf(own: readonly InARole[]): PairRole[] {
  return PAIR.filter((role) => own.some((part) => part.role === role));
}

// A tutor who also coordinates counts as a tutor.
function foremost<Part extends InARole>(own: readonly Part[]): Part {
  return own.find((part) => part.role === 'peer' || part.role === 'professional') ?? own[0]!;
}
