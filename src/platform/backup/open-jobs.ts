import { z } from 'zod';
import type { Tx } from '#platform/database/tx.ts';
import { QUEUES } from '#platform/jobs/queues.ts';
import type { JobName, Jobs } from '#platform/jobs/queues.ts';

const jobsShape = z.array(
  z.object({ name: z.string(), data: z.record(z.string(), z.unknown()), startAfter: z.string() }),
);

/** A job that is still to be done: ids alone. */
export type OpenJob = z.output<typeof jobsShape>[number];

/**
 * Jobs that do not go into a backup. Mail is written down in its own table, and is not sent again by a restored copy;
 * copies and backups are asked for anew.
 */
const LEFT_OUT: readonly string[] = ['send-message', 'send-account-message', 'operator-work'];

/** The jobs that are still to be done. Their table belongs to the job queue's own library, so they are kept as a list. */
export async function openJobs(tx: Tx): Promise<readonly OpenJob[]> {
  const { rows } = await tx.client.query<OpenJob>(
    `select name, data, to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startAfter"
       from pgboss.job where state in ('created', 'retry', 'active') and name <> all($1) and name not like '\\_\\_%'
      order by start_after, id`,
    [LEFT_OUT],
  );
  return rows;
}

/** Reads the list of a backup; null when it is none. */
export function readJobs(text: string): readonly OpenJob[] | null {
  try {
    return jobsShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The jobs of a list that this product still knows, as it takes them. */
export function knownJob({ name, data }: OpenJob): { name: JobName; data: Jobs[JobName] } | null {
  return Object.hasOwn(QUEUES, name)
    ? { name: name as JobName, data: data as unknown as Jobs[JobName] }
    : null;
}
