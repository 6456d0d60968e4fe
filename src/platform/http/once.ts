import type { Tx } from '#platform/database/tx.ts';
import { Trouble } from '#platform/errors/errors.ts';
import type { SentForm } from './form.ts';

export interface FormKey {
  readonly key: string;
  readonly form: string;
  readonly hash: Buffer;
}

/** The key of a form that was sent, with the name of the form. */
export function keyOf(form: string, sent: SentForm): FormKey {
  return { key: sent.key, form, hash: sent.hash() };
}

/**
 * Does `act` once for a form, in the command's transaction: the same form sent again gets the first answer and changes
 * nothing. Two at the same moment wait for each other. One key with other answers typed is refused, since the page
 * is then not the one the person thinks it is.
 */
export async function once<Result>(
  tx: Tx,
  key: FormKey,
  now: Date,
  act: () => Promise<Result>,
): Promise<Result> {
  const [mine] = await tx.named(
    'form-first',
    `insert into form_results (space_id, key, form, typed_hash, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
    [tx.spaceId, key.key, key.form, key.hash, now],
  );
  if (!mine) return firstAnswer<Result>(tx, key);
  const result = await act();
  await tx.named('form-answer', `update form_results set result = $3 where space_id = $1 and key = $2`, [
    tx.spaceId,
    key.key,
    JSON.stringify(result),
  ]);
  return result;
}

async function firstAnswer<Result>(tx: Tx, key: FormKey): Promise<Result> {
  const [first] = await tx.named<{ form: string; typed_hash: Buffer; result: Result }>(
    'form-again',
    `select form, typed_hash, result from form_results where space_id = $1 and key = $2`,
    [tx.spaceId, key.key],
  );
  if (!first || first.form !== key.form || !first.typed_hash.equals(key.hash)) {
    throw new Trouble('changed-meanwhile', 'This form was sent before with other answers');
  }
  return first.result;
}
