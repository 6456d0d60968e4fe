import type { Tx } from '#platform/database/tx.ts';
import type { DepartureKind } from '../tables.ts';

export interface KeptDeparture {
  readonly kind: DepartureKind;
  readonly reason: string;
  readonly agreedBy: string;
  readonly alsoAgreedBy: string;
  readonly decisionAddress: string | null;
  readonly agreedOn: string;
  /** Only for one that was taken back. */
  readonly endedAt: Date | null;
  readonly endedReason: string | null;
}

const COLUMNS = `kind, reason, agreed_by_person_id as "agreedBy", also_agreed_by_person_id as "alsoAgreedBy",
  decision_address as "decisionAddress", agreed_on as "agreedOn"`;

/** What was agreed about a run's pair: what holds now (first, when there is one), then what was taken back, the newest first. */
export async function departuresOf(tx: Tx, runId: string): Promise<KeptDeparture[]> {
  return tx.named<KeptDeparture>(
    'departures-of',
    `select ${COLUMNS}, null::timestamptz as "endedAt", null as "endedReason" from college_departures where space_id = $1 and run_id = $2
     union all
     (select ${COLUMNS}, ended_at, ended_reason from college_past_departures where space_id = $1 and run_id = $2 order by ended_at desc)`,
    [tx.spaceId, runId],
  );
}
