import type { Tx } from '#platform/database/tx.ts';
import { counterOfCode } from '#platform/identity/authenticator.ts';
import { endFactors, replaceFactor, secretPlace } from '#platform/identity/factors.ts';
import type { SecondStepKind } from '#platform/identity/factors.ts';
import { secondStepChanged } from '#platform/identity/notices.ts';
import { asPrintedCode, hashPrintedCode, newSheetSalt } from '#platform/identity/printed-codes.ts';
import type { Platform } from '#platform/platform.ts';
import { afterChange, holdOwnAccount, riseBySettingUp } from './after-change.ts';
import type { InSignIn } from './after-change.ts';

/** A second step as a page shows it before it is anybody's: nothing is kept until a code of it comes back. */
export interface Offered<Secret> {
  /** The id it will have: sent twice, it is set up once. */
  readonly id: string;
  readonly secret: Secret;
}

export type Added =
  | { readonly ok: true; readonly token: string | null }
  | { readonly ok: false; readonly reason: 'code-wrong' };

/** Sets up an authenticator app, once a code it shows proves that it has the secret. */
export async function addAuthenticator(
  platform: Platform,
  within: InSignIn,
  offered: Offered<string>,
  code: string,
  now: Date,
): Promise<Added> {
  const counter = counterOfCode(offered.secret, code.replace(/[\s-]/g, ''), platform.clock.outside());
  if (counter === null) return { ok: false, reason: 'code-wrong' };
  const sealedSecret = platform.seal.close(offered.secret, secretPlace(within.accountId, offered.id));
  return add(platform, within, offered.id, now, async (tx) => {
    const factor = { id: offered.id, kind: 'authenticator', sealedSecret, lastCounter: counter } as const;
    await replaceFactor(tx, within.accountId, factor, now);
  });
}

/** Sets up a printed sheet, once one of its codes proves that it is in somebody's hands. That code is used up by it. */
export async function addPrintedCodes(
  platform: Platform,
  within: InSignIn,
  offered: Offered<readonly string[]>,
  code: string,
  now: Date,
): Promise<Added> {
  const typed = asPrintedCode(code);
  const first = typed === null ? -1 : offered.secret.findIndex((one) => asPrintedCode(one) === typed);
  if (first < 0) return { ok: false, reason: 'code-wrong' };
  const salt = newSheetSalt();
  const hashes = await Promise.all(offered.secret.map((one) => hashPrintedCode(one, salt)));
  return add(platform, within, offered.id, now, async (tx) => {
    await replaceFactor(
      tx,
      within.accountId,
      { id: offered.id, kind: 'printed codes', secretHash: salt },
      now,
    );
    await tx.named(
      'new-codes',
      `insert into factor_codes (factor_id, number, code_hash, used_at)
         select $1, t.number, t.hash, case when t.number = $3 then $4::timestamptz end from unnest($2::bytea[]) with ordinality as t (hash, number)`,
      [offered.id, hashes, first + 1, now],
    );
  });
}

async function add(
  platform: Platform,
  within: InSignIn,
  id: string,
  now: Date,
  keep: (tx: Tx) => Promise<void>,
): Promise<Added> {
  return platform.database.globally(async (tx) => {
    await holdOwnAccount(tx, within);
    if (await isKept(tx, within.accountId, id)) return { ok: true, token: null };
    await keep(tx);
    await afterChange(tx, platform, within, secondStepChanged(now), now);
    return { ok: true, token: await riseBySettingUp(tx, within, now) };
  });
}

async function isKept(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const kept = await tx.named('factor-kept', `select 1 from factors where id = $1 and account_id = $2`, [
    id,
    accountId,
  ]);
  return kept.length > 0;
}

/** Takes one kind of second step off, where the other kind stays. Returns whether it did. */
export async function takeOffSecondStep(
  platform: Platform,
  within: InSignIn,
  kind: SecondStepKind,
  now: Date,
): Promise<boolean> {
  return platform.database.globally(async (tx) => {
    await holdOwnAccount(tx, within);
    const others = await tx.named(
      'other-second-steps',
      `select 1 from factors where account_id = $1 and ended_at is null and kind in ('authenticator', 'printed codes') and kind <> $2`,
      [within.accountId, kind],
    );
    if (others.length === 0 || (await endFactors(tx, within.accountId, [kind], now)) === 0) return false;
    await afterChange(tx, platform, within, secondStepChanged(now), now);
    return true;
  });
}
