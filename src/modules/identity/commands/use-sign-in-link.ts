import type { Tx } from '#platform/database/tx.ts';
import { openSignIn } from '#platform/identity/sign-ins.ts';
import { hashOf, looksLikeToken } from '#platform/identity/tokens.ts';
import type { Platform } from '#platform/platform.ts';

/** Whether a sign-in link could still be used. */
export async function linkIsOpen(platform: Platform, token: string, now: Date): Promise<boolean> {
  if (!looksLikeToken(token)) return false;
  const rows = await platform.database.global(
    `select 1 from sign_in_links where token_hash = $1 and purpose = 'sign-in' and used_at is null and expires_at > $2`,
    [hashOf(token), now],
  );
  return rows.length > 0;
}

/** Uses a sign-in link, once. Returns the token of the new sign-in, or null when the link was used or is too old. */
export async function useSignInLink(
  platform: Platform,
  token: string,
  device: string,
  now: Date,
): Promise<string | null> {
  if (!looksLikeToken(token)) return null;
  return platform.database.globally(async (tx) => {
    const accountId = await take(tx, token, now);
    return accountId ? openSignIn(tx, accountId, 'e-mail link', device, now) : null;
  });
}

// One statement marks it used and says whose it is: of two that try at once, one gets nothing.
async function take(tx: Tx, token: string, now: Date): Promise<string | null> {
  const [taken] = await tx.named<{ account_id: string }>(
    'use-sign-in-link',
    `update sign_in_links l set used_at = $2 from accounts a
      where l.token_hash = $1 and l.purpose = 'sign-in' and l.used_at is null and l.expires_at > $2 and a.id = l.account_id and a.closed_at is null
      returning l.account_id`,
    [hashOf(token), now],
  );
  return taken?.account_id ?? null;
}
