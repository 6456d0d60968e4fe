import type { Tx } from '#platform/database/tx.ts';
import { factorsOf } from '#platform/identity/factors.ts';
import { signInRests } from '#platform/identity/notices.ts';
import { endSignIn, openSignIn } from '#platform/identity/sign-ins.ts';
import { tellAccount } from '#platform/identity/tell-account.ts';
import { beginTry, endTries } from '#platform/identity/tries.ts';
import type { Tried } from '#platform/identity/tries.ts';
import type { Platform } from '#platform/platform.ts';
import type { InSignIn } from './after-change.ts';

export interface PasswordTyped {
  readonly email: string;
  readonly password: string;
  readonly device: string;
  /** The sign-in by a link it is typed in, if any: then a stranger's guesses do not stand in the way. */
  readonly within: InSignIn | null;
}

export type SignedInWithPassword =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly reason: 'wrong' | 'no-second-step' }
  | { readonly ok: false; readonly reason: 'resting'; readonly until: Date };

/**
 * The first half of signing in: with the right password a sign-in begins that opens nothing until the second step. An
 * address nobody has answers as a wrong password does, in the same time.
 */
export async function signInWithPassword(
  platform: Platform,
  typed: PasswordTyped,
  now: Date,
): Promise<SignedInWithPassword> {
  const accountId = await accountOf(platform, typed.email);
  const counted = countedAs(typed, accountId);
  const turn = await beginTry(platform.database, counted.what, counted.who, now);
  if (!turn.go) return { ok: false, reason: 'resting', until: turn.until };
  const looked = await lookAt(platform, accountId, typed.password);
  const done = await platform.database.globally<SignedInWithPassword>(async (tx) => {
    if (looked === 'wrong') return wrong(tx, platform, accountId, turn.restsUntil, now);
    await endTries(tx, counted.what, counted.who);
    if (looked === 'no-second-step') return { ok: false, reason: looked };
    return { ok: true, token: await openSignIn(tx, accountId!, 'password', typed.device, now, 0) };
  });
  // The cookie of the sign-in by a link is about to be overwritten: it ends, rather than staying open with nobody in it.
  if (done.ok && typed.within)
    await endSignIn(platform.database, typed.within.accountId, typed.within.signInId, now);
  return done;
}

async function accountOf(platform: Platform, email: string): Promise<string | null> {
  const [account] = await platform.database.global<{ id: string }>(
    `select id from accounts where email = $1 and closed_at is null`,
    [email],
    'account-by-address',
  );
  return account?.id ?? null;
}

function countedAs({ email, within }: PasswordTyped, accountId: string | null): { what: Tried; who: string } {
  return within !== null && within.accountId === accountId
    ? { what: 'password after a link', who: within.accountId }
    : { what: 'password', who: email };
}

async function lookAt(
  platform: Platform,
  accountId: string | null,
  password: string,
): Promise<'right' | 'wrong' | 'no-second-step'> {
  const factors = accountId === null ? [] : await factorsOf(platform.database, accountId);
  const kept = factors.find(({ kind }) => kind === 'password')?.secretHash;
  const { passwords } = platform;
  const fits = kept ? await passwords.fits(password, kept) : await passwords.lookAtNone(password);
  if (!fits) return 'wrong';
  return factors.some(({ kind }) => kind === 'authenticator' || kind === 'printed codes')
    ? 'right'
    : 'no-second-step';
}

async function wrong(
  tx: Tx,
  platform: Platform,
  accountId: string | null,
  restsUntil: Date | null,
  now: Date,
): Promise<SignedInWithPassword> {
  if (!restsUntil) return { ok: false, reason: 'wrong' };
  if (accountId) await tellAccount(tx, platform, accountId, signInRests(restsUntil), now);
  return { ok: false, reason: 'resting', until: restsUntil };
}
