import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { EvidenceKind, Readers } from '../tables.ts';

/** What was said against a piece of evidence, and the answer. */
export interface Challenge {
  readonly id: string;
  readonly personId: string | null;
  readonly challenge: string;
  readonly channel: Channel;
  readonly replyPersonId: string | null;
  readonly reply: string | null;
}

export interface Evidence {
  readonly id: string;
  readonly decisionId: string;
  readonly number: number;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly said: string;
  readonly link: string;
  readonly limits: string;
  readonly broughtBy: string | null;
  readonly channel: Channel;
  readonly accountId: string | null;
  readonly sealed: Buffer | null;
  readonly readers: Readers | null;
  /** An account that was taken back: nothing of it is left. */
  readonly isTakenBack: boolean;
  /** Whether the outcome leaned on it. */
  readonly isLeanedOn: boolean;
  readonly challenges: readonly Challenge[];
}

const EVIDENCE = `
  select e.id, e.decision_id as "decisionId", e.number, e.kind, e.title, e.said, e.link, e.limits, e.brought_by_person_id as "broughtBy",
         e.brought_channel as channel, e.account_id as "accountId", a.sealed, a.readers,
         (e.account_id is not null and a.sealed is null) as "isTakenBack",
         exists (select 1 from decisions_leaned l where l.space_id = e.space_id and l.decision_id = e.decision_id and l.evidence_id = e.id) as "isLeanedOn",
         coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'personId', c.person_id, 'challenge', c.challenge, 'channel', c.channel,
                                                      'replyPersonId', r.person_id, 'reply', r.reply) order by c.id)
                     from decisions_challenges c left join decisions_replies r on r.space_id = c.space_id and r.challenge_id = c.id
                    where c.space_id = e.space_id and c.evidence_id = e.id), '[]') as challenges
    from decisions_evidence e
    left join decisions_accounts a on a.space_id = e.space_id and a.id = e.account_id`;

/** The evidence of a decision, in the order in which it was brought: no kind comes first. */
export async function evidenceOf(tx: Tx, decisionId: string): Promise<Evidence[]> {
  return tx.named<Evidence>(
    'evidence-of',
    `${EVIDENCE} where e.space_id = $1 and e.decision_id = $2 order by e.number`,
    [tx.spaceId, decisionId],
  );
}

export async function evidenceById(tx: Tx, id: string): Promise<Evidence | null> {
  const [evidence] = await tx.named<Evidence>(
    'evidence-by-id',
    `${EVIDENCE} where e.space_id = $1 and e.id = $2`,
    [tx.spaceId, id],
  );
  return evidence ?? null;
}
