import type { Tx } from '#platform/database/tx.ts';
import { accountWithdrawn } from '../events.ts';
import { lockAccount } from '../queries/accounts.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export type AccountWithdrawn =
  | { readonly ok: true; readonly decisionIds: readonly string[] }
  | { readonly ok: false; readonly reason: 'not theirs' | 'taken back' };

/**
 * Takes a lived account back, everywhere: its words are deleted, and with them its title, its limits and whatever was
 * said against it, since that may repeat it. Decisions that leaned on it say so from then on, and ask to be looked at again.
 * By whose it is, or told by them to somebody who writes it down.
 */
export async function withdrawAccount(tx: Tx, by: By, accountId: string): Promise<AccountWithdrawn> {
  const actorId = whoseAct(by);
  const account = await lockAccount(tx, accountId);
  const isOwner = account?.personId === actorId;
  const isTold = by.actor.channel !== 'web' && by.actor.onBehalfOf === account?.personId;
  if (!account || (!isOwner && !isTold)) return { ok: false, reason: 'not theirs' };
  if (!account.isHere) return { ok: false, reason: 'taken back' };
  await tx.named(
    'withdraw-account',
    `update decisions_accounts set sealed = null, withdrawn_at = $3, withdrawn_by_person_id = $4, withdrawn_channel = $5
      where space_id = $1 and id = $2`,
    [tx.spaceId, accountId, by.actor.at, actorId, by.actor.channel],
  );
  await emptyEvidence(tx, [accountId]);
  const decisionIds = await leaningOn(tx, accountId);
  await by.platform.record(tx, by.actor, accountWithdrawn(accountId, decisionIds));
  return { ok: true, decisionIds };
}

/** Deletes everything that stood beside these accounts wherever they were brought. */
export async function emptyEvidence(tx: Tx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  const of = `select e.id from decisions_evidence e where e.space_id = $1 and e.account_id = any($2::uuid[])`;
  const values = [tx.spaceId, accountIds];
  await tx.named(
    'empty-replies',
    `delete from decisions_replies r using decisions_challenges c
      where r.space_id = $1 and c.space_id = $1 and c.id = r.challenge_id and c.evidence_id in (${of})`,
    values,
  );
  await tx.named(
    'empty-challenges',
    `delete from decisions_challenges c where c.space_id = $1 and c.evidence_id in (${of})`,
    values,
  );
  await tx.named(
    'empty-evidence',
    `update decisions_evidence set title = '', limits = '' where space_id = $1 and account_id = any($2::uuid[])`,
    values,
  );
}

async function leaningOn(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.named<{ id: string }>(
    'leaning-on-account',
    `select distinct l.decision_id as id from decisions_leaned l
       join decisions_evidence e on e.space_id = l.space_id and e.id = l.evidence_id
      where l.space_id = $1 and e.account_id = $2 order by 1`,
    [tx.spaceId, accountId],
  );
  return rows.map(({ id }) => id);
}
