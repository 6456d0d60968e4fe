import { lockWhose, noteErased, personChanged, rolesOfPerson } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import { accountOf, closeAccount, membershipsOf } from '#platform/personal/account.ts';
import { erasePerson } from '#platform/personal/erase-person.ts';
import type { Registry } from '#platform/personal/rows-of-person.ts';
import type { Platform } from '#platform/platform.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { erasureAsked, erasureNotDone, erasureTakenBack, personErased } from '../events.ts';
import { erasureRule } from '../model/rules.ts';
import type { TakingPart } from '../parts.ts';
import { myData } from '../tables.ts';
import { stopSupporting } from './stop-supporting.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Why somebody cannot be forgotten yet. */
export type WhyNotYet = 'has a role' | 'teaches' | 'has places';

export type ErasureAsked =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'asked already' | WhyNotYet };

/** Asks to be forgotten. Nothing happens before the time to think again, which the space sets, is over. */
export async function askErasure(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  takingPart: TakingPart,
  personId: string,
): Promise<ErasureAsked> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async (): Promise<ErasureAsked> => {
      // Places are given back when it is carried out; a role, or a course to teach, is first given to somebody else.
      const why = await whyNotYet(tx, takingPart, personId, actor.at, false);
      if (why) return { ok: false, reason: why };
      const { value } = await ruleOf(tx, erasureRule);
      const made = await myData(tx)
        .insertInto('mydata_erasures')
        .values({
          space_id: spaceId,
          id: newId(),
          person_id: personId,
          state: 'asked',
          asked_at: actor.at,
          not_before: new Date(actor.at.getTime() + value.waitDays * DAY),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
      if (made.length === 0) return { ok: false, reason: 'asked already' };
      await platform.record(tx, actor, erasureAsked(personId));
      return { ok: true };
    }),
  );
}

/** Takes it back: all stays as it is. */
export async function takeErasureBack(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  personId: string,
): Promise<void> {
  await platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const done = await settle(tx, { personId }, 'taken back', actor, null);
      if (done) await platform.record(tx, actor, erasureTakenBack(personId));
      return {};
    }),
  );
}

/** Answers in words why somebody is not forgotten, such as a duty in law to keep what there is. */
export async function refuseErasure(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  refusal: { readonly erasureId: string; readonly answer: string },
): Promise<{ readonly ok: boolean }> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const personId = await settle(tx, { id: refusal.erasureId }, 'not done', actor, refusal.answer);
      if (personId) await platform.record(tx, actor, erasureNotDone(personId));
      return { ok: personId !== null };
    }),
  );
}

async function settle(
  tx: Tx,
  which: { readonly id?: string; readonly personId?: string },
  state: 'taken back' | 'not done' | 'done',
  actor: Actor,
  answer: string | null,
): Promise<string | null> {
  let asked = myData(tx)
    .updateTable('mydata_erasures')
    .set({ state, answer, settled_at: actor.at, settled_by_person_id: actor.personId })
    .where('space_id', '=', tx.spaceId)
    .where('state', '=', 'asked');
  if (which.id) asked = asked.where('id', '=', which.id);
  if (which.personId) asked = asked.where('person_id', '=', which.personId);
  const row = await asked.returning('person_id').executeTakeFirst();
  return row?.person_id ?? null;
}

async function whyNotYet(
  tx: Tx,
  takingPart: TakingPart,
  personId: string,
  now: Date,
  placesCount: boolean,
): Promise<WhyNotYet | null> {
  const roles = await rolesOfPerson(tx, personId);
  if (roles.some((role) => role !== 'member')) return 'has a role';
  if (await takingPart.teachesToCome(tx, personId, now)) return 'teaches';
  return placesCount && (await takingPart.placesToCome(tx, personId, now)).length > 0 ? 'has places' : null;
}

export type Carried =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-there' | 'too early' | WhyNotYet };

