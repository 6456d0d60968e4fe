import type { Tx } from '#platform/database/tx.ts';
import { myData } from '../tables.ts';

/** Corrections that wait for an answer, and wishes to be forgotten that wait to be carried out: for whoever runs the college. */
export async function requestsWaiting(
  tx: Tx,
  now: Date,
): Promise<{ readonly corrections: number; readonly erasures: number }> {
  const [row] = await tx.named<{ corrections: number; erasures: number }>(
    'my-data-waiting',
    `select (select count(*)::int from mydata_corrections where space_id = $1 and outcome is null) as corrections,
            (select count(*)::int from mydata_erasures where space_id = $1 and state = 'asked' and not_before <= $2) as erasures`,
    [tx.spaceId, now],
  );
  return row!;
}

/** Wishes whose time to think again is over. */
export async function dueErasures(tx: Tx, now: Date): Promise<readonly string[]> {
  const rows = await myData(tx)
    .selectFrom('mydata_erasures')
    .select('id')
    .where('space_id', '=', tx.spaceId)
    .where('state', '=', 'asked')
    .where('not_before', '<=', now)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** All wishes to be forgotten that are open. */
export async function openErasures(tx: Tx) {
  return myData(tx)
    .selectFrom('mydata_erasures')
    .select(['id', 'person_id as personId', 'asked_at as askedAt', 'not_before as notBefore'])
    .where('space_id', '=', tx.spaceId)
    .where('state', '=', 'asked')
    .orderBy('id')
    .execute();
}

/** The last word on somebody's own wish to be forgotten, if there is one. */
export async function lastErasure(tx: Tx, personId: string) {
  const row = await myData(tx)
    .selectFrom('mydata_erasures')
    .select([
      'id',
      'state',
      'asked_at as askedAt',
      'not_before as notBefore',
      'answer',
      'settled_at as settledAt',
    ])
    .where('space_id', '=', tx.spaceId)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

function corrections(tx: Tx) {
  return myData(tx)
    .selectFrom('mydata_corrections')
    .select([
      'id',
      'person_id as personId',
      'about',
      'words',
      'asked_at as askedAt',
      'outcome',
      'answer',
      'answered_at as answeredAt',
      'answered_by_person_id as answeredBy',
    ])
    .where('space_id', '=', tx.spaceId);
}

export type Correction = Awaited<ReturnType<typeof correctionsOf>>[number];

/** What somebody said is wrong, and the answers, newest first. */
export async function correctionsOf(tx: Tx, personId: string) {
  return corrections(tx).where('person_id', '=', personId).orderBy('id', 'desc').limit(100).execute();
}

/** What waits for an answer, oldest first. */
export async function openCorrections(tx: Tx) {
  return corrections(tx).where('outcome', 'is', null).orderBy('id').limit(100).execute();
}

/** The copies somebody asked for lately, newest first. */
export async function downloadsOf(tx: Tx, personId: string) {
  return myData(tx)
    .selectFrom('mydata_downloads')
    .select([
      'id',
      'state',
      'steps_done as stepsDone',
      'steps',
      'size',
      'asked_at as askedAt',
      'finished_at as finishedAt',
    ])
    .where('space_id', '=', tx.spaceId)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(5)
    .execute();
}

/** What was destroyed lately, newest first. */
export async function lastStubs(tx: Tx) {
  return myData(tx)
    .selectFrom('mydata_stubs')
    .select(['id', 'why', 'decided_by as decidedBy', 'kinds', 'destroyed_at as destroyedAt'])
    .where('space_id', '=', tx.spaceId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}
