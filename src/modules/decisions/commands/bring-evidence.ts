import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { challengeAnswered, evidenceBrought, evidenceChallenged } from '../events.ts';
import { accountPlace } from '../model/sealed-host.ts';
import { lockAccount } from '../queries/accounts.ts';
import { holdDecision } from '../queries/decision.ts';
import { evidenceById } from '../queries/evidence.ts';
import { decisions } from '../tables.ts';
import type { Readers } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

/** What somebody lived through: told now, or told before and brought here too. It is brought by whose it is. */
export interface AccountToBring {
  readonly kind: 'a lived account';
  readonly ownerId: string;
  readonly from: { readonly words: string; readonly readers: Readers } | { readonly accountId: string };
}

export interface SourceToBring {
  readonly kind: 'our records' | 'a document';
  readonly said: string;
  readonly link: string;
}

export type EvidenceToBring = (AccountToBring | SourceToBring) & {
  readonly decisionId: string;
  readonly title: string;
  /** What it cannot tell. */
  readonly limits: string;
};

export type EvidenceBrought =
  | { readonly ok: true; readonly evidenceId: string }
  | { readonly ok: false; readonly reason: 'closed' | 'not theirs' | 'taken back' | 'too many' };

const MOST = 40;

/** Lays a piece of evidence beside the others. All kinds have the same form, and none counts for more. */
export async function bringEvidence(tx: Tx, by: By, brought: EvidenceToBring): Promise<EvidenceBrought> {
  const actorId = whoseAct(by);
  const { id: decisionId, state } = found(await holdDecision(tx, brought.decisionId, true));
  if (state !== 'being prepared' && state !== 'open') return { ok: false, reason: 'closed' };
  const number = await nextNumber(tx, decisionId);
  if (number > MOST) return { ok: false, reason: 'too many' };
  const account = brought.kind === 'a lived account' ? await accountFor(tx, by, brought) : null;
  if (account !== null && 'reason' in account) return { ok: false, reason: account.reason };
  const evidenceId = newId();
  const source = brought.kind === 'a lived account' ? { said: '', link: '' } : brought;
  await decisions(tx)
    .insertInto('decisions_evidence')
    .values({
      space_id: tx.spaceId,
      id: evidenceId,
      decision_id: decisionId,
      number,
      kind: brought.kind,
      account_id: account?.id ?? null,
      title: brought.title,
      said: source.said,
      link: source.link,
      limits: brought.limits,
      brought_by_person_id: brought.kind === 'a lived account' ? brought.ownerId : actorId,
      brought_channel: by.actor.channel,
      brought_at: by.actor.at,
    })
    .execute();
  await by.platform.record(tx, by.actor, evidenceBrought(decisionId, evidenceId));
  return { ok: true, evidenceId };
}

async function nextNumber(tx: Tx, decisionId: string): Promise<number> {
  const [row] = await tx.named<{ next: number }>(
    'next-evidence',
    `select coalesce(max(number), 0)::int + 1 as next from decisions_evidence where space_id = $1 and decision_id = $2`,
    [tx.spaceId, decisionId],
  );
  return row!.next;
}

type AccountFor = { readonly id: string } | { readonly reason: 'not theirs' | 'taken back' };

/** The account, with its owner's yes: their own act on the screen, or told to somebody by phone, on paper or in person. */
async function accountFor(tx: Tx, by: By, { ownerId, from }: AccountToBring): Promise<AccountFor> {
  const isOwner = by.actor.personId === ownerId;
  if (!isOwner && by.actor.channel === 'web') return { reason: 'not theirs' };
  if ('accountId' in from) {
    const there = await lockAccount(tx, from.accountId);
    if (there?.personId !== ownerId) return { reason: 'not theirs' };
    return there.isHere ? { id: there.id } : { reason: 'taken back' };
  }
  const id = newId();
  await decisions(tx)
    .insertInto('decisions_accounts')
    .values({
      space_id: tx.spaceId,
      id,
      person_id: ownerId,
      sealed: by.platform.seal.close(from.words, accountPlace(tx.spaceId, id)),
      readers: from.readers,
      consent_channel: by.actor.channel,
      consent_by_person_id: isOwner ? null : by.actor.personId,
      consent_at: by.actor.at,
    })
    .execute();
  return { id };
}

export interface WordAgainst {
  readonly evidenceId: string;
  readonly personId: string;
  readonly words: string;
}

/** Says something against a piece of evidence, beside it and with a name. Of every kind alike. */
export async function challengeEvidence(
  tx: Tx,
  by: By,
  { evidenceId, personId, words }: WordAgainst,
): Promise<{ readonly ok: boolean }> {
  const actorId = whoseAct(by);
  const evidence = found(await evidenceById(tx, evidenceId));
  const { state } = found(await holdDecision(tx, evidence.decisionId, true));
  if (state !== 'being prepared' && state !== 'open') return { ok: false };
  if (evidence.isTakenBack) return { ok: false };
  await decisions(tx)
    .insertInto('decisions_challenges')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      evidence_id: evidenceId,
      person_id: personId,
      challenge: words,
      channel: by.actor.channel,
      recorded_by_person_id: actorId === personId ? null : actorId,
      challenged_at: by.actor.at,
    })
    .execute();
  await by.platform.record(tx, by.actor, evidenceChallenged(evidence.decisionId, evidenceId));
  return { ok: true };
}

/** Answers what was said against it. The first answer stays. */
export async function replyToChallenge(
  tx: Tx,
  by: By,
  reply: {
    readonly evidenceId: string;
    readonly challengeId: string;
    readonly personId: string;
    readonly words: string;
  },
): Promise<{ readonly ok: boolean }> {
  const actorId = whoseAct(by);
  const evidence = found(await evidenceById(tx, reply.evidenceId));
  found(await holdDecision(tx, evidence.decisionId, true));
  const kept = await tx.named(
    'reply-to-challenge',
    `insert into decisions_replies (space_id, challenge_id, person_id, reply, channel, recorded_by_person_id, replied_at)
     select $1, c.id, $3, $4, $5, $6, $7 from decisions_challenges c where c.space_id = $1 and c.id = $2 and c.evidence_id = $8
     on conflict do nothing returning challenge_id`,
    [
      tx.spaceId,
      reply.challengeId,
      reply.personId,
      reply.words,
      by.actor.channel,
      actorId === reply.personId ? null : actorId,
      by.actor.at,
      evidence.id,
    ],
  );
  if (kept.length === 0) return { ok: false };
  await by.platform.record(tx, by.actor, challengeAnswered(evidence.decisionId, evidence.id));
  return { ok: true };
}
