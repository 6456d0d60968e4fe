import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { pairingTimesChanged, pairingWishesKept } from '../events.ts';
import type { Away } from '../model/free.ts';
import { pairing } from '../tables.ts';
import type { By } from '#platform/by.ts';

export interface WishesToKeep {
  readonly personId: string;
  readonly asPeer: boolean;
  readonly asProfessional: boolean;
  readonly notNow: boolean;
  readonly subjects: readonly string[];
}

/** Keeps whether somebody would like to be asked, as what, and what they enjoy. */
export async function keepWishes(tx: Tx, { platform, actor }: By, wishes: WishesToKeep): Promise<void> {
  const { personId, subjects } = wishes;
  const kept = {
    as_peer: wishes.asPeer,
    as_professional: wishes.asProfessional,
    not_now: wishes.notNow,
    channel: actor.channel,
    recorded_by_person_id: actor.personId,
    recorded_at: actor.at,
  };
  await pairing(tx)
    .insertInto('pairing_wishes')
    .values({ space_id: tx.spaceId, person_id: personId, ...kept })
    .onConflict((conflict) => conflict.columns(['space_id', 'person_id']).doUpdateSet(kept))
    .execute();
  await pairing(tx)
    .deleteFrom('pairing_subjects')
    .where('space_id', '=', tx.spaceId)
    .where('person_id', '=', personId)
    .execute();
  if (subjects.length > 0)
    await pairing(tx)
      .insertInto('pairing_subjects')
      .values(
        [...new Set(subjects)].map((subject) => ({ space_id: tx.spaceId, person_id: personId, subject })),
      )
      .execute();
  await platform.record(tx, actor, pairingWishesKept(personId));
}

/** Adds a time somebody cannot. Nobody is asked why. */
export async function addTime(tx: Tx, { platform, actor }: By, personId: string, away: Away): Promise<void> {
  const isWeekly = away.kind === 'weekly';
  await pairing(tx)
    .insertInto('pairing_times')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      person_id: personId,
      weekday: isWeekly ? away.weekday : null,
      from_time: isWeekly ? away.from : null,
      until_time: isWeekly ? away.until : null,
      from_on: isWeekly ? null : away.fromOn,
      to_on: isWeekly ? null : away.toOn,
      recorded_at: actor.at,
    })
    .execute();
  await platform.record(tx, actor, pairingTimesChanged(personId));
}

/** Takes one of somebody's own times away. False when they have none with this id. */
export async function removeTime(
  tx: Tx,
  { platform, actor }: By,
  personId: string,
  timeId: string,
): Promise<boolean> {
  const gone = await pairing(tx)
    .deleteFrom('pairing_times')
    .where('space_id', '=', tx.spaceId)
    .where('person_id', '=', personId)
    .where('id', '=', timeId)
    .returning('id')
    .executeTakeFirst();
  if (!gone) return false;
  await platform.record(tx, actor, pairingTimesChanged(personId));
  return true;
}
