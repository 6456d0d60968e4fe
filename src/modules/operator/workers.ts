import type { ColumnFacts } from '#platform/backup/space-copy.ts';
import type { Workers } from '#platform/jobs/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { clearWork } from './commands/clear-work.ts';
import { doWork } from './commands/do-work.ts';

/**
 * The workers that do long work in the background. One piece at a time in each process: each holds a database connection
 * for as long as it takes, and the people who visit meanwhile need the others.
 */
export function operatorWorkers(platform: Platform, facts: ColumnFacts): Workers {
  return {
    'operator-work': oneAtATime((job) => doWork(platform, facts, job)),
    'operator-clear': (job) => clearWork(platform, job),
  };
}

function oneAtATime<Job>(act: (job: Job) => Promise<void>): (job: Job) => Promise<void> {
  let before: Promise<void> = Promise.resolve();
  return (job) => {
    const mine = before.then(() => act(job));
    // How it ended is heard by whoever asked for it; the next begins all the same.
    before = mine.catch(() => undefined);
    return mine;
  };
}
