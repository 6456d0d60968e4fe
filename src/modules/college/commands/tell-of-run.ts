import type { Tx } from '#platform/database/tx.ts';
import { sessionsToCome } from '../queries/sessions-to-come.ts';
import { tellOfChange } from './tell-of-change.ts';
import type { ByTelling } from './tell-of-change.ts';

/** What may happen to a whole run. */
export type RunHappens = 'is called off' | 'is postponed' | 'has dates' | 'meets elsewhere';

const TAKES_PLACE: ReadonlySet<RunHappens> = new Set(['has dates', 'meets elsewhere']);

/**
 * Tells everybody of a change to all the sessions of a run that are still to come; nobody, when none is. The last session
 * that is called off with its run is told as one of that session, as it was planned.
 */
export async function tellOfRun(tx: Tx, by: ByTelling, runId: string, happens: RunHappens): Promise<void> {
  const [first, ...others] = (await sessionsToCome(tx, runId, by.actor.at)).map(({ id, ...was }) => ({
    id,
    was,
    now: TAKES_PLACE.has(happens) ? was : null,
  }));
  if (!first) return;
  const isLast = happens === 'is called off' && others.length === 0;
  await tellOfChange(tx, by, {
    runId,
    happens: isLast ? 'is off' : happens,
    sessions: [first, ...others],
    wholeRun: isLast,
  });
}
