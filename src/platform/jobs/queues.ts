import { PgBoss } from 'pg-boss';
import type { Client } from 'pg';

/** Every kind of job there is. A job carries ids only, since the job tables stand outside row security. */
export interface Jobs {
  'send-message': { spaceId: string; messageId: string };
  'send-account-message': { messageId: string };
  'remind-people': Record<never, never>;
  'tend-releases': Record<never, never>;
  'tend-meetings': Record<never, never>;
  'lapse-questions': Record<never, never>;
  'my-data-download': { spaceId: string; downloadId: string };
  'my-data-clear': { spaceId: string; downloadId: string };
  'my-data-stop-supporting': { accountId: string };
  'keep-periods': Record<never, never>;
  'operator-work': { spaceId: string; workId: string };
  'operator-clear': { spaceId: string; workId: string };
}

export type JobName = keyof Jobs;

const RETRY = {
  retryLimit: 12,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 120,
  // A worker that dies is noticed by its silence, well before its job would be given up.
  heartbeatSeconds: 30,
};

/** Long work: it may take an hour, and is begun again only if its worker died. */
const LONG = { ...RETRY, retryLimit: 2, expireInSeconds: 3600 };

/** Asked for again and again anyway, so that one that failed need not come back by itself. */
const ONE_TRY = { ...RETRY, retryLimit: 0 };

export const QUEUES: Record<JobName, typeof RETRY> = {
  'send-message': RETRY,
  'send-account-message': RETRY,
  'remind-people': ONE_TRY,
  'tend-releases': ONE_TRY,
  'tend-meetings': ONE_TRY,
  'lapse-questions': ONE_TRY,
  'my-data-download': LONG,
  'my-data-clear': RETRY,
  'my-data-stop-supporting': RETRY,
  'keep-periods': { ...LONG, retryLimit: 0 },
  'operator-work': LONG,
  'operator-clear': RETRY,
};

/** Makes the job tables and queues, as the database's owner; the app itself never changes them. */
export async function createQueues(owner: Client): Promise<void> {
  const db = { executeSql: async (text: string, values?: unknown[]) => owner.query(text, values) };
  const boss = new PgBoss({ db, migrate: true, supervise: false, schedule: false });
  await boss.start();
  for (const [name, options] of Object.entries(QUEUES)) await ensureQueue(boss, name, options);
  await boss.stop({ graceful: false, close: false });
}

async function ensureQueue(boss: PgBoss, name: string, options: typeof RETRY): Promise<void> {
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, options);
}
