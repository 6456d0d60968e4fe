import type { Database } from '#platform/database/database.ts';
import { hashOf, looksLikeToken } from '#platform/identity/tokens.ts';

/** An address somebody asked to sign in with, while its link can still be used. */
export interface AddressChange {
  readonly to: string;
  readonly until: Date;
}

/** What an account has asked for about its address; null when nothing waits. */
export async function openAddressChange(
  database: Database,
  accountId: string,
  now: Date,
): Promise<AddressChange | null> {
  const [change] = await database.global<AddressChange>(
    `select to_address as "to", expires_at as until from address_changes where account_id = $1 and outcome is null and expires_at > $2`,
    [accountId, now],
  );
  return change ?? null;
}

/** The address a link to it would change to, in a sign-in of the account that asked; null when the link is used, too old or somebody else's. */
export async function addressOfLink(
  database: Database,
  accountId: string,
  token: string,
  now: Date,
): Promise<string | null> {
  if (!looksLikeToken(token)) return null;
  const [change] = await database.global<{ to: string }>(
    `select to_address as "to" from address_changes where token_hash = $1 and account_id = $2 and outcome is null and expires_at > $3`,
    [hashOf(token), accountId, now],
  );
  return change?.to ?? null;
}

const STOPS_FOR = 7 * 24 * 60 * 60 * 1000;

/** The account whose change of address a link would stop; null for a link of ours no more. It stops what is asked anew as well. */
export async function accountOfStopLink(
  database: Database,
  token: string,
  now: Date,
): Promise<string | null> {
  if (!looksLikeToken(token)) return null;
  const [change] = await database.global<{ accountId: string }>(
    `select account_id as "accountId" from address_changes where stop_hash = $1 and asked_at > $2`,
    [hashOf(token), new Date(now.getTime() - STOPS_FOR)],
  );
  return change?.accountId ?? null;
}

export type StopLink = 'stops' | 'stopped' | 'changed before' | 'nothing to stop';

/** What the link in the letter to somebody's address does now, or what came of it. */
export async function standingOfStopLink(database: Database, token: string, now: Date): Promise<StopLink> {
  const accountId = await accountOfStopLink(database, token, now);
  if (accountId === null) return 'nothing to stop';
  if (await openAddressChange(database, accountId, now)) return 'stops';
  const [last] = await database.global<{ outcome: string | null }>(
    `select outcome from address_changes where account_id = $1 order by asked_at desc, id desc limit 1`,
    [accountId],
  );
  if (last?.outcome === 'stopped') return 'stopped';
  return last?.outcome === 'changed' ? 'changed before' : 'nothing to stop';
}
