import { rolesAllow } from '#modules/people/index.ts';
import { whoseRole } from '#platform/http/guards.ts';
import type { Guard } from '#platform/http/route.ts';
import type { Who } from '#platform/http/visit.ts';
import type { RunTutor } from './queries/managed-runs.ts';

/** Whoever runs the college, or teaches in it. Which runs they may change is `mayLookAfter`. */
export const mayTeachOrRun: Guard = whoseRole(
  'may run the college, or teach',
  (roles) => rolesAllow(roles, 'run the college') || rolesAllow(roles, 'teach'),
);

/** Whether somebody may say what was agreed about a run, and who delivered it: its own tutors, and whoever runs the college. */
export function mayLookAfter(who: Who | null, tutors: readonly RunTutor[]): boolean {
  if (!who?.personId) return false;
  return rolesAllow(who.roles, 'run the college') || tutors.some((tutor) => tutor.personId === who.personId);
}
