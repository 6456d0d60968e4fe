import type { Tx } from '#platform/database/tx.ts';
import type { InLine } from '../model/capacity.ts';

export interface PersonInLine extends InLine {
  readonly personId: string;
}

// Whoever needs one place and whoever needs two, each in their own order: no more of either can be held for.
const IN_LINE = `
  (select id, person_id as "personId", position, seats from college_bookings
    where space_id = $1 and run_id = $2 and state = 'listed' and held_at is null and resting is null and seats = 1 order by position limit $3)
  union all
  (select id, person_id, position, seats from college_bookings
    where space_id = $1 and run_id = $2 and state = 'listed' and held_at is null and resting is null and seats = 2 order by position limit $3)`;

/** The front of a run's waiting list: those who wait to be asked, as far back as so many free places can reach. */
export async function inLine(tx: Tx, runId: string, free: number): Promise<PersonInLine[]> {
  return tx.named<PersonInLine>('in-line', IN_LINE, [tx.spaceId, runId, free]);
}
