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

export interface SignedInByLink {
  readonly token: string;
  readonly accountId: string;
  /** Where the person was going when they were asked to sign in. */
  readonly goesTo: string;
}

/** Uses a sign-in link, once. Returns the new sign-in, or null when the link was used or is too old. */
export async function useSignInLink(
  platform: Platform,
  token: string,
  device: string,
  now: Date,
): Promise<SignedInByLink | null> {
  if (!looksLikeToken(token)) return null;
  return platform.database.globally(async (tx) => {
    const taken = await take(tx, token, now);
    if (!taken) return null;
    const signIn = await openSignIn(tx, taken.account_id, 'e-mail link', device, now);
    return { token: signIn, accountId: taken.account_id, goesTo: taken.goes_to };
  });
}

interface Taken {
  account_id: string;
  goes_to: string;
}

// One statement marks it used and says whose it is: of two that try at once, one gets nothing.
async function take(tx: Tx, token: string, now: Date): Promise<Taken | null> {
  const [taken] = await tx.named<Taken>(
    'use-sign-in-link',
    `update sign_in_links l set used_at = $2 from accounts a
      where l.token_hash = $1 and l.purpose = 'sign-in' and l.used_at is null and l.expires_at > $2 and a.id = l.account_id and a.closed_at is null
      returning l.account_id, l.goes_to`,
    [hashOf(token), now],
  );
  return taken ?? null;
}
