import { factorsOf, replaceFactor } from '#platform/identity/factors.ts';
import { passwordChanged } from '#platform/identity/notices.ts';
import { troubleWithPassword } from '#platform/identity/password-rules.ts';
import type { PasswordTrouble } from '#platform/identity/password-rules.ts';
import { raiseSignIn } from '#platform/identity/sign-ins.ts';
import { takeSecondStep } from '#platform/identity/take-second-step.ts';
import type { NotTaken } from '#platform/identity/take-second-step.ts';
import { beginTry, endTries } from '#platform/identity/tries.ts';
import type { Platform } from '#platform/platform.ts';
import { afterChange, holdOwnAccount } from './after-change.ts';
import type { InSignIn } from './after-change.ts';

export type Chosen =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: PasswordTrouble | 'current-wrong' }
  | { readonly ok: false; readonly reason: 'resting'; readonly until: Date };

/**
 * Chooses a password, or a new one. `current` is what it was, and is looked at where the account has one and this sign-in
 * already showed it; null where a fresh link alone let somebody in to choose their first.
 */
export async function choosePassword(
  platform: Platform,
  within: InSignIn,
  typed: { readonly current: string | null; readonly next: string },
  now: Date,
): Promise<Chosen> {
  const trouble = troubleWithPassword(typed.next, await knownAbout(platform, within.accountId));
  if (trouble) return { ok: false, reason: trouble };
  const current = typed.current === null ? null : await lookAtCurrent(platform, within, typed.current, now);
  if (current && !current.ok) return current;
  const hash = await platform.passwords.hash(typed.next);
  await platform.database.globally(async (tx) => {
    await holdOwnAccount(tx, within);
    await replaceFactor(tx, within.accountId, { kind: 'password', secretHash: hash }, now);
    await endTries(tx, 'password after a link', within.accountId);
    await afterChange(tx, platform, within, passwordChanged(now), now);
  });
  return { ok: true };
}

async function lookAtCurrent(
  platform: Platform,
  within: InSignIn,
  current: string,
  now: Date,
): Promise<Chosen> {
  const password = (await factorsOf(platform.database, within.accountId)).find(
    ({ kind }) => kind === 'password',
  );
  if (!password?.secretHash) return { ok: true };
  const turn = await beginTry(platform.database, 'password after a link', within.accountId, now);
  if (!turn.go) return { ok: false, reason: 'resting', until: turn.until };
  return (await platform.passwords.fits(current, password.secretHash))
    ? { ok: true }
    : { ok: false, reason: 'current-wrong' };
}

export type ChosenAnew =
  | { readonly ok: true; readonly token: string | null }
  | { readonly ok: false; readonly reason: PasswordTrouble }
  | NotTaken;

/**
 * For somebody who has forgotten their password, let in by a fresh link: a new one, in exchange for a code of their second
 * step, so that an open inbox alone is not enough. Their sign-in rises by it.
 */
export async function chooseForgottenPassword(
  platform: Platform,
  within: InSignIn,
  typed: { readonly code: string; readonly next: string },
  now: Date,
): Promise<ChosenAnew> {
  const trouble = troubleWithPassword(typed.next, await knownAbout(platform, within.accountId));
  if (trouble) return { ok: false, reason: trouble };
  const hash = await platform.passwords.hash(typed.next);
  const taken = await takeSecondStep(platform, within.accountId, typed.code, now, async (tx) => {
    await holdOwnAccount(tx, within);
    await replaceFactor(tx, within.accountId, { kind: 'password', secretHash: hash }, now);
    await afterChange(tx, platform, within, passwordChanged(now), now);
    return raiseSignIn(tx, within.signInId, now);
  });
  return taken.ok ? { ok: true, token: taken.result } : taken;
}

/** What anybody knows of an account's owner, and so should not be most of their password. */
async function knownAbout(platform: Platform, accountId: string): Promise<string[]> {
  const rows = await platform.database.global<{ email: string | null; name: string | null }>(
    `select a.email, s.name from accounts a left join memberships m on m.account_id = a.id left join spaces s on s.id = m.space_id where a.id = $1 limit 20`,
    [accountId],
  );
  return rows.flatMap(({ email, name }) => [email, name]).filter((text) => text !== null);
}
