import type { Tx } from '#platform/database/tx.ts';
import { endFactors, factorsOf, holdAccount, holdFactor, replaceFactor } from '#platform/identity/factors.ts';
import { letStartAgain as startAgainNotice } from '#platform/identity/notices.ts';
import {
  asPrintedCode,
  hashPrintedCode,
  newPrintedCode,
  newSheetSalt,
  whichHash,
} from '#platform/identity/printed-codes.ts';
import { endOtherSignIns } from '#platform/identity/sign-ins.ts';
import type { NotTaken } from '#platform/identity/take-second-step.ts';
import { tellAccount } from '#platform/identity/tell-account.ts';
import { beginTry, endTries } from '#platform/identity/tries.ts';
import type { Platform } from '#platform/platform.ts';

const LASTS = 24 * 60 * 60 * 1000;
const KINDS = ['password', 'authenticator', 'printed codes', 'start again'] as const;

/**
 * For somebody who has lost their second step: takes it and the password off, ends every sign-in, and returns a code to be
 * handed over in person. With the code and a link to their own inbox they choose new ones; with either alone, nobody can.
 */
export async function letStartAgain(
  tx: Tx,
  platform: Platform,
  accountId: string,
  now: Date,
): Promise<string> {
  const [code, salt] = [newPrintedCode(), newSheetSalt()];
  const hash = await hashPrintedCode(code, salt);
  await holdAccount(tx, accountId);
  await endFactors(tx, accountId, KINDS, now);
  const id = await replaceFactor(tx, accountId, { kind: 'start again', secretHash: salt }, now);
  await tx.named(
    'start-again-code',
    `insert into factor_codes (factor_id, number, code_hash) values ($1, 1, $2)`,
    [id, hash],
  );
  await endOtherSignIns(tx, accountId, null, now);
  await tellAccount(tx, platform, accountId, startAgainNotice(now, 'for a day'), now);
  platform.log.info({ accountId }, 'a second step was taken off, with a code to start again');
  return code;
}

export type StartedAgain =
  { readonly ok: true } | NotTaken | { readonly ok: false; readonly reason: 'too-old' };

/** Takes the code for starting again. What it was handed over for can then be set up, as for the first time. */
export async function startAgain(
  platform: Platform,
  accountId: string,
  typed: string,
  now: Date,
): Promise<StartedAgain> {
  const turn = await beginTry(platform.database, 'code', accountId, now);
  if (!turn.go) return { ok: false, reason: 'resting', until: turn.until };
  const factor = (await factorsOf(platform.database, accountId)).find(({ kind }) => kind === 'start again');
  const code = asPrintedCode(typed);
  if (!factor?.secretHash || code === null) return { ok: false, reason: 'wrong' };
  const hash = await hashPrintedCode(code, factor.secretHash);
  return platform.database.globally((tx) => take(tx, accountId, factor.id, hash, now));
}

async function take(
  tx: Tx,
  accountId: string,
  factorId: string,
  hash: Buffer,
  now: Date,
): Promise<StartedAgain> {
  const factor = await holdFactor(tx, accountId, 'start again');
  if (factor?.id !== factorId) return { ok: false, reason: 'used' };
  const codes = await tx.named<{ hash: Buffer }>(
    'start-again-hash',
    `select code_hash as hash from factor_codes where factor_id = $1`,
    [factorId],
  );
  if (
    whichHash(
      hash,
      codes.map((code) => code.hash),
    ) < 0
  )
    return { ok: false, reason: 'wrong' };
  if (now.getTime() - factor.madeAt.getTime() > LASTS) return { ok: false, reason: 'too-old' };
  await endFactors(tx, accountId, ['start again'], now);
  await endTries(tx, 'code', accountId);
  return { ok: true };
}
