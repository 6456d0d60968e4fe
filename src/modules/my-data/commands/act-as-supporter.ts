import { contactOf, namesOf, openNeeds } from '#modules/people/index.ts';
import type { Need } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { supporterBooked } from '../events.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { PlaceToCome, TakingPart } from '../parts.ts';
import { supportedBy } from '../queries/supporters.ts';
import type { Supporter } from '../queries/supporters.ts';
import { myData } from '../tables.ts';

/** Somebody whom an account supports, with what they let it see: null where they do not. */
export interface Supported {
  readonly supporter: Supporter;
  readonly name: string;
  readonly places: readonly PlaceToCome[] | null;
  readonly helps: readonly Need[] | null;
}

/** Whom an account supports here, and what each lets it see. Every look is written down for that person. */
export async function lookAsSupporter(
  platform: Platform,
  space: Space,
  takingPart: TakingPart,
  accountId: string,
  now: Date,
): Promise<Supported[]> {
  return platform.database.inSpace(space.id, async (tx) => {
    const supporters = await supportedBy(tx, accountId, dayIn(space.timeZone, now));
    const names = await namesOf(
      tx,
      supporters.map(({ personId }) => personId),
    );
    const seen: Supported[] = [];
    for (const supporter of supporters)
      seen.push(await seenBy(tx, platform, takingPart, supporter, names, now));
    return seen;
  });
}

async function seenBy(
  tx: Tx,
  { seal }: Platform,
  takingPart: TakingPart,
  supporter: Supporter,
  names: ReadonlyMap<string, string>,
  now: Date,
): Promise<Supported> {
  const { personId, maySeeDates, maySeeHelps } = supporter;
  const places = maySeeDates ? await takingPart.placesToCome(tx, personId, now) : null;
  const helps = maySeeHelps ? ((await openNeeds(tx, seal, [personId])).get(personId) ?? []) : null;
  if (maySeeDates) await recordLook(tx, supporter, 'your dates', now);
  if (maySeeHelps) await recordLook(tx, supporter, 'what helps', now);
  return { supporter, name: names.get(personId) ?? '', places, helps };
}

async function recordLook(tx: Tx, supporter: Supporter, atWhat: string, now: Date): Promise<void> {
  await myData(tx)
    .insertInto('mydata_supporter_looks')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      person_id: supporter.personId,
      supporter_id: supporter.id,
      supporter_name: supporter.name,
      at_what: atWhat,
      looked_at: now,
    })
    .execute();
}

export interface BookingAsked {
  readonly accountId: string;
  readonly supporterId: string;
  readonly code: string;
}

/**
 * Books a place for somebody who lets this account do so: that it was their supporter is recorded with the place, or
 * neither is. Throws "not found" for anybody else, and where the permission ended before the place was theirs.
 */
export async function bookAsSupporter(
  platform: Platform,
  space: Space,
  actor: Actor,
  key: FormKey,
  takingPart: TakingPart,
  asked: BookingAsked,
): Promise<{ readonly ok: boolean }> {
  const whom = await platform.database.inSpace(space.id, async (tx) => {
    const { personId } = await supporterWhoMayBook(tx, space, asked, actor.at);
    const name = found((await namesOf(tx, [personId])).get(personId));
    const email = (await contactOf(tx, [personId])).get(personId)?.email ?? '';
    return { personId, name, email };
  });
  const forThem: Actor = { ...actor, personId: null, onBehalfOf: whom.personId };
  return takingPart.book(platform, space, forThem, key, { code: asked.code, ...whom }, async (tx) => {
    const { id } = await supporterWhoMayBook(tx, space, asked, actor.at);
    await platform.record(tx, forThem, supporterBooked(whom.personId, id));
  });
}

async function supporterWhoMayBook(
  tx: Tx,
  space: Space,
  { accountId, supporterId }: BookingAsked,
  now: Date,
): Promise<Supporter> {
  const supporters = await supportedBy(tx, accountId, dayIn(space.timeZone, now));
  return found(supporters.find(({ id, mayBook }) => id === supporterId && mayBook));
}
