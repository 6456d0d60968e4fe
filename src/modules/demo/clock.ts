import { OffsetClock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/database/database.ts';
import { installationFact, setInstallationFact } from '#platform/installation/installation.ts';

/** When the demonstration's story begins: Monday 23 November 2026, 9am. */
export const OPENS = new Date('2026-11-23T09:00:00Z');
const FACT = 'demonstration clock offset';

/** The demonstration's clock: it opened at its own moment and runs with real time, by a stored offset (milliseconds). */
export async function demonstrationClock(database: Database): Promise<OffsetClock> {
  const stored = await installationFact<number>(database, FACT);
  const offset = stored ?? OPENS.getTime() - Date.now();
  if (stored === null) await setInstallationFact(database, FACT, offset, OPENS);
  return new OffsetClock(offset);
}

/** Moves the demonstration's clock to a moment, from which it runs on. */
export async function moveDemonstrationClock(
  database: Database,
  clock: OffsetClock,
  moment: Date,
): Promise<void> {
  const offset = moment.getTime() - Date.now();
  await setInstallationFact(database, FACT, offset, moment);
  clock.move(offset);
}
