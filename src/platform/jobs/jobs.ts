import { PgBoss } from 'pg-boss';
import type { Pool } from 'pg';
import type { Tx } from '#platform/database/tx.ts';
import type { Log } from '#platform/log/log.ts';
import type { JobName, Jobs } from './queues.ts';

export type Worker<Name extends JobName> = (job: Jobs[Name]) => Promise<void>;
export type Workers = { readonly [Name in JobName]?: Worker<Name> };

/** The job queue: jobs are put in with the transaction that wants them done, and worked in the background. */
export class JobQueue {
  readonly #boss: PgBoss;

  constructor(pool: Pool, log: Log) {
    const db = { executeSql: async (text: string, values?: unknown[]) => pool.query(text, values) };
    this.#boss = new PgBoss({ db, migrate: false, schedule: false, supervise: true });
    this.#boss.on('error', (error) =>
      log.warn({ message: error.message }, 'the job queue had trouble, and goes on'),
    );
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  /** Adds a job in the command's own transaction: committed together, or not at all. */
  async add<Name extends JobName>(tx: Tx, name: Name, job: Jobs[Name]): Promise<void> {
    await this.#boss.send(name, job, {
      db: { executeSql: async (text: string, values?: unknown[]) => tx.client.query(text, values) },
    });
  }

  /** Adds many jobs of one kind at once, in the command's own transaction; to be begun after so many seconds. */
  async addAll<Name extends JobName>(
    tx: Tx,
    name: Name,
    jobs: readonly Jobs[Name][],
    afterSeconds = 0,
  ): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map((data) => ({ data, ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}) }));
    await this.#boss.insert(name, rows, {
      db: { executeSql: async (text: string, values?: unknown[]) => tx.client.query(text, values) },
    });
  }

  /** Asks for something that is done regularly: however many processes ask, it is done once in so many seconds. */
  async askRegularly<Name extends JobName>(name: Name, job: Jobs[Name], seconds: number): Promise<void> {
    await this.#boss.send(name, job, { singletonKey: name, singletonSeconds: seconds });
  }

  /** Begins to work through the jobs, a few at once; one that throws is tried again later, with growing pauses. */
  async work(workers: Workers): Promise<void> {
    for (const [name, worker] of Object.entries(workers)) {
      const work = worker as Worker<JobName>;
      await this.#boss.work<Jobs[JobName]>(
        name,
        { batchSize: 10, pollingIntervalSeconds: 1 },
        async (jobs) => {
          await workAll(
            jobs.map((job) => job.data),
            work,
          );
        },
      );
    }
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5000, close: false });
  }
}

// All are tried before any failure is told, and each worker skips what is done, so a batch may safely come again.
async function workAll(jobs: readonly Jobs[JobName][], work: Worker<JobName>): Promise<void> {
  const results = await Promise.allSettled(jobs.map((job) => work(job)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
