import { addPerson, sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { college } from './tables.ts';
import type { CourseKind, RunState, TutorRole, WhoFor } from './tables.ts';

export { reviewToken } from './model/review-link.ts';

/** Situations for tests, in few words. All happen in the test's own space, around the morning tests begin on. */
const MADE = new Date('2026-11-01T09:00:00Z');

export async function aTerm(
  tx: Tx,
  more: { name?: string; startsOn?: string; endsOn?: string } = {},
): Promise<string> {
  const id = newId();
  const name = more.name ?? `Spring 2027 ${id.slice(-6)}`;
  await college(tx)
    .insertInto('college_terms')
    .values({
      space_id: tx.spaceId,
      id,
      slug: sortKey(name).replaceAll(' ', '-'),
      name,
      starts_on: more.startsOn ?? '2027-01-11',
      ends_on: more.endsOn ?? '2027-03-26',
      created_at: MADE,
    })
    .execute();
  return id;
}

export interface CourseOptions {
  title?: string;
  kind?: CourseKind;
  subject?: string;
  about?: string;
  whoFor?: WhoFor[];
}

export async function aCourse(tx: Tx, more: CourseOptions = {}): Promise<string> {
  const id = newId();
  const title = more.title ?? 'Sleep well';
  await college(tx)
    .insertInto('college_courses')
    .values({ space_id: tx.spaceId, id, sort_key: sortKey(title), created_at: MADE })
    .execute();
  await college(tx)
    .insertInto('college_course_versions')
    .values({
      space_id: tx.spaceId,
      course_id: id,
      number: 1,
      title,
      kind: more.kind ?? 'workshop',
      subject: more.subject ?? '',
      about: more.about ?? 'What sleep is for, what gets in its way, and small things to try.',
      who_for: more.whoFor ?? ['everyone'],
      made_by_person_id: null,
      made_at: MADE,
    })
    .execute();
  return id;
}

export async function aVenue(tx: Tx, more: { name?: string; online?: boolean } = {}): Promise<string> {
  const id = newId();
  const name = more.name ?? `Riverside House ${id.slice(-6)}`;
  await college(tx)
    .insertInto('college_venues')
    .values({ space_id: tx.spaceId, id, name, sort_key: sortKey(name), online: more.online ?? false })
    .execute();
  return id;
}

export async function aRoom(
  tx: Tx,
  more: {
    name?: string;
    venueId?: string;
    stepFree?: boolean;
    loop?: boolean;
    quiet?: boolean;
    holds?: number;
    online?: boolean;
  } = {},
): Promise<string> {
  const id = newId();
  const name = more.name ?? `Oak room ${id.slice(-6)}`;
  const venueId = more.venueId ?? (await aVenue(tx, more.online ? { online: true } : {}));
  await college(tx)
    .insertInto('college_rooms')
    .values({
      space_id: tx.spaceId,
      id,
      venue_id: venueId,
      name,
      sort_key: sortKey(name),
      step_free: more.stepFree ?? null,
      hearing_loop: more.loop ?? null,
      quiet_room: more.quiet ?? null,
      holds: more.holds ?? null,
    })
    .execute();
  return id;
}

export interface RunOptions extends CourseOptions {
  termId?: string;
  courseId?: string;
  roomId?: string | null;
  places?: number;
  state?: RunState;
  sheetRef?: string;
  needsNoPair?: boolean;
  /** Starts and ends, in UTC. */
  sessions?: readonly (readonly [string, string])[];
  /** Names of new people, or ids of people already known. */
  tutors?: readonly { role: TutorRole; name?: string; personId?: string }[];
}

export interface ARun {
  readonly id: string;
  readonly code: string;
  readonly termId: string;
  readonly courseId: string;
  readonly sessionIds: readonly string[];
  readonly tutorIds: readonly string[];
}

/** A run, published unless the test says otherwise, with a pair of tutors and one session on 13 January 2027. */
export async function aRun(tx: Tx, more: RunOptions = {}): Promise<ARun> {
  const id = newId();
  const code = newCode();
  const termId = more.termId ?? (await aTerm(tx));
  const courseId = more.courseId ?? (await aCourse(tx, more));
  const roomId = more.roomId === undefined ? await aRoom(tx) : more.roomId;
  const state = more.state ?? 'published';
  await college(tx)
    .insertInto('college_runs')
    .values({
      space_id: tx.spaceId,
      id,
      code,
      term_id: termId,
      course_id: courseId,
      course_version: 1,
      sheet_ref: more.sheetRef ?? null,
      room_id: roomId,
      places: more.places ?? 12,
      needs_no_pair: more.needsNoPair ?? false,
      state,
      created_at: MADE,
      published_at: state === 'published' ? MADE : null,
    })
    .execute();
  const sessionIds = await addSessions(
    tx,
    id,
    more.sessions ?? [['2027-01-13T13:00:00Z', '2027-01-13T15:30:00Z']],
  );
  const tutorIds = await addTutors(
    tx,
    id,
    more.tutors ?? [
      { role: 'peer', name: 'Devon Clarke' },
      { role: 'professional', name: 'Priya Nair' },
    ],
  );
  return { id, code, termId, courseId, sessionIds, tutorIds };
}

async function addSessions(
  tx: Tx,
  runId: string,
  sessions: readonly (readonly [string, string])[],
): Promise<string[]> {
  const rows = sessions.map(([starts, ends], index) => ({
    space_id: tx.spaceId,
    id: newId(),
    run_id: runId,
    number: index + 1,
    starts_at: new Date(starts),
    ends_at: new Date(ends),
  }));
  if (rows.length > 0) await college(tx).insertInto('college_sessions').values(rows).execute();
  return rows.map((row) => row.id);
}

async function addTutors(
  tx: Tx,
  runId: string,
  tutors: NonNullable<RunOptions['tutors']>,
): Promise<string[]> {
  const ids: string[] = [];
  for (const tutor of tutors) {
    const personId = tutor.personId ?? (await addPerson(tx, { name: tutor.name ?? 'Somebody New' }, MADE));
    await college(tx)
      .insertInto('college_run_tutors')
      .values({ space_id: tx.spaceId, id: newId(), run_id: runId, person_id: personId, role: tutor.role })
      .execute();
    ids.push(personId);
  }
  return ids;
}
