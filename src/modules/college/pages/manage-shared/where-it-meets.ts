import type { ManagedRun } from '../../queries/managed-runs.ts';

/** Where a run meets, in words. */
export function whereItMeets(run: ManagedRun): string {
  if (run.room === null) return 'No room yet';
  return run.online ? `Online (${run.room})` : `${run.room}, ${run.venue}`;
}
