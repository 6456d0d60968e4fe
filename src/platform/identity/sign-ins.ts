import type { Database } from '#platform/database/database.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { hashOf, looksLikeToken, newToken } from './tokens.ts';

const LASTS = 14 * 24 * 60 * 60 * 1000;
const UNUSED = 3 * 24 * 60 * 60 * 1000;
const NOTE_EVERY = 5 * 60 * 1000;

export type SignInMethod = 'e-mail link' | 'set-up link' | 'demonstration';

/** An open sign-in, as its owner sees it in the list. */
export interface SignIn {
  readonly id: string;
  readonly device: string;
  readonly method: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

export interface SignedIn {
  readonly signInId: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly lastSeenAt: Date;
}

/** Opens a sign-in: 14 days at most, ended by three days unused. Returns the token for the cookie; only its hash is kept. */
export async function openSignIn(
  tx: Tx,
  accountId: string,
  method: SignInMethod,
  device: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  await tx.named(
    'open-sign-in',
    `insert into sign_ins (id, account_id, token_hash, device, method, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $6, $6, $7)`,
    [newId(), accountId, hashOf(token), device, method, now, new Date(now.getTime() + LASTS)],
  );
  return token;
}

/** Who a cookie's token stands for, and as which person in a space (null: none there, or no space). */
export async function whoIsSignedIn(
  database: Database,
  token: string,
  spaceId: string | null,
  now: Date,
): Promise<SignedIn | null> {
  if (!looksLikeToken(token)) return null;
  const [found] = await database.global<SignedIn>(
    `select s.id as "signInId", s.account_id as "accountId", s.last_seen_at as "lastSeenAt", m.person_id as "personId"
       from sign_ins s
       join accounts a on a.id = s.account_id and a.closed_at is null
       left join memberships m on m.account_id = s.account_id and m.space_id = $2
      where s.token_hash = $1 and s.ended_at is null and s.expires_at > $3 and s.last_seen_at > $4`,
    [hashOf(token), spaceId, now, new Date(now.getTime() - UNUSED)],
    'who-is-signed-in',
  );
  if (found && now.getTime() - found.lastSeenAt.getTime() > NOTE_EVERY)
    await noteSeen(database, found.signInId, now);
  return found ?? null;
}

async function noteSeen(database: Database, signInId: string, now: Date): Promise<void> {
  await database.global(`update sign_ins set last_seen_at = $2 where id = $1`, [signInId, now]);
}

/** An account's open sign-ins, newest first. */
export async function openSignIns(
  database: Database,
  accountId: string,
  now: Date,
): Promise<readonly SignIn[]> {
  return database.global<SignIn>(
    `select id, device, method, created_at as "createdAt", last_seen_at as "lastSeenAt" from sign_ins
      where account_id = $1 and ended_at is null and expires_at > $2 and last_seen_at > $3 order by created_at desc limit 100`,
    [accountId, now, new Date(now.getTime() - UNUSED)],
  );
}

/** Ends one of an account's sign-ins at once. Returns whether there was one to end. */
export async function endSignIn(
  database: Database,
  accountId: string,
  signInId: string,
  now: Date,
): Promise<boolean> {
  const ended = await database.global(
    `update sign_ins set ended_at = $3 where id = $1 and account_id = $2 and ended_at is null returning id`,
    [signInId, accountId, now],
  );
  return ended.length > 0;
}

/** Ends all of an account's sign-ins, except the one in use when it is given. */
export async function endOtherSignIns(
  database: Database,
  accountId: string,
  keep: string | null,
  now: Date,
): Promise<void> {
  await database.global(
    `update sign_ins set ended_at = $3 where account_id = $1 and ended_at is null and id is distinct from $2`,
    [accountId, keep, now],
  );
}
