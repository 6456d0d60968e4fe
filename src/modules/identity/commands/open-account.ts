import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';

/** Gives a person of this space the means to sign in by an e-mail address (an account that has it already is joined). */
export async function openAccount(tx: Tx, email: string, personId: string, now: Date): Promise<string> {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into accounts (id, email, created_at) values ($1, $2, $3) on conflict (email) do update set email = excluded.email returning id`,
    [newId(), email.toLowerCase(), now],
  );
  const accountId = rows[0]!.id;
  await tx.client.query(
    `insert into memberships (account_id, space_id, person_id) values ($1, $2, $3) on conflict do nothing`,
    [accountId, tx.spaceId, personId],
  );
  return accountId;
}
