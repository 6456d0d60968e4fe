import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { KindOfData, Row } from './rows-of-person.ts';

/** What belongs to an account and to no space; secrets are said to be there and never told. */
const OF_ACCOUNT: readonly { readonly table: string; readonly sql: string }[] = [
  { table: 'accounts', sql: `select email, created_at from accounts where id = $1` },
  {
    table: 'sign_ins',
    sql: `select device, method, created_at, last_seen_at, expires_at, ended_at, factor_at from sign_ins where account_id = $1 order by created_at desc`,
  },
  {
    table: 'sign_in_links',
    sql: `select created_at, expires_at, used_at from sign_in_links where account_id = $1 order by created_at desc`,
  },
  {
    table: 'address_changes',
    sql: `select to_address, asked_at, expires_at, outcome, settled_at from address_changes where account_id = $1 order by asked_at desc`,
  },
  {
    table: 'factors',
    sql: `select kind, made_at, last_used_at, ended_at from factors where account_id = $1 order by made_at desc`,
  },
  // A link that signs in stays out: whoever finds the file must not be able to use it.
  {
    table: 'account_messages',
    sql: `select to_address, kind, subject, state, created_at, sent_at, regexp_replace(body, 'https?://\\S+', '(a link)', 'g') as body
            from account_messages where account_id = $1 order by created_at desc`,
  },
];

/** Everything the installation keeps of an account. */
export async function dataOfAccount(tx: Tx, accountId: string): Promise<KindOfData[]> {
  const kinds: KindOfData[] = [];
  for (const { table, sql } of OF_ACCOUNT) {
    const { rows } = await tx.client.query<{ row: Row }>(`select to_jsonb(t) as row from (${sql}) t`, [
      accountId,
    ]);
    kinds.push({ table, rows: rows.map(({ row }) => row) });
  }
  return kinds;
}

/** The account of a person of this space, or null. */
export async function accountOf(
  tx: Tx,
  personId: string,
): Promise<{ id: string; email: string | null } | null> {
  const { rows } = await tx.client.query<{ id: string; email: string | null }>(
    `select a.id, a.email from memberships m join accounts a on a.id = m.account_id where m.space_id = $1 and m.person_id = $2`,
    [tx.spaceId, personId],
  );
  return rows[0] ?? null;
}

/** The account with this e-mail address; one is opened when there is none. It belongs to no space by that. */
export async function accountWithEmail(tx: Tx, email: string, now: Date): Promise<string> {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into accounts (id, email, created_at) values ($1, $2, $3) on conflict (email) do update set email = excluded.email returning id`,
    [newId(), email.toLowerCase(), now],
  );
  return rows[0]!.id;
}

/** Which spaces an account belongs to, and as whom. */
export async function membershipsOf(
  tx: Tx,
  accountId: string,
): Promise<readonly { readonly spaceId: string; readonly personId: string }[]> {
  const { rows } = await tx.client.query<{ spaceId: string; personId: string }>(
    `select space_id as "spaceId", person_id as "personId" from memberships where account_id = $1 order by 1`,
    [accountId],
  );
  return rows;
}

const CLOSING = [
  `delete from memberships where account_id = $1`,
  `delete from account_messages where account_id = $1`,
  `delete from sign_in_links where account_id = $1`,
  `delete from address_changes where account_id = $1`,
  `delete from factor_codes where factor_id in (select id from factors where account_id = $1)`,
  `delete from factors where account_id = $1`,
  `delete from sign_ins where account_id = $1`,
];

/** Closes an account for good: who it was, how it signed in and what was sent to it are gone, and nobody can sign in by it. */
export async function closeAccount(tx: Tx, accountId: string, now: Date): Promise<void> {
  for (const sql of CLOSING) await tx.client.query(sql, [accountId]);
  await tx.client.query(`update accounts set email = null, closed_at = $2 where id = $1`, [accountId, now]);
}

/** When each person of this space last used their account. */
export async function lastSignIns(
  tx: Tx,
): Promise<readonly { readonly personId: string; readonly at: Date }[]> {
  const { rows } = await tx.client.query<{ personId: string; at: Date }>(
    `select m.person_id as "personId", max(s.last_seen_at) as at
       from memberships m join sign_ins s on s.account_id = m.account_id where m.space_id = $1 group by m.person_id`,
    [tx.spaceId],
  );
  return rows;
}
