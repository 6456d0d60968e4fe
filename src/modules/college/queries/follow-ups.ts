import type { Tx } from '#platform/database/tx.ts';
import { followUpStanding } from '../model/attendance-follow-up.ts';
import type { FollowUpStanding } from '../model/attendance-follow-up.ts';
import type { FollowUpOutcome, IfMissed } from '../tables.ts';

export interface FollowUpStep {
  readonly outcome: FollowUpOutcome;
  readonly by: string | null;
  readonly at: Date;
}

/** Somebody who did not come to a session, and what has been done about it. */
export interface FollowUp extends FollowUpStanding {
  readonly sessionId: string;
  readonly runId: string;
  readonly personId: string;
  readonly code: string;
  readonly title: string;
  readonly startsAt: Date;
  /** Until when tutors of the run may look. */
  readonly lastEnd: Date;
  readonly steps: readonly FollowUpStep[];
}

interface Row {
  sessionId: string;
  runId: string;
  personId: string;
  code: string;
  title: string;
  startsAt: Date;
  lastEnd: Date;
  ifMissed: IfMissed | null;
  steps: { outcome: FollowUpOutcome; by: string | null; at: string }[] | null;
}

const DAYS_BACK = 28;

const MISSED = `
  select s.id as "sessionId", r.id as "runId", a.person_id as "personId", r.code, v.title, s.starts_at as "startsAt",
         (select max(l.ends_at) from college_sessions l where l.space_id = $1 and l.run_id = r.id) as "lastEnd",
         (select b.if_missed from college_bookings b where b.space_id = $1 and b.run_id = r.id and b.person_id = a.person_id order by b.id desc limit 1) as "ifMissed",
         (select json_agg(json_build_object('outcome', f.outcome, 'by', f.done_by_person_id, 'at', f.done_at) order by f.id)
            from college_follow_ups f where f.space_id = $1 and f.session_id = s.id and f.person_id = a.person_id) as steps
    from college_sessions s
    join college_attendance a on a.space_id = $1 and a.session_id = s.id and a.mark = 'did not come'
    join college_runs r on r.space_id = $1 and r.id = s.run_id
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
   where s.space_id = $1 and s.starts_at <= $2 and s.starts_at > $3
     and not exists (select 1 from college_not_held n where n.space_id = $1 and n.session_id = s.id)
     and ($4::uuid is null or r.id in (select run_id from college_run_tutors where space_id = $1 and person_id = $4))
   order by s.starts_at desc, s.id, a.person_id limit 300`;

/** Who did not come in the last 28 days, the latest first: on every run, or on those that one person teaches. */
export async function followUps(tx: Tx, tutorId: string | null, now: Date): Promise<FollowUp[]> {
  const since = new Date(now.getTime() - DAYS_BACK * 24 * 60 * 60 * 1000);
  const rows = await tx.named<Row>('follow-ups', MISSED, [tx.spaceId, now, since, tutorId]);
  return rows.map(({ ifMissed, steps, ...row }) => {
    const told = (steps ?? []).map((step) => ({ ...step, at: new Date(step.at) }));
    return {
      ...row,
      steps: told,
      ...followUpStanding(
        ifMissed ?? 'not said',
        told.map(({ outcome }) => outcome),
      ),
    };
  });
}
