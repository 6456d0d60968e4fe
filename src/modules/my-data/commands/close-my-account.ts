import type { Actor } from '#platform/events/actor.ts';
import { rolesOfPerson } from '#modules/people/index.ts';
import { closeAccount, membershipsOf } from '#platform/personal/account.ts';
import type { Platform } from '#platform/platform.ts';
import { accountClosed } from '../events.ts';
import { stopSupporting } from './stop-supporting.ts';

export type AccountClosed = { readonly ok: true } | { readonly ok: false; readonly reason: 'has a role' };

/**
 * Closes one's account for good. What each college keeps stays there until one asks it to be forgotten. Who holds a role of
 * a steward, coordinator or tutor first gives it back, so that no college is left without anybody by a single button.
 */
export async function closeMyAccount(
  platform: Platform,
  accountId: string,
  now: Date,
): Promise<AccountClosed> {
  const { database } = platform;
  const memberships = await database.globally((tx) => membershipsOf(tx, accountId));
  for (const { spaceId, personId } of memberships) {
    const roles = await database.inSpace(spaceId, (tx) => rolesOfPerson(tx, personId));
    if (roles.some((role) => role !== 'member')) return { ok: false, reason: 'has a role' };
  }
  for (const { spaceId, personId } of memberships) {
    const actor: Actor = { personId, onBehalfOf: null, channel: 'web', at: now };
    await database.inSpace(
      spaceId,
      async (tx) => void (await platform.record(tx, actor, accountClosed(personId))),
    );
  }
  for (const { id } of await platform.spaces.all())
    await database.inSpace(id, (tx) => stopSupporting(tx, accountId));
  await database.globally((tx) => closeAccount(tx, accountId, now));
  return { ok: true };
}