export interface CarryOut {
  readonly registry: Registry;
  readonly takingPart: TakingPart;
  readonly space: Space;
  readonly erasureId: string;
  readonly decidedBy: 'a person' | 'a rule';
}

/**
 * Carries out what somebody asked for. Places they still have are given back first, each as anybody gives one back, so that
 * the next on the list is asked; then everything that says who they were goes in one transaction, with a stub of what went.
 */
export async function carryOutErasure(
  platform: Platform,
  actor: Actor,
  key: FormKey,
  { registry, takingPart, space, erasureId, decidedBy }: CarryOut,
): Promise<Carried> {
  const { database } = platform;
  const asked = await database.inSpace(space.id, (tx) => openErasure(tx, erasureId));
  if (!asked) return { ok: false, reason: 'not-there' };
  if (asked.not_before > actor.at) return { ok: false, reason: 'too early' };
  const { person_id: personId } = asked;
  const first = await database.inSpace(space.id, async (tx) => ({
    why: await whyNotYet(tx, takingPart, personId, actor.at, false),
    places: await takingPart.placesToCome(tx, personId, actor.at),
  }));
  if (first.why) return { ok: false, reason: first.why };
  for (const { bookingId } of first.places)
    await takingPart.cancel(
      platform,
      space,
      actor,
      { key: newId(), form: 'give back before erasure', hash: key.hash },
      bookingId,
    );
  return database.inSpace(space.id, (tx) =>
    once(tx, key, actor.at, async (): Promise<Carried> => {
      const again = await openErasure(tx, erasureId);
      if (!again) return { ok: false, reason: 'not-there' };
      const why = await whyNotYet(tx, takingPart, personId, actor.at, true);
      if (why) return { ok: false, reason: why };
      await settle(tx, { id: erasureId }, 'done', actor, null);
      await forget(tx, platform, registry, actor, personId, { why: 'they asked', decidedBy });
      return { ok: true };
    }),
  );
}

async function openErasure(tx: Tx, id: string) {
  return myData(tx)
    .selectFrom('mydata_erasures')
    .select(['person_id', 'not_before'])
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .forUpdate()
    .executeTakeFirst();
}

export interface Destruction {
  readonly why: 'they asked' | 'its time had passed';
  readonly decidedBy: 'a person' | 'a rule';
}

/** Erases one person by the registry, within the caller's transaction: everything that says who they were, and nothing that only counts. */
export async function forget(
  tx: Tx,
  platform: Platform,
  registry: Registry,
  actor: Actor,
  personId: string,
  destruction: Destruction,
): Promise<boolean> {
  const whose = await lockWhose(tx, personId);
  if (!whose) return false;
  const account = await accountOf(tx, personId);
  const kinds = await erasePerson(tx, registry.personal, whose);
  await noteErased(tx, whose.ids, actor.at);
  if (account) await stopSupporting(tx, account.id);
  // Who belongs to no other college has no use for the account either, and nobody would think of it again.
  if (account && (await membershipsOf(tx, account.id)).length === 0) {
    await closeAccount(tx, account.id, actor.at);
    await platform.jobs.add(tx, 'my-data-stop-supporting', { accountId: account.id });
  }
  const stubId = await writeStub(tx, actor, destruction, kinds);
  await platform.record(tx, actor, personChanged(personId, ['name', 'namedAs']));
  await platform.record(tx, actor, personErased(personId, destruction.decidedBy, stubId));
  return true;
}

/** Keeps what was destroyed: kinds and counts, when, and by whose decision; nothing of whose it was. */
export async function writeStub(
  tx: Tx,
  actor: Actor,
  { why, decidedBy }: Destruction,
  kinds: Readonly<Record<string, number>>,
): Promise<string> {
  const id = newId();
  await myData(tx)
    .insertInto('mydata_stubs')
    .values({
      space_id: tx.spaceId,
      id,
      why,
      decided_by: decidedBy,
      decided_by_person_id: actor.personId,
      kinds: JSON.stringify(kinds),
      destroyed_at: actor.at,
    })
    .execute();
  return id;
}
