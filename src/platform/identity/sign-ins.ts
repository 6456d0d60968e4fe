import type { Database } from '#platform/database/database.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { hashOf, looksLikeToken, newToken } from './tokens.ts';

const LASTS = 14 * 24 * 60 * 60 * 1000;
const UNUSED = 3 * 24 * 60 * 60 * 1000;
const NOTE_EVERY = 5 * 60 * 1000;

const HALFWAY = 10 * 60 * 1000;

export type SignInMethod = 'e-mail link' | 'set-up link' | 'password' | 'demonstration';

/**
 * How far somebody has shown who they are. 0: their password, and the second step is awaited: they are not signed in yet.
 * 1: by a link, for what is their own. 2: by the second step as well, for what their roles open.
 */
export type Level = 0 | 1 | 2;

/** An open sign-in, as its owner sees it in the list. */
export interface SignIn {
  readonly id: string;
  readonly device: string;
  readonly method: string;
  readonly level: Level;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** When the second step was last shown in it. */
  readonly factorAt: Date | null;
}

export interface SignedIn {
  readonly signInId: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly method: string;
  readonly level: Level;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly factorAt: Date | null;
  /** Whether this account has a second step at all (or waits for the code it was given to start again with). */
  readonly hasSecondStep: boolean;
}

/** Opens a sign-in: 14 days at most, ended by three days unused. Returns the token for the cookie; only its hash is kept. */
export async function openSignIn(
  tx: Tx,
  accountId: string,
  method: SignInMethod,
  device: string,
  now: Date,
  level: Level = 1,
): Promise<string> {
  const token = newToken();
  const until = new Date(now.getTime() + (level === 0 ? HALFWAY : LASTS));
  await tx.named(
    'open-sign-in',
    `insert into sign_ins (id, account_id, token_hash, device, method, level, factor_at, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
    [newId(), accountId, hashOf(token), device, method, level, level === 2 ? now : null, now, until],
  );
  return token;
}

/** After the second step: the sign-in may now do more, under a new token, so that an older one found somewhere opens nothing. Null when it has ended. */
export async function raiseSignIn(tx: Tx, signInId: string, now: Date): Promise<string | null> {
  const token = newToken();
  const raised = await tx.named(
    'raise-sign-in',
    `update sign_ins set level = 2, factor_at = $2, token_hash = $3, expires_at = $4
      where id = $1 and ended_at is null and expires_at > $2 returning id`,
    [signInId, now, hashOf(token), new Date(now.getTime() + LASTS)],
  );
  return raised.length > 0 ? token : null;
}

/** Writes down that the second step was shown once more in a sign-in that had it already. */
export async function renewSignIn(tx: Tx, signInId: string, now: Date): Promise<void> {
  await tx.named(
    'renew-sign-in',
    `update sign_ins set factor_at = $2 where id = $1 and level = 2 and ended_at is null`,
    [signInId, now],
  );
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
    `select s.id as "signInId", s.account_id as "accountId", s.last_seen_at as "lastSeenAt", s.method, s.level,
            s.created_at as "createdAt", s.factor_at as "factorAt", m.person_id as "personId",
            exists (select 1 from factors f where f.account_id = s.account_id and f.ended_at is null and f.kind <> 'password') as "hasSecondStep"
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
    `select id, device, method, level, created_at as "createdAt", last_seen_at as "lastSeenAt", factor_at as "factorAt" from sign_ins
      where account_id = $1 and level > 0 and ended_at is null and expires_at > $2 and last_seen_at > $3 order by created_at desc limit 100`,
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
  tx: Tx,
  accountId: string,
  keep: string | null,
  now: Date,
): Promise<void> {
  await tx.named(
    'end-other-sign-ins',
    `update sign_ins set ended_at = $3 where account_id = $1 and ended_at is null and id is distinct from $2`,
    [accountId, keep, now],
  );
}
