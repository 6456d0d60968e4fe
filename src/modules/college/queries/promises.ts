import { needGroups } from '#modules/people/index.ts';
import type { NeedCategory, NeedGroup } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';

/** A run soon to meet, with how many things that help its people are still to be arranged, and how many are. */
export interface PromisesOfRun {
  readonly runId: string;
  readonly code: string;
  readonly title: string;
  /** When it meets next. */
  readonly startsAt: Date;
  readonly open: number;
  readonly kept: number;
}

/** Something that helps somebody who comes, and whether it is arranged. */
export interface Promised {
  readonly needId: string;
  readonly personId: string;
  readonly category: NeedCategory;
  readonly arranged: { readonly at: Date; readonly by: string | null } | null;
}

interface Run {
  readonly runId: string;
  readonly code: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly people: readonly string[];
}

const DAYS_AHEAD = 14;

const RUNS_SOON = `
  select r.id as "runId", r.code, v.title, s."startsAt",
         array(select b.person_id from college_bookings b where b.space_id = $1 and b.run_id = r.id and b.state = 'booked') as people
    from (select run_id, min(starts_at) as "startsAt" from college_sessions
           where space_id = $1 and starts_at > $2 and starts_at <= $3 group by run_id) s
    join college_runs r on r.space_id = $1 and r.id = s.run_id and r.state = 'published'
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
   order by s."startsAt", r.code`;

/** The runs that meet within a fortnight and whose people something helps, the soonest first: counts, and nobody's name. */
export async function promisesSoon(tx: Tx, now: Date): Promise<PromisesOfRun[]> {
  const until = new Date(now.getTime() + DAYS_AHEAD * 24 * 60 * 60 * 1000);
  const runs = await tx.named<Run>('runs-soon', RUNS_SOON, [tx.spaceId, now, until]);
  const needs = await needsToArrange(tx, [...new Set(runs.flatMap(({ people }) => people))]);
  const kept = await arrangedFor(
    tx,
    runs.map(({ runId }) => runId),
  );
  return runs.flatMap(({ people, ...run }) => {
    const ids = people.flatMap((personId) => needs.get(personId) ?? []).map(({ id }) => id);
    const arranged = ids.filter((id) => kept.has(key(run.runId, id))).length;
    return ids.length === 0 ? [] : [{ ...run, open: ids.length - arranged, kept: arranged }];
  });
}

/** Those of them for which something is still to be arranged. */
export async function promisesOpen(tx: Tx, now: Date): Promise<PromisesOfRun[]> {
  return (await promisesSoon(tx, now)).filter(({ open }) => open > 0);
}

/** What helps the people who have a place on one run, need by need, and whether it is arranged. */
export async function promisesOfRun(tx: Tx, runId: string): Promise<Promised[]> {
  const booked = await tx.named<{ personId: string }>(
    'booked-on-run',
    `select person_id as "personId" from college_bookings where space_id = $1 and run_id = $2 and state = 'booked' order by id`,
    [tx.spaceId, runId],
  );
  const people = booked.map(({ personId }) => personId);
  const needs = await needsToArrange(tx, people);
  const kept = await arrangedFor(tx, [runId]);
  return people
    .flatMap((personId) => needs.get(personId) ?? [])
    .map(({ id, personId, category }) => ({
      needId: id,
      personId,
      category,
      arranged: kept.get(key(runId, id)) ?? null,
    }));
}

// How to get in touch is kept by whoever writes and rings; everything else is to be there on the day.
async function needsToArrange(tx: Tx, people: readonly string[]): Promise<Map<string, NeedGroup[]>> {
  const groups = (await needGroups(tx, people)).filter(({ category }) => category !== 'contact');
  return Map.groupBy(groups, ({ personId }) => personId);
}

async function arrangedFor(tx: Tx, runIds: readonly string[]) {
  if (runIds.length === 0) return new Map<string, { at: Date; by: string | null }>();
  const rows = await tx.named<{ runId: string; needId: string; at: Date; by: string | null }>(
    'promises-kept',
    `select run_id as "runId", need_id as "needId", arranged_at as at, arranged_by_person_id as by
       from college_promises where space_id = $1 and run_id = any($2::uuid[])`,
    [tx.spaceId, runIds],
  );
  return new Map(rows.map(({ runId, needId, at, by }) => [key(runId, needId), { at, by }]));
}

function key(runId: string, needId: string): string {
  return `${runId}/${needId}`;
}
