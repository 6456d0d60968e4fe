import { plainMembers } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { lastSignIns } from '#platform/personal/account.ts';
import { monthsBefore } from '#platform/personal/choose-past.ts';
import type { TakingPart } from '../parts.ts';
import { myData } from '../tables.ts';

/** When each person was last with us: took part, will take part, signed in, or is waiting for an answer of ours (now). */
export async function lastWithUs(
  tx: Tx,
  takingPart: TakingPart,
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const last = new Map(await takingPart.lastTakingPart(tx));
  const note = (personId: string, at: Date) => {
    const before = last.get(personId);
    if (!before || before < at) last.set(personId, at);
  };
  for (const { personId, at } of await lastSignIns(tx)) note(personId, at);
  const waiting = await myData(tx)
    .selectFrom('mydata_corrections')
    .select('person_id')
    .where('space_id', '=', tx.spaceId)
    .where('outcome', 'is', null)
    .union(
      myData(tx)
        .selectFrom('mydata_erasures')
        .select('person_id')
        .where('space_id', '=', tx.spaceId)
        .where('state', '=', 'asked'),
    )
    .execute();
  for (const { person_id: personId } of waiting) note(personId, now);
  return last;
}

/** Members whose records have had their time: with us longer ago than so many months, and in no way now. */
export async function recordsPast(
  tx: Tx,
  last: ReadonlyMap<string, Date>,
  months: number | null,
  now: Date,
): Promise<readonly string[]> {
  if (months === null) return [];
  const since = monthsBefore(now, months);
  const members = await plainMembers(tx);
  return members
    .filter((one) => (last.get(one.id) ?? one.since) < since && one.since < since)
    .map(({ id }) => id);
}
