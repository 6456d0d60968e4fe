import type { Tx } from '#platform/database/tx.ts';
import type { Phase } from '../model/holding-time.ts';
import { countPlaces } from './count-places.ts';
import type { Counted } from './count-places.ts';
import { phaseOfRun, runToBook } from './run-to-book.ts';
import type { RunToBook } from './run-to-book.ts';

/** How a run's places stand, for a page that only looks. */
export interface PlacesOfRun {
  readonly run: RunToBook;
  readonly counted: Counted;
  readonly phase: Phase;
}

/** Reads how a run's places stand, by the code in its address; null when there is no such run. */
export async function placesOfRun(tx: Tx, code: string, now: Date): Promise<PlacesOfRun | null> {
  const run = await runToBook(tx, code);
  if (!run) return null;
  return { run, counted: await countPlaces(tx, run), phase: phaseOfRun(run, now) };
}
