import { whoIsThere } from '#modules/people/index.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { secondStepTakenOff } from '../events.ts';
import { signInOfMember } from '../queries/sign-in-of-member.ts';
import { letStartAgain } from './start-again.ts';

export type NotLet = 'no-account' | 'your-own' | 'looks-after-others';
export type Let =
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly reason: NotLet };

/**
 * A steward lets somebody of their space start again, in person. An account is one for all spaces: where it opens another
 * space's staff pages too, its steward has to be one there as well, so that no college holds the keys of another.
 */
export async function letMemberStartAgain(
  platform: Platform,
  spaceId: string,
  stewardAccountId: string,
  personId: string,
  actor: Actor,
): Promise<Let> {
  const member = await signInOfMember(platform.database, spaceId, personId);
  if (!member?.accountId) return { ok: false, reason: 'no-account' };
  const { accountId } = member;
  if (accountId === stewardAccountId) return { ok: false, reason: 'your-own' };
  if (await looksAfterOthers(platform, spaceId, accountId, stewardAccountId))
    return { ok: false, reason: 'looks-after-others' };
  const code = await platform.database.inSpace(spaceId, async (tx) => {
    await platform.record(tx, actor, secondStepTakenOff(personId));
    return letStartAgain(tx, platform, accountId, actor.at);
  });
  return { ok: true, code };
}

async function looksAfterOthers(
  platform: Platform,
  spaceId: string,
  accountId: string,
  stewardAccountId: string,
): Promise<boolean> {
  const elsewhere = await platform.database.global<{
    spaceId: string;
    theirs: string;
    stewards: string | null;
  }>(
    `select m.space_id as "spaceId", m.person_id as theirs, s.person_id as stewards
       from memberships m left join memberships s on s.space_id = m.space_id and s.account_id = $3
      where m.account_id = $1 and m.space_id <> $2`,
    [accountId, spaceId, stewardAccountId],
  );
  for (const place of elsewhere) {
    const theirs = await whoIsThere(platform.database, place.spaceId, place.theirs);
    if (!theirs || theirs.rolesByStep.size === 0) continue;
    const steward = place.stewards && (await whoIsThere(platform.database, place.spaceId, place.stewards));
    if (!steward || !steward.rolesByStep.has('steward')) return true;
  }
  return false;
}
