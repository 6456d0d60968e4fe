import { addDays, dayFromNumber, dayNumber, isIn, mondayOf } from './calendar-day.ts';
import type { Day, Period, Weekday } from './calendar-day.ts';
import { closedOn } from './closed-periods.ts';
import type { ClosedPeriod } from './closed-periods.ts';

export type SessionPlan = {
  start: Day;
  finish: Day | null;
  /** How many weeks it meets; used when there is no finish. */
  weeks: number;
  /** In order, Monday first. */
  weekdays: readonly Weekday[];
  everyWeeks: 1 | 2;
  skipped: readonly Period[];
  closed: readonly ClosedPeriod[];
};

export type PlannedSessions = {
  days: Day[];
  /** The closed period the run deliberately starts in, if it does. */
  startsIn: ClosedPeriod | undefined;
  /** Skipped periods that took no day away: usually a slip of the pen. */
  skippedInVain: Period[];
  tooMany: boolean;
};

/** More than any run of a college has in a year of weekdays; past it something was mistyped. */
export const MOST_SESSIONS = 200;
/** How far we look for days before we stop. */
const LONGEST_SEARCH_DAYS = 3 * 366;

/** The days the pattern gives before anything is left out. */
function* patternDays({ start, weekdays, everyWeeks }: SessionPlan, last: Day): Generator<Day> {
  const monday = dayNumber(mondayOf(start));
  const from = dayNumber(start);
  const to = dayNumber(last);
  for (let week = monday; week <= to; week += 7 * everyWeeks) {
    for (const weekday of weekdays) {
      const day = week + weekday - 1;
      if (day >= from && day <= to) yield dayFromNumber(day);
    }
  }
}

/** A run of one week never moves into the next; a longer one goes on until it has had its weeks. */
function lastDayWithoutFinish({ start, weeks }: SessionPlan): Day {
  return weeks <= 1 ? addDays(mondayOf(start), 6) : addDays(start, LONGEST_SEARCH_DAYS);
}

/** In how many different weeks the days lie. */
export function weeksMet(days: readonly Day[]): number {
  return new Set(days.map(mondayOf)).size;
}

/** Whether a kept day would open one week more than the plan has. */
function isPastLastWeek(day: Day, kept: readonly Day[], plan: SessionPlan): boolean {
  return (
    plan.finish === null && mondayOf(day) !== mondayOf(kept.at(-1) ?? day) && weeksMet(kept) >= plan.weeks
  );
}

/**
 * The days a run meets: from its start over its weekdays to its finish, or for its number of weeks, leaving out
 * closed days and days its notes take away. A run that starts in a closed period means to: that period is kept.
 */
export function planSessions(plan: SessionPlan): PlannedSessions {
  const startsIn = closedOn(plan.start, plan.closed);
  const closed = plan.closed.filter((period) => period !== startsIn);
  const last = plan.finish ?? lastDayWithoutFinish(plan);
  const days: Day[] = [];
  const used = new Set<Period>();
  for (const day of patternDays(plan, last)) {
    const skipped = plan.skipped.find((period) => isIn(day, period));
    if (skipped) used.add(skipped);
    if (skipped || closedOn(day, closed)) continue;
    if (isPastLastWeek(day, days, plan) || days.length > MOST_SESSIONS) break;
    days.push(day);
  }
  const skippedInVain = plan.skipped.filter((period) => !used.has(period));
  return { days, startsIn, skippedInVain, tooMany: days.length > MOST_SESSIONS };
}
