import type { Tx } from '#platform/database/tx.ts';
import { pairOf } from '../model/pair.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { RunState, TutorRole } from '../tables.ts';
import { runByCode, runsById, runsNotOver } from './managed-runs.ts';
import type { ManagedRun, RunTutor } from './managed-runs.ts';

/** A run as those see it who look for its tutors. */
export interface RunToPair {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly subject: string;
  readonly courseId: string;
  readonly termName: string;
  readonly state: RunState;
  /** In words: "Oak room, Riverside House", "Online", or null while there is no room. */
  readonly where: string | null;
  readonly tutors: readonly RunTutor[];
  readonly lacking: readonly TutorRole[];
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

/** The runs of terms that are not over which look for a peer or a professional tutor, and are not over themselves; the soonest first. */
export async function runsToPair(tx: Tx, zone: string, now: Date): Promise<RunToPair[]> {
  const runs = await runsNotOver(tx, dayIn(zone, now));
  const looking = runs.filter((run) => isLooking(run, zone, now));
  return toPair(tx, looking, zone, now);
}

/** One run by its code, whether it looks for somebody or not; undefined when there is none. */
export async function runToPair(
  tx: Tx,
  code: string,
  zone: string,
  now: Date,
): Promise<RunToPair | undefined> {
  const run = await runByCode(tx, code);
  return run && (await toPair(tx, [run], zone, now))[0];
}

/** Runs by their ids, whether they look for somebody or not. */
export async function runsToPairById(
  tx: Tx,
  ids: readonly string[],
  zone: string,
  now: Date,
): Promise<RunToPair[]> {
  return toPair(tx, await runsById(tx, ids), zone, now);
}

function isLooking(run: ManagedRun, zone: string, now: Date): boolean {
  const isOn = run.state === 'draft' || run.state === 'published';
  return isOn && (run.endsAt === null || run.endsAt > now) && lackingOf(run, zone, now).length > 0;
}

function lackingOf(run: ManagedRun, zone: string, now: Date): readonly TutorRole[] {
  const pair = pairOf(run, { daysBefore: 0, zone, today: dayIn(zone, now) });
  return pair.is === 'looking' ? pair.lacking : [];
}

interface More {
  id: string;
  subject: string;
  sessions: { startsAt: string; endsAt: string }[];
}

async function toPair(tx: Tx, runs: readonly ManagedRun[], zone: string, now: Date): Promise<RunToPair[]> {
  if (runs.length === 0) return [];
  const more = await tx.named<More>(
    'runs-to-pair-more',
    `select r.id, v.subject,
            coalesce((select json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at) order by s.number)
               from college_sessions s where s.space_id = $1 and s.run_id = r.id), '[]') as sessions
       from college_runs r
       join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
      where r.space_id = $1 and r.id = any($2::uuid[])`,
    [tx.spaceId, runs.map(({ id }) => id)],
  );
  const byId = new Map(more.map((one) => [one.id, one]));
  return runs.map((run) => ({
    id: run.id,
    code: run.code,
    title: run.title,
    subject: byId.get(run.id)!.subject,
    courseId: run.courseId,
    termName: run.termName,
    state: run.state,
    where: whereOf(run),
    tutors: run.tutors,
    lacking: lackingOf(run, zone, now),
    sessions: byId
      .get(run.id)!
      .sessions.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })),
  }));
}

function whereOf(run: ManagedRun): string | null {
  if (run.room === null) return null;
  return run.online ? 'Online' : `${run.room}, ${run.venue}`;
}
