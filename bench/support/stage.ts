import { startAppProcess } from './app-process.ts';
import type { AppProcess } from './app-process.ts';
import type { AppStart } from './app-messages.ts';
import { startBareProcess } from './bare-process.ts';
import type { BareProcess } from './bare-process.ts';
import { aBenchDatabase } from './bench-database.ts';
import type { BenchDatabase } from './bench-database.ts';
import { fillCollege } from './filled-college.ts';
import type { FilledCollege } from './filled-college.ts';

/** What most figures need: a filled college, the app over it, and the bare driver beside it. */
export interface Stage {
  readonly database: BenchDatabase;
  readonly college: FilledCollege;
  readonly app: AppProcess;
  readonly bare: BareProcess;
}

export interface StageWanted extends Partial<Pick<AppStart, 'mode' | 'workers'>> {
  readonly people?: number;
  readonly events?: number;
  readonly settings?: Record<string, string>;
}

/** Sets the stage for `act`, and clears it away again whatever happens. */
export async function onStage<T>(
  { people = 1_000, events = 10_000, mode = 'live', workers = false, settings }: StageWanted,
  act: (stage: Stage) => Promise<T>,
): Promise<T> {
  const database = await aBenchDatabase(settings);
  const bare = startBareProcess();
  const ends = [() => bare.end()];
  try {
    const college = await fillCollege(database, people, events);
    const app = await startAppProcess({ database: database.app, mode, workers });
    ends.push(() => app.end());
    return await act({ database, college, app, bare });
  } finally {
    for (const end of ends.reverse()) await end();
    await database.end();
  }
}
