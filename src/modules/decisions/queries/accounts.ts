import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { Readers } from '../tables.ts';

/** Somebody's account, without its words. */
export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly readers: Readers;
  readonly consentChannel: Channel;
  readonly consentAt: Date;
  /** False once it was taken back: then nothing of it is left. */
  readonly isHere: boolean;
}

const ACCOUNTS = `
  select id, person_id as "personId", readers, consent_channel as "consentChannel", consent_at as "consentAt", sealed is not null as "isHere"
    from decisions_accounts`;

/** Takes an account for this transaction, so that it is not brought anywhere while it is taken back. */
export async function lockAccount(tx: Tx, id: string): Promise<Account | null> {
  const [account] = await tx.named<Account>(
    'lock-account',
    `${ACCOUNTS} where space_id = $1 and id = $2 for update`,
    [tx.spaceId, id],
  );
  return account ?? null;
}

/** One's own account as its owner reads it, with where it stands. */
export interface OwnAccount extends Account {
  readonly sealed: Buffer;
  readonly usedIn: readonly { readonly code: string; readonly question: string; readonly title: string }[];
}

/** Somebody's accounts that they have not taken back, for their own eyes. */
export async function accountsOf(tx: Tx, personId: string): Promise<OwnAccount[]> {
  return tx.named<OwnAccount>(
    'accounts-of',
    `select a.*, x.sealed, coalesce((select jsonb_agg(jsonb_build_object('code', d.code, 'question', d.question, 'title', e.title) order by e.id)
              from decisions_evidence e join decisions d on d.space_id = e.space_id and d.id = e.decision_id
             where e.space_id = $1 and e.account_id = a.id), '[]') as "usedIn"
       from (${ACCOUNTS} where space_id = $1 and person_id = $2 and sealed is not null) a
       join decisions_accounts x on x.space_id = $1 and x.id = a.id order by a.id desc limit 100`,
    [tx.spaceId, personId],
  );
}
