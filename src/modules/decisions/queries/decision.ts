import type { Method } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { State } from '../model/speaking.ts';
import type { Tally } from '../model/tally.ts';
import type { DecidedHow, WorkKind } from '../tables.ts';

/** A question and what became of it. Null in `method` and `decides`: nobody has said yet who decides. */
export interface Decision {
  readonly id: string;
  readonly code: string;
  readonly groupId: string;
  readonly mapId: string | null;
  readonly method: Method | null;
  readonly decides: 'the group' | 'one person' | null;
  readonly deciderPersonId: string | null;
  readonly deciderRole: string;
  readonly work: { readonly kind: WorkKind; readonly id: string | null; readonly title: string };
  readonly question: string;
  readonly plainWords: string;
  readonly easyWords: string;
  readonly hostBody: string;
  readonly state: State;
  readonly secret: boolean;
  readonly keepsPerspectives: boolean;
  readonly round: number;
  readonly proposalId: string | null;
  readonly meetingOn: string | null;
  readonly regroup: boolean;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly openedAt: Date | null;
  readonly outcomeId: string | null;
  readonly outcome: string | null;
  readonly decidedHow: DecidedHow | null;
  readonly decidedByPersonId: string | null;
  readonly decidedByRole: string;
  readonly reasons: string;
  readonly tally: Tally | null;
  readonly hostPrevailed: boolean | null;
  readonly lookAgainOn: string | null;
  readonly decidedOn: string | null;
  /** Somebody whom the power map does not let decide did so, at any time. */
  readonly isOverridden: boolean;
  /** An account that the outcome leaned on was taken back since, and nobody has looked again. */
  readonly leansOnWithdrawn: boolean;
}

type Row = Omit<Decision, 'work'> & { workKind: WorkKind; workId: string | null; workTitle: string };

const DECISIONS = `
  select d.id, d.code, d.group_id as "groupId", d.map_id as "mapId", m.method, m.decides, m.decider_person_id as "deciderPersonId",
         coalesce(m.decider_role, '') as "deciderRole", d.work_kind as "workKind", d.work_id as "workId", d.work_title as "workTitle",
         d.question, d.plain_words as "plainWords", d.easy_words as "easyWords", d.host_body as "hostBody", d.state, d.secret,
         d.keeps_perspectives as "keepsPerspectives", d.round, d.proposal_id as "proposalId", d.meeting_on as "meetingOn", d.regroup,
         d.asked_by_person_id as "askedBy", d.asked_at as "askedAt", d.opened_at as "openedAt", d.outcome_id as "outcomeId",
         o.option as outcome, d.decided_how as "decidedHow", d.decided_by_person_id as "decidedByPersonId",
         d.decided_by_role as "decidedByRole", d.reasons, d.tally, d.host_prevailed as "hostPrevailed",
         d.look_again_on as "lookAgainOn", d.decided_on as "decidedOn",
         exists (select 1 from decisions_overrides v where v.space_id = d.space_id and v.decision_id = d.id) as "isOverridden",
         exists (select 1 from decisions_leaned l
                   join decisions_evidence e on e.space_id = l.space_id and e.id = l.evidence_id
                   join decisions_accounts a on a.space_id = e.space_id and a.id = e.account_id
                  where l.space_id = d.space_id and l.decision_id = d.id and a.sealed is null
                    and not exists (select 1 from decisions_next n where n.space_id = d.space_id and n.decision_id = d.id
                                       and n.looked_again and n.recorded_at >= a.withdrawn_at)) as "leansOnWithdrawn"
    from decisions d
    left join decisions_power_maps m on m.space_id = d.space_id and m.id = d.map_id
    left join decisions_options o on o.space_id = d.space_id and o.id = d.outcome_id`;

function fromRow({ workKind, workId, workTitle, ...row }: Row): Decision {
  return { ...row, work: { kind: workKind, id: workId, title: workTitle } };
}

async function ask(tx: Tx, name: string, where: string, values: readonly unknown[]): Promise<Decision[]> {
  const rows = await tx.named<Row>(name, `${DECISIONS} where d.space_id = $1 and ${where}`, [
    tx.spaceId,
    ...values,
  ]);
  return rows.map(fromRow);
}

/** The decision with this code, or null. Whether the reader may see one that is being prepared is the page's to say. */
export async function decisionByCode(tx: Tx, code: string): Promise<Decision | null> {
  return (await ask(tx, 'decision-by-code', 'd.code = $2', [code]))[0] ?? null;
}

export async function decisionById(tx: Tx, id: string): Promise<Decision | null> {
  return (await ask(tx, 'decision-by-id', 'd.id = $2', [id]))[0] ?? null;
}

/** What a group has decided or is deciding, the latest first. */
export async function decisionsOfGroup(tx: Tx, groupId: string): Promise<Decision[]> {
  return ask(tx, 'decisions-of-group', 'd.group_id = $2 order by d.asked_at desc, d.id limit 200', [groupId]);
}

/** What has been asked about one piece of work, the latest first. */
export async function decisionsAbout(
  tx: Tx,
  work: { readonly kind: WorkKind; readonly id: string },
): Promise<Decision[]> {
  return ask(
    tx,
    'decisions-about',
    `d.work_kind = $2 and d.work_id = $3 and d.state <> 'being prepared' order by d.asked_at desc, d.id limit 50`,
    [work.kind, work.id],
  );
}

/** Every decision of the space, the latest first. */
export async function allDecisions(tx: Tx): Promise<Decision[]> {
  return ask(tx, 'all-decisions', 'true order by d.asked_at desc, d.id limit 500', []);
}

/** Decisions that ended in regrouping: they stand on the chart of slipping. */
export async function regroupingsOf(
  tx: Tx,
  groupId: string,
): Promise<readonly { readonly heldOn: string; readonly words: string; readonly code: string }[]> {
  return tx.named(
    'regroupings-of',
    `select d.decided_on as "heldOn", coalesce(o.option, d.question) as words, d.code
       from decisions d left join decisions_options o on o.space_id = d.space_id and o.id = d.outcome_id
      where d.space_id = $1 and d.group_id = $2 and d.regroup and d.state = 'decided' order by d.decided_on, d.id`,
    [tx.spaceId, groupId],
  );
}

/** How a decision is held while something about it changes: given to commands, so that a test can put in one that holds nothing. */
export type Hold = (tx: Tx, id: string, whole: boolean) => Promise<Decision | null>;

/**
 * Takes a decision for this transaction. Whole: alone, as when its votes are counted. Not whole: together with others
 * who speak at the same moment, and with nobody who counts.
 */
export const holdDecision: Hold = async (tx, id, whole) => {
  const strength = whole ? 'update' : 'share';
  await tx.named(
    `hold-decision-${strength}`,
    `select id from decisions where space_id = $1 and id = $2 for ${strength}`,
    [tx.spaceId, id],
  );
  return decisionById(tx, id);
};
