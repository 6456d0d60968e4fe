import type { Tx } from '#platform/database/tx.ts';
import type { HoldOutcome, WhySkipped } from '../tables.ts';

/** How one held place ended. */
export interface PastHold {
  readonly bookingId: string;
  readonly personId: string;
  readonly outcome: HoldOutcome;
  readonly why: WhySkipped | null;
  readonly words: string;
  readonly tries: number;
  readonly endedBy: string | null;
  readonly endedAt: Date;
}

/** How held places of a run ended, the newest first. */
export async function pastHolds(tx: Tx, runId: string, most = 50): Promise<PastHold[]> {
  return tx.named<PastHold>(
    'past-holds',
    `select booking_id as "bookingId", person_id as "personId", outcome, why, words, tries, ended_by_person_id as "endedBy", ended_at as "endedAt"
       from college_past_holds where space_id = $1 and run_id = $2 order by id desc limit $3`,
    [tx.spaceId, runId, most],
  );
}

/** How the last place held for somebody ended; null when none was. */
export async function lastHold(tx: Tx, bookingId: string): Promise<Pick<PastHold, 'outcome'> | null> {
  const [last] = await tx.named<Pick<PastHold, 'outcome'>>(
    'last-hold',
    `select outcome from college_past_holds where space_id = $1 and booking_id = $2 order by id desc limit 1`,
    [tx.spaceId, bookingId],
  );
  return last ?? null;
}

/** A place beyond the number: who allowed it, and why. */
export interface OneOver {
  readonly bookingId: string;
  readonly reason: string;
  readonly allowedBy: string | null;
  readonly allowedAt: Date;
}

/** The places of a run that were given beyond its number, and are still had. */
export async function oneOvers(tx: Tx, runId: string): Promise<OneOver[]> {
  return tx.named<OneOver>(
    'one-overs',
    `select o.booking_id as "bookingId", o.reason, o.allowed_by_person_id as "allowedBy", o.allowed_at as "allowedAt"
       from college_one_overs o join college_bookings b on b.space_id = $1 and b.id = o.booking_id and b.state = 'booked'
      where o.space_id = $1 and o.run_id = $2 order by o.allowed_at, o.booking_id`,
    [tx.spaceId, runId],
  );
}
