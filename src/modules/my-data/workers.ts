import type { Workers } from '#platform/jobs/jobs.ts';
import type { Regularly } from '#platform/jobs/keep-asking.ts';
import type { Platform } from '#platform/platform.ts';
import { keepPeriods } from './commands/keep-periods.ts';
import { clearDownload, makeDownload } from './commands/make-download.ts';
import { stopSupportingEverywhere } from './commands/stop-supporting.ts';
import { registryOf } from './parts.ts';
import type { MyDataParts } from './parts.ts';

/** Asked for once a day: destroying what has had its time. */
export const KEEPING_PERIODS: Regularly<'keep-periods'> = {
  name: 'keep-periods',
  job: {},
  everySeconds: 24 * 60 * 60,
};

/** The workers of this room. */
export function myDataWorkers(platform: Platform, { rooms, takingPart }: MyDataParts): Workers {
  const registry = registryOf(rooms());
  return {
    'my-data-download': (job) => makeDownload(platform, registry, takingPart, job),
    'my-data-stop-supporting': (job) => stopSupportingEverywhere(platform, job),
    'my-data-clear': (job) => clearDownload(platform, job),
    'keep-periods': () => keepPeriods(platform, { registry, takingPart }),
  };
}
