import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { TermWanted } from '../import/proposed-term.ts';
import { slug } from '../model/slug.ts';
import type { RunState, TutorRole } from '../tables.ts';

export interface TermHere {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const TERM = `select id, slug, name, starts_on::text as "startsOn", ends_on::text as "endsOn" from college_terms where space_id = $1`;

/** The term a sheet is for, where it is here already: by its name; or, when nobody has named it yet, by its days. */
export async function termFor(tx: Tx, wanted: TermWanted, named: boolean): Promise<TermHere | null> {
  const [byName] = await tx.named<TermHere>('import-term-by-name', `${TERM} and slug = $2`, [
    tx.spaceId,
    slug(wanted.name),
  ]);
  if (byName || named) return byName ?? null;
  const [byDays] = await tx.named<TermHere>(
    'import-term-by-days',
    `${TERM} and starts_on <= $2::date and ends_on >= $3::date order by starts_on limit 1`,
    [tx.spaceId, wanted.startsOn, wanted.endsOn],
  );
  return byDays ?? null;
}

/** A run of a term as an import looks at it. */
export interface RunHere {
  readonly id: string;
  readonly code: string;
  readonly ref: string | null;
  readonly state: RunState;
  readonly courseId: string;
  readonly title: string;
  readonly places: number;
  readonly notes: string;
  readonly venue: string;
  readonly room: string;
  readonly online: boolean;
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  readonly tutors: readonly { readonly name: string; readonly role: TutorRole }[];
}

/** Every run of a term with its sessions and tutors: four statements, however many runs. */
export async function runsOfTerm(tx: Tx, termId: string): Promise<RunHere[]> {
  const runs = await tx.named<Omit<RunHere, 'sessions' | 'tutors'>>('import-runs-of-term', RUNS, [
    tx.spaceId,
    termId,
  ]);
  if (runs.length === 0) return [];
  const ids = runs.map((run) => run.id);
  const sessions = await sessionsOf(tx, ids);
  const tutors = await tutorsOf(tx, ids);
  return runs.map((run) => ({
    ...run,
    sessions: sessions.get(run.id) ?? [],
    tutors: tutors.get(run.id) ?? [],
  }));
}

const RUNS = `
  select r.id, r.code, r.sheet_ref as ref, r.state, r.course_id as "courseId", v.title, r.places, r.coordinator_notes as notes,
         coalesce(venue.name, '') as venue, coalesce(room.name, '') as room, coalesce(venue.online, false) as online
    from college_runs r
    join college_course_versions v on v.space_id = r.space_id and v.course_id = r.course_id and v.number = r.course_version
    left join college_rooms room on room.space_id = r.space_id and room.id = r.room_id
    left join college_venues venue on venue.space_id = room.space_id and venue.id = room.venue_id
   where r.space_id = $1 and r.term_id = $2 order by r.id`;

interface SessionRow {
  runId: string;
  startsAt: Date;
  endsAt: Date;
}

async function sessionsOf(tx: Tx, runIds: readonly string[]): Promise<Map<string, SessionRow[]>> {
  const rows = await tx.named<SessionRow>(
    'import-sessions-of-runs',
    `select run_id as "runId", starts_at as "startsAt", ends_at as "endsAt" from college_sessions
      where space_id = $1 and run_id = any($2::uuid[]) order by run_id, number`,
    [tx.spaceId, runIds],
  );
  return Map.groupBy(rows, (row) => row.runId);
}

interface TutorRow {
  runId: string;
  personId: string;
  role: TutorRole;
}

async function tutorsOf(
  tx: Tx,
  runIds: readonly string[],
): Promise<Map<string, RunHere['tutors'][number][]>> {
  const rows = await tx.named<TutorRow>(
    'import-tutors-of-runs',
    `select run_id as "runId", person_id as "personId", role from college_run_tutors
      where space_id = $1 and run_id = any($2::uuid[]) order by id`,
    [tx.spaceId, runIds],
  );
  const names = await namesOf(tx, [...new Set(rows.map((row) => row.personId))]);
  const named = rows.map(({ runId, personId, role }) => ({ runId, role, name: names.get(personId) ?? '' }));
  return Map.groupBy(named, (row) => row.runId);
}

/** Which people have stood as a peer tutor on some run, and which as a professional tutor. */
export async function rolesStoodIn(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, Set<TutorRole>>> {
  const rows = await tx.named<{ personId: string; role: TutorRole }>(
    'import-roles-stood-in',
    `select distinct person_id as "personId", role from college_run_tutors where space_id = $1 and person_id = any($2::uuid[])`,
    [tx.spaceId, personIds],
  );
  const roles = new Map<string, Set<TutorRole>>();
  for (const { personId, role } of rows) roles.set(personId, (roles.get(personId) ?? new Set()).add(role));
  return roles;
}
