/** How long after a run's last session its tutors may still look at who came, in days: long enough to ring somebody. */
const DAYS_AFTERWARDS = 7;
const DAY = 24 * 60 * 60 * 1000;

export type Looker = 'coordinator' | 'tutor';

/**
 * In which part somebody may look at who is coming to a run: its coordinator at any time, its tutors until seven days
 * after it ends, nobody else. Who is both sees what both may see.
 */
export function looksAs(who: {
  readonly coordinates: boolean;
  readonly isTutor: boolean;
  readonly lastEnd: Date | null;
  readonly now: Date;
}): ReadonlySet<Looker> {
  const inTime = who.lastEnd === null || who.now.getTime() <= who.lastEnd.getTime() + DAYS_AFTERWARDS * DAY;
  const parts = new Set<Looker>();
  if (who.coordinates) parts.add('coordinator');
  if (who.isTutor && inTime) parts.add('tutor');
  return parts;
}
