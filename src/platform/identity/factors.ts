import type { Database } from '#platform/database/database.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';

/**
 * The ways an account shows whose it is. A password never opens a staff page alone: beside it stands a second step.
 * "start again" is a code from a steward or the console, for somebody who has lost all of theirs. Passkeys and an
 * organisation's own sign-in will be kinds of their own (docs/decisions, "second factors").
 */
export type FactorKind = 'password' | SecondStepKind | 'start again';
export type SecondStepKind = 'authenticator' | 'printed codes';

export interface Factor {
  readonly id: string;
  readonly kind: FactorKind;
  /** A password's hash, or the salt of a sheet's hashes. */
  readonly secretHash: string | null;
  /** What has to be read again, sealed with the app key: an authenticator's secret. */
  readonly sealedSecret: Buffer | null;
  /** The half minute of the last authenticator code taken. bigint, as PostgreSQL writes it. */
  readonly lastCounter: string | null;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
  /** How many printed codes are left; null for other kinds. */
  readonly codesLeft: number | null;
}

const FIELDS = `f.id, f.kind, f.secret_hash as "secretHash", f.sealed_secret as "sealedSecret", f.last_counter as "lastCounter",
  f.made_at as "madeAt", f.last_used_at as "lastUsedAt"`;
const LEFT = `case when f.kind = 'printed codes' then
  (select count(*)::int from factor_codes c where c.factor_id = f.id and c.used_at is null) end as "codesLeft"`;

/** Everything an account has to show whose it is. */
export async function factorsOf(database: Database, accountId: string): Promise<readonly Factor[]> {
  return database.global<Factor>(
    `select ${FIELDS}, ${LEFT} from factors f where f.account_id = $1 and f.ended_at is null`,
    [accountId],
    'factors-of',
  );
}

/** One of them, held until the transaction ends, so that of two codes typed at once each is looked at after the other. */
export async function holdFactor(tx: Tx, accountId: string, kind: FactorKind): Promise<Factor | null> {
  const [factor] = await tx.named<Factor>(
    'hold-factor',
    `select ${FIELDS}, null::int as "codesLeft" from factors f
      where f.account_id = $1 and f.kind = $2 and f.ended_at is null for update`,
    [accountId, kind],
  );
  return factor ?? null;
}

export interface NewFactor {
  readonly id?: string;
  readonly kind: FactorKind;
  readonly secretHash?: string;
  readonly sealedSecret?: Buffer;
  readonly lastCounter?: number;
}

/** Gives an account a way to show whose it is, in place of the one of that kind it had. Returns its id. */
export async function replaceFactor(
  tx: Tx,
  accountId: string,
  factor: NewFactor,
  now: Date,
): Promise<string> {
  await holdAccount(tx, accountId);
  await endFactors(tx, accountId, [factor.kind], now);
  const id = factor.id ?? newId();
  await tx.named(
    'new-factor',
    `insert into factors (id, account_id, kind, secret_hash, sealed_secret, last_counter, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      accountId,
      factor.kind,
      factor.secretHash ?? null,
      factor.sealedSecret ?? null,
      factor.lastCounter ?? null,
      now,
    ],
  );
  return id;
}

/** Takes ways of showing whose it is away from an account. Returns how many there were. */
export async function endFactors(
  tx: Tx,
  accountId: string,
  kinds: readonly FactorKind[],
  now: Date,
): Promise<number> {
  const ended = await tx.named(
    'end-factors',
    `update factors set ended_at = $3, secret_hash = null, sealed_secret = null
      where account_id = $1 and kind = any($2::text[]) and ended_at is null returning id`,
    [accountId, [...kinds], now],
  );
  return ended.length;
}

/** Lets one change to an account's ways of signing in wait for another. */
export async function holdAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.named('hold-account', `select id from accounts where id = $1 for update`, [accountId]);
}

/** Where an authenticator's secret is sealed. */
export function secretPlace(accountId: unknown, factorId: unknown): string {
  return `account ${String(accountId)}/factor ${String(factorId)}`;
}
