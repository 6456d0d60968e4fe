import type { Clock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/database/database.ts';
import type { Jobs, JobName } from '#platform/jobs/queues.ts';
import type { Workers } from '#platform/jobs/jobs.ts';
import type { Letter, Post } from './post.ts';

const MOST_ATTEMPTS = 12;

/**
 * The workers that send what commands have written; `keepLinks` leaves sign-in links readable (the demonstration's outbox).
 * One that is sent already is left alone, so a job may safely come twice.
 */
export function mailWorkers(database: Database, post: Post, clock: Clock, keepLinks: boolean): Workers {
  const sending = (store: (job: Jobs[JobName]) => LetterStore) => async (job: Jobs[JobName]) =>
    sendOne(store(job), post, clock);
  return {
    'send-message': sending((job) => spaceLetters(database, job as Jobs['send-message'])),
    'send-account-message': sending((job) =>
      accountLetters(database, job as Jobs['send-account-message'], keepLinks),
    ),
  };
}

interface LetterStore {
  waiting(): Promise<(Letter & { attempts: number }) | null>;
  sent(now: Date): Promise<void>;
  failed(state: 'waiting' | 'failed', trouble: string): Promise<void>;
}

async function sendOne(store: LetterStore, post: Post, clock: Clock): Promise<void> {
  const letter = await store.waiting();
  if (!letter) return;
  try {
    await post(letter);
  } catch (error) {
    const lastOne = letter.attempts + 1 >= MOST_ATTEMPTS;
    await store.failed(lastOne ? 'failed' : 'waiting', troubleCode(error));
    throw error;
  }
  await store.sent(clock.now());
}

// Only the kind of trouble is kept: a mail server's answer can repeat the address.
function troubleCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code).slice(0, 40)
    : 'unknown';
}

const LETTER = `id, to_address as "to", subject, body, attempts`;

function spaceLetters(database: Database, { spaceId, messageId }: Jobs['send-message']): LetterStore {
  const change = async (set: string, values: unknown[]) => {
    await database.inSpace(spaceId, async (tx) => {
      await tx.client.query(`update messages set ${set} where space_id = $1 and id = $2`, [
        spaceId,
        messageId,
        ...values,
      ]);
    });
  };
  return {
    waiting: () =>
      database.inSpace(spaceId, async (tx) => {
        const rows = await tx.named<Letter & { attempts: number }>(
          'letter-waiting',
          `select ${LETTER}, calendar from messages where space_id = $1 and id = $2 and state = 'waiting'`,
          [spaceId, messageId],
        );
        return rows[0] ?? null;
      }),
    sent: (now) => change(`state = 'sent', attempts = attempts + 1, trouble = null, sent_at = $3`, [now]),
    failed: (state, trouble) => change(`state = $3, attempts = attempts + 1, trouble = $4`, [state, trouble]),
  };
}

function accountLetters(
  database: Database,
  { messageId }: Jobs['send-account-message'],
  keepLinks: boolean,
): LetterStore {
  return {
    waiting: async () => {
      const rows = await database.global<Letter & { attempts: number }>(
        `select ${LETTER}, null as calendar from account_messages where id = $1 and state = 'waiting'`,
        [messageId],
      );
      return rows[0] ?? null;
    },
    sent: async (now) => {
      // A sign-in link is a key: once it is sent, no copy stays here (save in the demonstration, whose outbox shows it).
      await database.global(
        `update account_messages set state = 'sent', attempts = attempts + 1, trouble = null, sent_at = $2, body = case when $3 then body else '' end where id = $1`,
        [messageId, now, keepLinks],
      );
    },
    failed: async (state, trouble) => {
      await database.global(
        `update account_messages set state = $2, attempts = attempts + 1, trouble = $3 where id = $1`,
        [messageId, state, trouble],
      );
    },
  };
}
