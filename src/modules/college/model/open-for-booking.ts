import type { CourseKind, RunState } from '../tables.ts';
import { firstStart, lastStart } from './offered-run.ts';
import type { OfferedRun } from './offered-run.ts';

/** What decides whether one can still ask for a place. */
export interface RunTimes {
  readonly kind: CourseKind;
  readonly state: RunState;
  /** Null while no session is planned. */
  readonly firstStart: Date | null;
  readonly lastStart: Date | null;
}

export type Openness = 'open' | 'not published' | 'postponed' | 'withdrawn' | 'begun' | 'over';

// People come to these as it suits them, so one can still join when some sessions are past.
const COME_ANY_TIME: ReadonlySet<CourseKind> = new Set(['drop-in', 'social']);

/**
 * Whether a run takes bookings at a moment. A course does until its first session begins; a drop-in or a social, where
 * people come to any session, until its last one begins. A run without sessions yet takes bookings.
 */
export function openness(run: RunTimes, now: Date): Openness {
  if (run.state === 'draft') return 'not published';
  if (run.state !== 'published') return run.state;
  if (hasBegun(run.lastStart, now)) return 'over';
  if (hasBegun(run.firstStart, now) && !COME_ANY_TIME.has(run.kind)) return 'begun';
  return 'open';
}

/** The same for a run as anybody may see it. */
export function runOpenness(run: OfferedRun, now: Date): Openness {
  const { kind } = run.course;
  return openness({ kind, state: run.state, firstStart: firstStart(run), lastStart: lastStart(run) }, now);
}

function hasBegun(start: Date | null, now: Date): boolean {
  return start !== null && start.getTime() <= now.getTime();
}
