import type { Tx } from '#platform/database/tx.ts';

/**
 * Does something, and undoes all of it if the answer is a refusal, so that the transaction goes on as if it had never
 * begun. For changes whose refusal can only be seen once they are made.
 */
export async function orUndo<Answer extends { readonly ok: boolean }>(
  tx: Tx,
  act: () => Promise<Answer>,
): Promise<Answer> {
  await tx.client.query('savepoint or_undo');
  const answer = await act();
  await tx.client.query(
    answer.ok ? 'release savepoint or_undo' : 'rollback to savepoint or_undo; release savepoint or_undo',
  );
  return answer;
}
