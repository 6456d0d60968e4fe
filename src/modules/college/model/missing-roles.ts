import type { TutorRole } from '../tables.ts';
import type { OfferedRun } from './offered-run.ts';

/** The roles that a run's pair still lacks, in order; none for a run that needs no pair. */
export function missingRoles(run: Pick<OfferedRun, 'tutors' | 'needsNoPair'>): TutorRole[] {
  if (run.needsNoPair) return [];
  return (['peer', 'professional'] as const).filter(
    (role) => !run.tutors.some((tutor) => tutor.role === role),
  );
}
