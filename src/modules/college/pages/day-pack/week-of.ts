import type { Tx } from '#platform/database/tx.ts';
import { startOfDay } from '../../model/attendance.ts';
import { looksAs } from '../../model/who-may-look.ts';
import { sessionsTaughtBetween } from '../../queries/day-pack.ts';
import type { SessionTaught } from '../../queries/day-pack.ts';
import { followUps } from '../../queries/follow-ups.ts';
import { registersMissingOf } from '../../queries/register-missing.ts';
import type { RegisterMissing } from '../../queries/register-missing.ts';
import { reviewsWaitingFor } from '../../queries/reviews.ts';
import type { ReviewWaiting } from '../../queries/reviews.ts';

/** What a tutor's week holds. */
export interface TutorsWeek {
  readonly sessions: readonly SessionTaught[];
  readonly registers: readonly RegisterMissing[];
  readonly reviews: readonly ReviewWaiting[];
  /** How many people who did not come asked to hear from us, and have not yet. */
  readonly toReach: number;
}

const EIGHT_DAYS = 8 * 24 * 60 * 60 * 1000;

/** A tutor's sessions from today to this day next week, and what waits for their hand: only runs whose people they may still look at. */
export async function weekOf(tx: Tx, tutorId: string, zone: string, now: Date): Promise<TutorsWeek> {
  const today = startOfDay(zone, now);
  const missed = await followUps(tx, tutorId, now);
  const may = (lastEnd: Date) => looksAs({ coordinates: false, isTutor: true, lastEnd, now }).size > 0;
  const registers = await registersMissingOf(tx, tutorId, now);
  return {
    sessions: await sessionsTaughtBetween(tx, tutorId, today, new Date(today.getTime() + EIGHT_DAYS)),
    registers: registers.filter(({ lastEnd }) => may(lastEnd)),
    reviews: await reviewsWaitingFor(tx, tutorId, now),
    toReach: missed.filter(({ open, way, lastEnd }) => open && way !== 'coordinator decides' && may(lastEnd))
      .length,
  };
}
