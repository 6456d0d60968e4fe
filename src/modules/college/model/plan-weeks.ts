import { Temporal } from 'temporal-polyfill';
import { momentOf } from './local-times.ts';
import type { NotOneMoment } from './local-times.ts';

/** Sessions at the same time every week: "13:00" to "15:30", from a first day, so many of them. */
export interface WeeklyPlan {
  readonly firstOn: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface ClosedSpan {
  readonly name: string;
  readonly fromOn: string;
  readonly toOn: string;
}

export interface PlannedSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export type PlannedWeeks =
  | {
      readonly ok: true;
      readonly sessions: readonly PlannedSession[];
      readonly skipped: readonly { readonly on: string; readonly name: string }[];
    }
  | {
      readonly ok: false;
      readonly field: 'from' | 'to';
      readonly why: NotOneMoment | 'ends-before';
      readonly on: string;
    };

/** No term has more weeks than this, closed ones included: a plan past it is a slip. */
const MOST_WEEKS = 104;

/**
 * Lays out sessions week by week. Weeks that fall on closed days are left out and another is added at the end. Each
 * session keeps its time on the clock across a change to summer time; a time that the clocks skip or strike twice that
 * day is refused, naming the day.
 */
export function planWeeks(plan: WeeklyPlan, closed: readonly ClosedSpan[], zone: string): PlannedWeeks {
  const sessions: PlannedSession[] = [];
  const skipped: { on: string; name: string }[] = [];
  const first = Temporal.PlainDate.from(plan.firstOn);
  for (let week = 0; sessions.length < plan.count && week < MOST_WEEKS; week++) {
    const on = first.add({ weeks: week }).toString();
    const shut = closed.find((span) => span.fromOn <= on && on <= span.toOn);
    if (shut) {
      skipped.push({ on, name: shut.name });
      continue;
    }
    const session = sessionOn(on, plan.from, plan.to, zone);
    if (!session.ok) return session;
    sessions.push(session);
  }
  return { ok: true, sessions: sessions.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })), skipped };
}

/** One session from the clock's two times on a day; or which of them cannot be, and why. */
export function sessionOn(
  on: string,
  from: string,
  to: string,
  zone: string,
): ({ readonly ok: true } & PlannedSession) | Extract<PlannedWeeks, { ok: false }> {
  if (to <= from) return { ok: false, field: 'to', why: 'ends-before', on };
  const start = momentOf(on, from, zone);
  if (!start.ok) return { ok: false, field: 'from', why: start.why, on };
  const end = momentOf(on, to, zone);
  if (!end.ok) return { ok: false, field: 'to', why: end.why, on };
  return { ok: true, startsAt: start.at, endsAt: end.at };
}
