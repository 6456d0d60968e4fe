import { verifyChain } from '#platform/audit/verify-chain.ts';
import type { Verified } from '#platform/audit/verify-chain.ts';
import type { Database } from '#platform/database/database.ts';
import type { JobQueue } from '#platform/jobs/jobs.ts';
import type { Manifest } from './manifest.ts';
import { knownJob } from './open-jobs.ts';
import type { OpenJob } from './open-jobs.ts';

/**
 * After a restore, before anything starts: mail that was about to go is put where a person decides about it (it may have
 * gone since, and a rehearsal must write to nobody); everybody signs in anew (a sign-in ended since would be open again);
 * other jobs wait as they did. Returns how many messages a person should look at.
 */
export async function settleRestored(
  database: Database,
  jobs: JobQueue,
  waiting: readonly OpenJob[],
  now: Date,
): Promise<number> {
  await database.global('update sign_ins set ended_at = $1 where ended_at is null', [now]);
  await database.global(
    `update account_messages set state = 'failed', trouble = 'restored', body = '' where state in ('waiting', 'handing over')`,
  );
  await addAgain(database, jobs, waiting, now);
  let held = 0;
  for (const { id } of await spacesOf(database)) held += await holdMail(database, id);
  return held;
}

async function spacesOf(database: Database): Promise<{ id: string }[]> {
  return database.global<{ id: string }>('select id from spaces order by slug');
}

async function holdMail(database: Database, spaceId: string): Promise<number> {
  return database.inSpace(spaceId, async (tx) => {
    const { rowCount } = await tx.client.query(
      `update messages set state = 'failed', trouble = 'restored'
        where space_id = $1 and state in ('waiting', 'handing over') and way <> 'letter'`,
      [spaceId],
    );
    return rowCount ?? 0;
  });
}

async function addAgain(
  database: Database,
  jobs: JobQueue,
  waiting: readonly OpenJob[],
  now: Date,
): Promise<void> {
  await database.globally(async (tx) => {
    for (const job of waiting) {
      const known = knownJob(job);
      if (!known) continue;
      const seconds = Math.max(0, Math.ceil((Date.parse(job.startAfter) - now.getTime()) / 1000));
      await jobs.addAll(tx, known.name, [known.data], seconds);
    }
  });
}

/** Checks every space's audit chain against where it ended when the backup was made. */
export async function verifyRestored(database: Database, chains: Manifest['chains']): Promise<Verified[]> {
  const checked: Verified[] = [];
  for (const { id } of await spacesOf(database)) {
    const anchor = chains.find((chain) => chain.id === id) ?? null;
    checked.push(await verifyChain(database, id, anchor));
  }
  return checked;
}
