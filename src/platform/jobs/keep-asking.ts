import type { Log } from '#platform/log/log.ts';
import type { JobQueue } from './jobs.ts';
import type { JobName, Jobs } from './queues.ts';

/** Something done regularly: the job, and once in how many seconds. */
export interface Regularly<Name extends JobName> {
  readonly name: Name;
  readonly job: Jobs[Name];
  readonly everySeconds: number;
}

/** Asks for a regular job for as long as the product runs. The returned function ends it. */
export function keepAsking<Name extends JobName>(
  jobs: JobQueue,
  { name, job, everySeconds }: Regularly<Name>,
  log: Log,
): () => void {
  const ask = () => {
    jobs
      .askRegularly(name, job, everySeconds)
      // The database may be away for a moment: the next time asks again.
      .catch((error: unknown) => log.warn({ err: error, job: name }, 'a regular job could not be asked for'));
  };
  ask();
  const timer = setInterval(ask, everySeconds * 1000);
  return () => clearInterval(timer);
}
