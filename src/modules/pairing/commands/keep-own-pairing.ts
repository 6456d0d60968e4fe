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

export type WishesKept = { readonly ok: true } | { readonly ok: false; readonly reason: 'changed-meanwhile' };

/**
 * Keeps whether somebody would like to be asked, as what, and what they enjoy; they say it themselves, or somebody writes
 * it down for them. With `seen`, the version their page had shown (0: nothing yet), nothing that was kept meanwhile is
 * overwritten.
 */
export async function keepWishes(
  tx: Tx,
  { platform, actor }: Pick<By, 'platform' | 'actor'>,
  wishes: WishesToKeep,
  seen?: number,
): Promise<WishesKept> {
  const { personId, subjects } = wishes;
  const [kept] = await tx.named('keep-wishes', KEEP_WISHES, [
    tx.spaceId,
    personId,
    wishes.asPeer,
    wishes.asProfessional,
    wishes.notNow,
    actor.channel,
    actor.personId,
    actor.at,
    seen ?? null,
  ]);
  if (!kept) return { ok: false, reason: 'changed-meanwhile' };
  await keepSubjects(tx, personId, subjects);
  await platform.record(tx, actor, pairingWishesKept(personId));
  return { ok: true };
}

const KEEP_WISHES = `
  insert into pairing_wishes as known (space_id, person_id, as_peer, as_professional, not_now, channel, recorded_by_person_id, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (space_id, person_id) do update
    set as_peer = excluded.as_peer, as_professional = excluded.as_professional, not_now = excluded.not_now,
        channel = excluded.channel, recorded_by_person_id = excluded.recorded_by_person_id, recorded_at = excluded.recorded_at,
        version = known.version + 1
  where $9::int is null or known.version = $9
  returning version`;

async function keepSubjects(tx: Tx, personId: string, subjects: readonly string[]): Promise<void> {
  await tx.named('forget-subjects', `delete from pairing_subjects where space_id = $1 and person_id = $2`, [
    tx.spaceId,
    personId,
  ]);
  await tx.named(
    'keep-subjects',
    `insert into pairing_subjects (space_id, person_id, subject) select distinct $1::uuid, $2::uuid, t.subject from unnest($3::text[]) t (subject)`,
    [tx.spaceId, personId, subjects],
  );
}

/** Adds a time somebody cannot, said by themselves or written down for them. Nobody is asked why. */
export async function addTime(
  tx: Tx,
  { platform, actor }: Pick<By, 'platform' | 'actor'>,
  personId: string,
  away: Away,
): Promise<void> {
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
      channel: actor.channel,
      recorded_by_person_id: actor.personId === personId ? null : actor.personId,
    })
    .execute();
  await platform.record(tx, actor, pairingTimesChanged(personId));
}

/** Takes one of somebody's times away; for whoever writes down for them, one of those that were written down. False when there is none with this id. */
export async function removeTime(
  tx: Tx,
  { platform, actor }: Pick<By, 'platform' | 'actor'>,
  personId: string,
  timeId: string,
): Promise<boolean> {
  const own = actor.personId === personId;
  const gone = await pairing(tx)
    .deleteFrom('pairing_times')
    .where('space_id', '=', tx.spaceId)
    .where('person_id', '=', personId)
    .where('id', '=', timeId)
    .$if(!own, (written) => written.where('recorded_by_person_id', 'is not', null))
    .returning('id')
    .executeTakeFirst();
  if (!gone) return false;
  await platform.record(tx, actor, pairingTimesChanged(personId));
  return true;
}
