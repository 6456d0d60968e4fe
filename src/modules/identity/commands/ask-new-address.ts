import type { Tx } from '#platform/database/tx.ts';
import { hashOf, newToken } from '#platform/identity/tokens.ts';
import { writeAccountMessage } from '#platform/mail/message.ts';
import type { Platform } from '#platform/platform.ts';
import { addressAskedLetter, newAddressLetter } from '../model/address-letters.ts';
import { holdOwnAccount } from './after-change.ts';
import type { InSignIn } from './after-change.ts';
import { settleAddressChange } from './settle-address-change.ts';

const HOUR = 3_600_000;
const LASTS = 24 * HOUR;
const MOST_AN_HOUR = 5;

export type AddressAsked =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'same' | 'too-often' };

/**
 * Asks to sign in with another address. Nothing changes yet: a link goes to the new address, and to the old one a letter
 * with a way to stop it. Whether the new one opens another account is told only to whoever can read its mail. `id` is
 * the form's key: sent twice, it is asked once.
 */
export async function askNewAddress(
  platform: Platform,
  within: InSignIn,
  wish: { readonly id: string; readonly address: string },
  now: Date,
): Promise<AddressAsked> {
  return platform.database.globally(async (tx): Promise<AddressAsked> => {
    await holdOwnAccount(tx, within);
    const { email, lately, isKnown } = await askedBefore(tx, within.accountId, wish.id, now);
    if (isKnown) return { ok: true };
    if (email === wish.address) return { ok: false, reason: 'same' };
    if (lately >= MOST_AN_HOUR) return { ok: false, reason: 'too-often' };
    await settleAddressChange(tx, within.accountId, 'asked anew', now);
    await write(tx, platform, within.accountId, { ...wish, email }, now);
    return { ok: true };
  });
}

interface Before {
  readonly email: string | null;
  readonly lately: number;
  readonly isKnown: boolean;
}

async function askedBefore(tx: Tx, accountId: string, id: string, now: Date): Promise<Before> {
  const [before] = await tx.named<Before>(
    'address-asked-before',
    `select a.email, count(c.id) filter (where c.asked_at > $3)::int as lately, coalesce(bool_or(c.id = $2), false) as "isKnown"
       from accounts a left join address_changes c on c.account_id = a.id where a.id = $1 group by a.email`,
    [accountId, id, new Date(now.getTime() - HOUR)],
  );
  return before!;
}

async function write(
  tx: Tx,
  { jobs, config }: Platform,
  accountId: string,
  { id, address, email }: { readonly id: string; readonly address: string; readonly email: string | null },
  now: Date,
): Promise<void> {
  const [token, stop] = [newToken(), newToken()];
  await tx.named(
    'ask-new-address',
    `insert into address_changes (id, account_id, to_address, token_hash, stop_hash, asked_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, accountId, address, hashOf(token), hashOf(stop), now, new Date(now.getTime() + LASTS)],
  );
  const here = `${config.publicUrl}/account/address`;
  await writeAccountMessage(
    tx,
    jobs,
    accountId,
    { to: address, ...newAddressLetter(`${here}/confirm/${token}`) },
    now,
  );
  if (email)
    await writeAccountMessage(
      tx,
      jobs,
      accountId,
      { to: email, ...addressAskedLetter(`${here}/stop/${stop}`, now) },
      now,
    );
}
