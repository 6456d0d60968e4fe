import type { Tx } from '#platform/database/tx.ts';
import { runChanged } from '../../events/managing-events.ts';
import { changedFields, runsByRef } from '../../import/beside-the-term.ts';
import { placeOf } from '../../import/place.ts';
import { CollegeClock } from '../../import/session-moments.ts';
import type { TermLine, UnderstoodRun } from '../../model/term-sheet/index.ts';
import type { RunHere } from '../../queries/import-term.ts';
import { recordAll } from '../by.ts';
import type { By } from '../by.ts';
import { courseKey, findOrAddCourses } from '../find-or-add-courses.ts';
import { roomKey } from '../find-or-add-rooms.ts';
import { numbered, putSessions } from '../put-sessions.ts';
import { putTutors } from '../put-tutors.ts';
import { roomsFor, tutorsOf } from './write-runs.ts';
import type { PersonOf } from './write-runs.ts';

export interface Change {
  readonly of: TermLine;
  readonly here: RunHere;
  readonly run: UnderstoodRun;
}

export interface ChangesToMake {
  readonly changes: readonly Change[];
  readonly zone: string;
  readonly personOf: PersonOf;
}

/** What a newer sheet would change of draft runs. A run that people can already see or book is changed on its own page, where they are thought of. */
export function changesToDrafts(lines: readonly TermLine[], here: readonly RunHere[]): Change[] {
  const under = runsByRef(here);
  return lines.flatMap((line): Change[] => {
    const run = under(line);
    return run?.state === 'draft' && line.understood ? [{ of: line, here: run, run: line.understood }] : [];
  });
}

/** Changes draft runs to what a newer sheet says of them. What it does not change keeps its record. */
export async function changeRuns(tx: Tx, by: By, { changes, zone, personOf }: ChangesToMake): Promise<void> {
  if (changes.length === 0) return;
  const clock = new CollegeClock(zone);
  const fields = new Map(changes.map(({ here, run }) => [here.id, changedFields(here, run, clock)]));
  const touching = (...wanted: string[]) =>
    changes.filter(({ here }) => fields.get(here.id)!.some((field) => wanted.includes(field)));
  await changeFacts(tx, by, changes);
  await changeSessions(tx, touching('start', 'time'), clock);
  await changeTutors(tx, by, touching('peerTutor', 'professionalTutor'), personOf);
  await recordAll(
    tx,
    by,
    changes.map(({ here }) => runChanged(here.id, fields.get(here.id)!)),
  );
}

async function changeFacts(tx: Tx, by: By, changes: readonly Change[]): Promise<void> {
  const runs = changes.map(({ run }) => run);
  const courses = await findOrAddCourses(
    tx,
    by,
    runs.map(({ title, kind, about, audience }) => ({ title, kind, about, whoFor: audience })),
  );
  const rooms = await roomsFor(tx, by, runs);
  const courseOf = (run: UnderstoodRun) => courses.get(courseKey(run.title))!;
  await tx.named(
    'import-change-runs',
    `update college_runs r
        set course_id = t.course_id, course_version = t.course_version, room_id = t.room_id, places = t.places,
            access_notes = t.access_notes, coordinator_notes = t.notes, version = r.version + 1, revision = r.revision + 1
       from unnest($2::uuid[], $3::uuid[], $4::int[], $5::uuid[], $6::int[], $7::text[], $8::text[])
              as t(id, course_id, course_version, room_id, places, access_notes, notes)
      where r.space_id = $1 and r.id = t.id and r.state = 'draft'`,
    [
      tx.spaceId,
      changes.map(({ here }) => here.id),
      runs.map((run) => courseOf(run).courseId),
      runs.map((run) => courseOf(run).version),
      runs.map((run) => roomOf(run, rooms)),
      runs.map((run) => run.places),
      runs.map((run) => run.access.join(' ')),
      runs.map((run) => run.notes),
    ],
  );
}

function roomOf(run: UnderstoodRun, rooms: Awaited<ReturnType<typeof roomsFor>>): string | null {
  const place = placeOf(run);
  return place ? rooms.get(roomKey(place))!.roomId : null;
}

/** Sessions move to their new hours one by one; those the sheet no longer has are dropped, save what happened: its register stays. */
async function changeSessions(tx: Tx, changes: readonly Change[], clock: CollegeClock): Promise<void> {
  await tx.named(
    'import-drop-sessions',
    `delete from college_sessions s using unnest($2::uuid[], $3::int[]) as t(run_id, most)
      where s.space_id = $1 and s.run_id = t.run_id and s.number > t.most
        and not exists (select 1 from college_attendance a where a.space_id = $1 and a.session_id = s.id)
        and not exists (select 1 from college_deliveries d where d.space_id = $1 and d.session_id = s.id)`,
    [tx.spaceId, changes.map(({ here }) => here.id), changes.map(({ run }) => run.sessionTimes.length)],
  );
  const hours = (run: UnderstoodRun) => run.sessionTimes.map((session) => clock.momentsOf(session));
  await putSessions(
    tx,
    changes.flatMap(({ here, run }) => numbered(here.id, hours(run))),
  );
}

async function changeTutors(tx: Tx, by: By, changes: readonly Change[], personOf: PersonOf): Promise<void> {
  await tx.named(
    'import-drop-tutors',
    `delete from college_run_tutors where space_id = $1 and run_id = any($2::uuid[])`,
    [tx.spaceId, changes.map(({ here }) => here.id)],
  );
  await putTutors(
    tx,
    by,
    changes.flatMap(({ here, run }) =>
      tutorsOf(run, personOf).map((tutor) => ({ runId: here.id, ...tutor })),
    ),
  );
}
