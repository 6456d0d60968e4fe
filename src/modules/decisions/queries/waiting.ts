import type { Tx } from '#platform/database/tx.ts';

/** A question that waits for somebody: for their word; to be looked at again; or because an account it leaned on is gone. */
export interface Waiting {
  readonly code: string;
  readonly question: string;
  readonly groupId: string;
  readonly waits: 'for your word' | 'to look again' | 'account gone';
}

const WAITING = `
  select d.code, d.question, d.group_id as "groupId",
         case when d.state = 'open' then 'for your word' when d.look_again_on <= $4::date then 'to look again' else 'account gone' end as waits
    from decisions d
   where d.space_id = $1 and d.group_id = any($2::uuid[])
     and (d.state = 'open'
          and not exists (select 1 from decisions_positions p
                           where p.space_id = $1 and p.decision_id = d.id and p.round = d.round and p.person_id = $3)
       or d.state = 'decided' and d.look_again_on <= $4::date
          and not exists (select 1 from decisions_next n where n.space_id = $1 and n.decision_id = d.id and n.looked_again)
       or d.state = 'decided'
          and exists (select 1 from decisions_leaned l
                        join decisions_evidence e on e.space_id = l.space_id and e.id = l.evidence_id
                        join decisions_accounts a on a.space_id = e.space_id and a.id = e.account_id
                       where l.space_id = $1 and l.decision_id = d.id and a.sealed is null
                         and not exists (select 1 from decisions_next n where n.space_id = $1 and n.decision_id = d.id
                                            and n.looked_again and n.recorded_at >= a.withdrawn_at)))
   order by d.asked_at, d.id limit 50`;

/** What waits for somebody in these groups, the oldest first. */
export async function waitingFor(
  tx: Tx,
  personId: string,
  groupIds: readonly string[],
  today: string,
): Promise<Waiting[]> {
  return tx.named<Waiting>('decisions-waiting', WAITING, [tx.spaceId, groupIds, personId, today]);
}
