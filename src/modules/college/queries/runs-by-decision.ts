import type { Tx } from '#platform/database/tx.ts';
import type { DepartureKind } from '../tables.ts';

/** A run that steps outside "every run has a pair" because a decision says so. */
export interface RunByDecision {
  readonly code: string;
  readonly title: string;
  readonly kind: DepartureKind;
  readonly agreedOn: string;
}

/** The runs whose departure names one of these addresses as where its decision stands, by their titles. */
export async function runsByDecision(tx: Tx, addresses: readonly string[]): Promise<RunByDecision[]> {
  return tx.named<RunByDecision>(
    'runs-by-decision',
    `select r.code, v.title, d.kind, d.agreed_on as "agreedOn"
       from college_departures d
       join college_runs r on r.space_id = d.space_id and r.id = d.run_id
       join college_course_versions v on v.space_id = r.space_id and v.course_id = r.course_id and v.number = r.course_version
      where d.space_id = $1 and d.decision_address = any($2::text[]) and r.state in ('published', 'postponed')
      order by v.title, r.code limit 50`,
    [tx.spaceId, addresses],
  );
}
