import { constraintOf } from '#platform/database/trouble-from.ts';
import type { Tx } from '#platform/database/tx.ts';
import { hashOf, looksLikeToken } from '#platform/identity/tokens.ts';
import { writeAccountMessage } from '#platform/mail/message.ts';
import type { Platform } from '#platform/platform.ts';
import { addressChanged, addressLeftLetter } from '../model/address-letters.ts';
import { afterChange, holdOwnAccount } from './after-change.ts';
import type { InSignIn } from './after-change.ts';
import { settleAddressChange } from './settle-address-change.ts';

export type AddressUsed =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'link-closed' | 'taken' };

/**
 * From now on an account is signed in to with the address its link went to. Only in a sign-in of that very account: a link
 * that went to a stranger by a slip of the pen opens nothing. Its other sign-ins end, links to the old address close, and
 * both addresses are written to.
 */
export async function useNewAddress(
  platform: Platform,
  within: InSignIn,
  token: string,
  now: Date,
): Promise<AddressUsed> {
  if (!looksLikeToken(token)) return { ok: false, reason: 'link-closed' };
  try {
    return await platform.database.globally((tx) => take(tx, platform, within, token, now));
  } catch (error) {
    // Somebody else came to have it at this very moment.
    if (constraintOf(error) === 'accounts_email_key') return { ok: false, reason: 'taken' };
    throw error;
  }
}

async function take(
  tx: Tx,
  platform: Platform,
  within: InSignIn,
  token: string,
  now: Date,
): Promise<AddressUsed> {
  const { accountId } = within;
  await holdOwnAccount(tx, within);
  const wish = await wishOf(tx, accountId, token, now);
  if (!wish) return { ok: false, reason: 'link-closed' };
  if (wish.isTaken) {
    await settleAddressChange(tx, accountId, 'taken', now);
    return { ok: false, reason: 'taken' };
  }
  await change(tx, accountId, wish.to, now);
  const { jobs } = platform;
  if (wish.from)
    await writeAccountMessage(tx, jobs, accountId, { to: wish.from, ...addressLeftLetter(now) }, now);
  await afterChange(tx, platform, within, addressChanged(now), now);
  platform.log.info({ accountId }, 'an address to sign in with was changed');
  return { ok: true };
}

interface Wish {
  readonly to: string;
  readonly from: string | null;
  readonly isTaken: boolean;
}

async function wishOf(tx: Tx, accountId: string, token: string, now: Date): Promise<Wish | null> {
  const [wish] = await tx.named<Wish>(
    'new-address-wished',
    `select c.to_address as "to", a.email as "from", exists (select 1 from accounts o where o.email = c.to_address and o.id <> a.id) as "isTaken"
       from address_changes c join accounts a on a.id = c.account_id
      where c.token_hash = $1 and c.account_id = $2 and c.outcome is null and c.expires_at > $3`,
    [hashOf(token), accountId, now],
  );
  return wish ?? null;
}

async function change(tx: Tx, accountId: string, to: string, now: Date): Promise<void> {
  await tx.named('change-address', `update accounts set email = $2 where id = $1`, [accountId, to]);
  await settleAddressChange(tx, accountId, 'changed', now);
  await tx.named(
    'close-sign-in-links',
    `update sign_in_links set used_at = $2 where account_id = $1 and used_at is null`,
    [accountId, now],
  );
}
