import { rolesAllow } from '#modules/people/index.ts';
import { whoseRole } from '#platform/http/guards.ts';
import type { Guard } from '#platform/http/route.ts';
import type { Who } from '#platform/http/visit.ts';

/** Whoever teaches, or runs the college. Whose requests they see is `maySee`. */
export const mayTeachOrRun: Guard = whoseRole(
  'may run the college, or teach',
  (roles) => rolesAllow(roles, 'run the college') || rolesAllow(roles, 'teach'),
);

/** Counts of tutors, no names among them: for whoever teaches, runs the college, or may change its aims. */
export const maySeeCounts: Guard = whoseRole(
  'may teach, run the college or change rules',
  (roles) =>
    rolesAllow(roles, 'run the college') || rolesAllow(roles, 'teach') || rolesAllow(roles, 'change rules'),
);

export function runsTheCollege(who: Who | null): boolean {
  return who !== null && rolesAllow(who.roles, 'run the college');
}

/** A request is the tutor's own business, and of whoever runs the college. */
export function maySee(who: Who | null, request: { readonly personId: string }): boolean {
  return runsTheCollege(who) || (who?.personId ?? null) === request.personId;
}
