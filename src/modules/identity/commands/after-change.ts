import type { Tx } from '#platform/database/tx.ts';
import { Trouble } from '#platform/errors/errors.ts';
import { holdAccount } from '#platform/identity/factors.ts';
import { endOtherSignIns, raiseSignIn, renewSignIn } from '#platform/identity/sign-ins.ts';
import { tellAccount } from '#platform/identity/tell-account.ts';
import type { AccountNotice } from '#platform/identity/tell-account.ts';
import type { Platform } from '#platform/platform.ts';

/** Whose sign-in something is done in. */
export interface InSignIn {
  readonly accountId: string;
  readonly signInId: string;
}

/**
 * Lets changes to an account's ways of signing in wait for each other. Throws when the sign-in that asks has ended
 * meanwhile: somebody else's change came first, and this one is no longer theirs to make.
 */
export async function holdOwnAccount(tx: Tx, { accountId, signInId }: InSignIn): Promise<void> {
  await holdAccount(tx, accountId);
  const open = await tx.named(
    'sign-in-open',
    `select 1 from sign_ins where id = $1 and account_id = $2 and ended_at is null`,
    [signInId, accountId],
  );
  if (open.length === 0) throw new Trouble('sign-in-first', 'This sign-in has ended');
}

/** What follows when an account's way of signing in changed: all its other sign-ins end, and its owner is written to. */
export async function afterChange(
  tx: Tx,
  platform: Platform,
  { accountId, signInId }: InSignIn,
  notice: AccountNotice,
  now: Date,
): Promise<void> {
  await endOtherSignIns(tx, accountId, signInId, now);
  await tellAccount(tx, platform, accountId, notice, now);
}

/**
 * After a second step was set up in a sign-in, with a code of it: that was the second step shown. A sign-in by a link
 * rises only if the password was chosen in it too. Returns its new token; null where it stays what it is.
 */
export async function riseBySettingUp(
  tx: Tx,
  { accountId, signInId }: InSignIn,
  now: Date,
): Promise<string | null> {
  const [signIn] = await tx.named<{ level: number; shown: boolean }>(
    'password-shown-in',
    `select s.level, exists (select 1 from factors f where f.account_id = $2 and f.kind = 'password' and f.ended_at is null
                                and f.made_at >= s.created_at) as shown
       from sign_ins s where s.id = $1 and s.account_id = $2 and s.ended_at is null`,
    [signInId, accountId],
  );
  if (signIn?.level === 1 && signIn.shown) return raiseSignIn(tx, signInId, now);
  if (signIn?.level === 2) await renewSignIn(tx, signInId, now);
  return null;
}
