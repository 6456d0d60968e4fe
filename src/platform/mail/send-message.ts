import type { Clock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/database/database.ts';
import { Trouble } from '#platform/errors/errors.ts';
import type { JobQueue, Workers } from '#platform/jobs/jobs.ts';
import type { Jobs, JobName } from '#platform/jobs/queues.ts';
import type { Texts } from '#platform/texts/texts.ts';
import { accountOutgoing } from './account-outgoing.ts';
import type { Outgoing, OutgoingStore } from './outgoing.ts';
import type { Post } from './post.ts';
import { spaceOutgoing } from './space-outgoing.ts';
import { troubleOf } from './trouble-code.ts';

const MOST_ATTEMPTS = 12;

/** What sending stands on. `keepLinks` leaves sign-in links readable (the demonstration's outbox). */
export interface Sending {
  readonly database: Database;
  readonly jobs: Pick<JobQueue, 'addAll'>;
  readonly post: Post;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly keepLinks: boolean;
}

/** The workers that send what commands have written. One that is sent already is left alone, so a job may safely come twice. */
export function mailWorkers(sending: Sending): Workers {
  const { database, jobs, keepLinks } = sending;
  const work = (store: (job: Jobs[JobName]) => OutgoingStore) => async (job: Jobs[JobName]) =>
    sendOne(store(job), sending);
  return {
    'send-message': work((job) => spaceOutgoing(database, jobs, job as Jobs['send-message'])),
    'send-account-message': work((job) =>
      accountOutgoing(database, job as Jobs['send-account-message'], keepLinks),
    ),
  };
}

/**
 * Waiting → handing over → sent, each written down before the next. A worker that dies in between leaves "handing over":
 * another takes the message up and, since nobody can know whether the carrier has it, hands it over again (a mail under
 * the same Message-ID; a text only when the carrier does not know its reference). So it arrives at least once, and never
 * again once "sent" is written down.
 */
async function sendOne(store: OutgoingStore, { post, texts, clock }: Sending): Promise<void> {
  const taken = await store.take(clock.now());
  if (taken === 'nothing to do') return;
  if (taken === 'with somebody') throw new Trouble('busy', 'Another worker is handing it over');
  try {
    await handOver(taken, post, texts);
  } catch (error) {
    const { code, forGood } = troubleOf(error);
    const over = forGood || taken.attempts >= MOST_ATTEMPTS;
    await store.failed(over ? 'failed' : 'waiting', code);
    if (forGood) return;
    throw error;
  }
  await store.sent(clock.now());
}

async function handOver(outgoing: Outgoing, post: Post, texts: Texts): Promise<void> {
  if (outgoing.way === 'email') return post(outgoing);
  if (outgoing.again && (await texts.wasTaken(outgoing.id))) return;
  await texts.send(outgoing);
}
