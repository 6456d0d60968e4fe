import type { Tx } from '#platform/database/tx.ts';
import type { RuleName } from '../model/rules.ts';

/** A named, dated, agreed step outside a group's own rule. Who agreed is told by role and number. */
export interface GroupDeparture {
  readonly id: string;
  readonly code: string;
  readonly groupId: string;
  readonly rule: RuleName;
  readonly reason: string;
  readonly decisionCode: string | null;
  /** ISO date. */
  readonly agreedOn: string;
  readonly coChairs: number;
  readonly members: number;
}

const DEPARTURES = `
  select d.id, d.code, d.group_id as "groupId", d.rule, d.reason, d.decision_code as "decisionCode", d.agreed_on::text as "agreedOn",
         (select count(*)::int from groups_departure_agreed a where a.space_id = d.space_id and a.departure_id = d.id and a.agreed_as = 'co-chair') as "coChairs",
         (select count(*)::int from groups_departure_agreed a where a.space_id = d.space_id and a.departure_id = d.id and a.agreed_as = 'member') as members
    from groups_departures d`;

/** A group's departures, the latest first. */
export async function departuresOf(tx: Tx, groupId: string): Promise<readonly GroupDeparture[]> {
  return tx.named<GroupDeparture>(
    'departures-of-group',
    `${DEPARTURES} where d.space_id = $1 and d.group_id = $2 order by d.agreed_on desc, d.id desc limit 200`,
    [tx.spaceId, groupId],
  );
}

/** The departures a decision allowed. */
export async function departuresForDecision(
  tx: Tx,
  decisionCode: string,
): Promise<readonly GroupDeparture[]> {
  return tx.named<GroupDeparture>(
    'departures-for-decision',
    `${DEPARTURES} where d.space_id = $1 and d.decision_code = $2 order by d.id limit 50`,
    [tx.spaceId, decisionCode],
  );
}
