import type { WorkFacts } from '#modules/thread/index.ts';
import type { OfferedRun } from './offered-run.ts';

/** What the golden thread must know of a run to say what is recorded, not yet recorded, or missing. */
export function runFacts(
  run: Pick<OfferedRun, 'tutors' | 'needsNoPair' | 'departure' | 'sessions'>,
  now: Date,
): WorkFacts {
  const goesWithout = run.departure !== null && run.departure.kind !== 'postponed';
  return {
    needsPair: !run.needsNoPair && !goesWithout,
    tutorsHere: [...new Set(run.tutors.map((tutor) => tutor.role))],
    startsAt: run.sessions[0]?.startsAt ?? null,
    endsAt: run.sessions.at(-1)?.endsAt ?? null,
    now,
  };
}
