import type { ColumnFacts } from '#platform/backup/space-copy.ts';
import type { Workers } from '#platform/jobs/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { clearWork } from './commands/clear-work.ts';
import { doWork } from './commands/do-work.ts';

/** The workers that do long work in the background. */
export function operatorWorkers(platform: Platform, facts: ColumnFacts): Workers {
  return {
    'operator-work': (job) => doWork(platform, facts, job),
    'operator-clear': (job) => clearWork(platform, job),
  };
}
