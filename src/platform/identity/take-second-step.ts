import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import { counterOfCode } from './authenticator.ts';
import { factorsOf, holdFactor, secretPlace } from './factors.ts';
import type { SecondStepKind } from './factors.ts';
import { fewCodesLeft, signInRests } from './notices.ts';
import { asPrintedCode, hashPrintedCode, whichHash } from './printed-codes.ts';
import { tellAccount } from './tell-account.ts';
import { beginTry, endTries } from './tries.ts';

/** With so few left, it is time to print new ones. */
export const FEW_CODES = 3;

export type NotTaken =
  | { readonly ok: false; readonly reason: 'wrong' | 'used' }
  | { readonly ok: false; readonly reason: 'resting'; readonly until: Date };
export type Taken<Result> =
  { readonly ok: true; readonly kind: SecondStepKind; readonly result: Result } | NotTaken;

type Looked = { readonly ok: true; readonly kind: SecondStepKind } | NotTaken;
const WRONG: NotTaken = { ok: false, reason: 'wrong' };
const USED: NotTaken = { ok: false, reason: 'used' };

/**
 * Looks at a code of either kind that somebody typed as their second step. If it is right it is used up, and `follow` is
 * done in the same transaction: either both happen or neither. Five wrong in a row and it rests for a while, with a mail.
 */
export async function takeSecondStep<Result>(
  platform: Platform,
  accountId: string,
  typed: string,
  now: Date,
  follow: (tx: Tx) => Promise<Result>,
): Promise<Taken<Result>> {
  const turn = await beginTry(platform.database, 'code', accountId, now);
  if (!turn.go) return { ok: false, reason: 'resting', until: turn.until };
  const look = await lookFor(platform, accountId, typed, now);
  return platform.database.globally(async (tx) => {
    const looked = await look(tx);
    if (looked.ok) {
      await endTries(tx, 'code', accountId);
      return { ...looked, result: await follow(tx) };
    }
    if (!turn.restsUntil) return looked;
    await tellAccount(tx, platform, accountId, signInRests(turn.restsUntil), now);
    return { ok: false, reason: 'resting', until: turn.restsUntil };
  });
}

type Look = (tx: Tx) => Promise<Looked>;

// A code is hashed before anything is held in the database, since hashing takes its time.
async function lookFor(platform: Platform, accountId: string, typed: string, now: Date): Promise<Look> {
  const digits = typed.replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(digits)) return (tx) => lookAtAuthenticator(tx, platform, accountId, digits, now);
  const code = asPrintedCode(typed);
  if (code === null) return async () => WRONG;
  const sheet = (await factorsOf(platform.database, accountId)).find(({ kind }) => kind === 'printed codes');
  if (!sheet?.secretHash) return async () => WRONG;
  const hash = await hashPrintedCode(code, sheet.secretHash);
  return (tx) => lookAtSheet(tx, platform, { accountId, sheetId: sheet.id, hash, now });
}

async function lookAtAuthenticator(
  tx: Tx,
  platform: Platform,
  accountId: string,
  code: string,
  now: Date,
): Promise<Looked> {
  const factor = await holdFactor(tx, accountId, 'authenticator');
  if (!factor?.sealedSecret) return WRONG;
  const secret = platform.seal.open(factor.sealedSecret, secretPlace(accountId, factor.id));
  const counter = counterOfCode(secret, code, platform.clock.outside());
  if (counter === null) return WRONG;
  if (factor.lastCounter !== null && counter <= Number(factor.lastCounter)) return USED;
  await tx.named(
    'take-authenticator-code',
    `update factors set last_counter = $2, last_used_at = $3 where id = $1`,
    [factor.id, counter, now],
  );
  return { ok: true, kind: 'authenticator' };
}

interface SheetLook {
  readonly accountId: string;
  readonly sheetId: string;
  readonly hash: Buffer;
  readonly now: Date;
}

async function lookAtSheet(tx: Tx, platform: Platform, look: SheetLook): Promise<Looked> {
  const { accountId, sheetId, hash, now } = look;
  const sheet = await holdFactor(tx, accountId, 'printed codes');
  if (sheet?.id !== sheetId) return WRONG;
  const codes = await tx.named<{ number: number; hash: Buffer; used: boolean }>(
    'codes-of-sheet',
    `select number, code_hash as hash, used_at is not null as used from factor_codes where factor_id = $1 order by number`,
    [sheetId],
  );
  const found =
    codes[
      whichHash(
        hash,
        codes.map((code) => code.hash),
      )
    ];
  if (!found) return WRONG;
  if (found.used) return USED;
  await useCode(tx, sheetId, found.number, now);
  const left = codes.filter(({ used }) => !used).length - 1;
  if (left === FEW_CODES || left === 1)
    await tellAccount(
      tx,
      platform,
      accountId,
      fewCodesLeft(left, `${platform.config.publicUrl}/account/printed-codes`),
      now,
    );
  return { ok: true, kind: 'printed codes' };
}

async function useCode(tx: Tx, sheetId: string, number: number, now: Date): Promise<void> {
  await tx.named('use-code', `update factor_codes set used_at = $3 where factor_id = $1 and number = $2`, [
    sheetId,
    number,
    now,
  ]);
  await tx.named('sheet-used', `update factors set last_used_at = $2 where id = $1`, [sheetId, now]);
}
