import type { ClientConfig } from 'pg';
import { StillClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { Database } from '#platform/database/database.ts';
import { openPool } from '#platform/database/pool.ts';
import { JobQueue } from '#platform/jobs/jobs.ts';
import { openLog } from '#platform/log/log.ts';
import { openPost } from '#platform/mail/post.ts';
import { mailWorkers } from '#platform/mail/send-message.ts';
import { openTexts } from '#platform/texts/texts.ts';

/** What a worker process is told: where the database and the carriers are, what time it is, and its one job. */
export interface WorkerTold {
  readonly connection: ClientConfig;
  readonly settings: Record<string, string>;
  readonly now: string;
  readonly job: { readonly spaceId: string; readonly messageId: string };
}

// A process that does one job as the product's own worker does, so that a test can kill it at any moment of that job.
const told = JSON.parse(process.argv[2]!) as WorkerTold;
const config = readConfig(told.settings);
const log = openLog('silent');
const pool = openPool(told.connection, 2, log);
const workers = mailWorkers({
  database: new Database(pool),
  jobs: new JobQueue(pool, log),
  post: openPost(config),
  texts: openTexts(config),
  clock: new StillClock(told.now),
  keepLinks: false,
});
try {
  await workers['send-message']!(told.job);
} catch (error) {
  process.exitCode = error instanceof Error && 'code' in error && error.code === 'busy' ? 3 : 1;
}
await pool.end();
