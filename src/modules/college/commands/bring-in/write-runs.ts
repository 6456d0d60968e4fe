import { addPeople } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { roomAccess } from '../../import/room-access.ts';
import { placeOf } from '../../import/place.ts';
import type { PeoplePlan } from '../../import/names.ts';
import { CollegeClock } from '../../import/session-moments.ts';
import type { TermLine, Tutor, UnderstoodRun } from '../../model/term-sheet/index.ts';
import type { TutorRole } from '../../tables.ts';
import { addRuns } from '../add-runs.ts';
import type { NewRun } from '../add-runs.ts';
import { askWhoDesigned } from '../ask-who-designed.ts';
import type { NamedOnCourse } from '../ask-who-designed.ts';
import type { By } from '../by.ts';
import { courseKey, findOrAddCourses } from '../find-or-add-courses.ts';
import type { CourseFound } from '../find-or-add-courses.ts';
import { findOrAddRooms, roomKey } from '../find-or-add-rooms.ts';
import type { RoomFound } from '../find-or-add-rooms.ts';

export interface LinesToWrite {
  readonly lines: readonly TermLine[];
  readonly termId: string;
  readonly zone: string;
  readonly plan: PeoplePlan;
  /** Whether the tutors of each run are asked if they shaped its course. */
  readonly askTutors: boolean;
}

export interface WrittenCounts {
  readonly runs: number;
  readonly sessions: number;
  readonly newPeople: number;
  readonly newCourses: number;
  readonly knownCourses: number;
  readonly newRooms: number;
  readonly asked: number;
}

/** Who stands behind a tutor of a line, now that everybody is written down. */
export type PersonOf = (tutor: Tutor) => string;

/** Few enough that progress is seen, many enough that statements stay few. */
const AT_ONCE = 1000;

const MANY = 200;

/** Writes lines as draft runs, with the people, courses and rooms they need. A few statements each, however many lines. */
export async function writeRuns(
  tx: Tx,
  by: By,
  wanted: LinesToWrite,
  progress: (written: number, of: number) => void,
): Promise<{ counts: WrittenCounts; personOf: PersonOf }> {
  const runs = wanted.lines.map((line) => line.understood!);
  await planForMany(tx, runs.length);
  const personOf = await addEverybody(tx, by, wanted.plan);
  const courses = await findOrAddCourses(
    tx,
    by,
    runs.map(({ title, kind, about, audience }) => ({ title, kind, about, whoFor: audience })),
  );
  const rooms = await roomsFor(tx, by, runs);
  const clock = new CollegeClock(wanted.zone);
  const toAdd = runs.map((run) => newRun(run, { ...wanted, courses, rooms, clock, personOf }));
  for (let at = 0; at < toAdd.length; at += AT_ONCE) {
    await addRuns(tx, by, toAdd.slice(at, at + AT_ONCE));
    progress(Math.min(at + AT_ONCE, toAdd.length), toAdd.length);
  }
  const asked = wanted.askTutors ? await askWhoDesigned(tx, by, toAdd.flatMap(namedOn)) : 0;
  const found = [...courses.values()];
  const counts = {
    runs: toAdd.length,
    sessions: toAdd.reduce((sum, run) => sum + (run.sessions?.length ?? 0), 0),
    newPeople: wanted.plan.toAdd.length,
    newCourses: found.filter((course) => course.isNew).length,
    knownCourses: found.filter((course) => !course.isNew).length,
    newRooms: [...rooms.values()].filter((room) => room.isNew).length,
    asked,
  };
  return { counts, personOf };
}

/**
 * The database keeps its plans for a connection, those of foreign keys included, and they may have been made while the
 * tables were all but empty: read through from end to end. Thousands of rows later each check would do so again, so for
 * a large sheet plans are made anew, by index.
 */
async function planForMany(tx: Tx, lines: number): Promise<void> {
  if (lines < MANY) return;
  await tx.client.query('discard plans; set local enable_seqscan to off');
}

async function addEverybody(tx: Tx, by: By, plan: PeoplePlan): Promise<PersonOf> {
  const ids = await addPeople(
    tx,
    plan.toAdd.map(({ name, job }) => ({ name, job })),
    by.actor.at,
  );
  const added = new Map(plan.toAdd.map(({ slot }, index) => [slot, ids[index]!]));
  return (tutor) => {
    const person = plan.personOf(tutor);
    return added.get(person) ?? person;
  };
}

/** Finds or adds the rooms of these runs, by `roomKey` of their place. */
export async function roomsFor(
  tx: Tx,
  by: By,
  runs: readonly UnderstoodRun[],
): Promise<ReadonlyMap<string, RoomFound>> {
  const wanted = runs.flatMap((run) => {
    const place = placeOf(run);
    return place ? [{ ...place, online: run.online, access: run.access }] : [];
  });
  const notes = Map.groupBy(wanted, roomKey);
  return findOrAddRooms(
    tx,
    by,
    [...notes.values()].map((same) => ({ ...same[0]!, ...roomAccess(same.flatMap(({ access }) => access)) })),
  );
}

interface Beside {
  readonly termId: string;
  readonly courses: ReadonlyMap<string, CourseFound>;
  readonly rooms: ReadonlyMap<string, RoomFound>;
  readonly clock: CollegeClock;
  readonly personOf: PersonOf;
}

function newRun(run: UnderstoodRun, beside: Beside): NewRun {
  const course = beside.courses.get(courseKey(run.title))!;
  const place = placeOf(run);
  return {
    termId: beside.termId,
    courseId: course.courseId,
    courseVersion: course.version,
    sheetRef: run.ref,
    roomId: place ? beside.rooms.get(roomKey(place))!.roomId : null,
    places: run.places,
    needsNoPair: run.needsNoPair,
    accessNotes: run.access.join(' '),
    coordinatorNotes: run.notes,
    sessions: run.sessionTimes.map((session) => beside.clock.momentsOf(session)),
    tutors: tutorsOf(run, beside.personOf),
  };
}

/** The tutors of a run, each person once: one person with two roles is not two tutors. */
export function tutorsOf(run: UnderstoodRun, personOf: PersonOf): { personId: string; role: TutorRole }[] {
  const once = new Map<string, TutorRole>();
  for (const tutor of run.tutors) {
    const personId = personOf(tutor);
    if (!once.has(personId)) once.set(personId, tutor.role);
  }
  return [...once].map(([personId, role]) => ({ personId, role }));
}

function namedOn({ courseId, tutors = [] }: NewRun): NamedOnCourse[] {
  return tutors.map((tutor) => ({ ...tutor, courseId }));
}
