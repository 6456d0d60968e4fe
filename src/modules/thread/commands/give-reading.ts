import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { readingGiven, readingTakenBack } from '../events.ts';
import type { GivenReading } from '../model/readings.ts';

/** Keeps how somebody of a group reads its records, in place of what they said before. That they may is for whoever asks to see to. */
export async function giveReading(
  tx: Tx,
  { platform, actor }: By,
  groupId: string,
  { personId, reading, words, differ }: GivenReading,
): Promise<{ ok: true }> {
  await tx.named(
    'give-reading',
    `insert into thread_readings (space_id, group_id, person_id, reading, words, differ, channel, recorded_by_person_id, said_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (space_id, group_id, person_id) do update
       set reading = excluded.reading, words = excluded.words, differ = excluded.differ, channel = excluded.channel,
           recorded_by_person_id = excluded.recorded_by_person_id, said_at = excluded.said_at`,
    [tx.spaceId, groupId, personId, reading, words, differ, actor.channel, actor.personId, actor.at],
  );
  await platform.record(tx, actor, readingGiven(groupId));
  return { ok: true };
}

/** Takes one's own reading back, without a reason. */
export async function takeReadingBack(
  tx: Tx,
  { platform, actor }: By,
  groupId: string,
  personId: string,
): Promise<{ ok: boolean }> {
  const gone = await tx.named<{ person_id: string }>(
    'take-reading-back',
    `delete from thread_readings where space_id = $1 and group_id = $2 and person_id = $3 returning person_id`,
    [tx.spaceId, groupId, personId],
  );
  if (gone.length > 0) await platform.record(tx, actor, readingTakenBack(groupId));
  return { ok: gone.length > 0 };
}
