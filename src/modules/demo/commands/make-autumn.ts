import { Temporal } from 'temporal-polyfill';
import {
  addRuns,
  addTerm,
  addVenue,
  courseKey,
  findOrAddCourses,
  findOrAddRooms,
  publishTerm,
  recordDelivery,
  roomKey,
} from '#modules/college/index.ts';
import type { AddedRun, By } from '#modules/college/index.ts';
import { addPeople } from '#modules/people/index.ts';
import { askContributions, recordContribution } from '#modules/thread/index.ts';
import type { Depth, PartToAsk } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import { AUTUMN, AUTUMN_RUNS, VENUES } from '../data/autumn.ts';
import type { AutumnRun, AutumnTutor } from '../data/autumn.ts';
import { DEMO_PEOPLE } from '../people.ts';

const ZONE = 'Europe/London';

/** Makes the autumn term in which the story begins, published, with who shaped what so far. Returns the codes of its runs by reference. */
export async function makeAutumn(
  platform: Platform,
  tx: Tx,
  peopleBySlug: ReadonlyMap<string, string>,
  at: Date,
): Promise<Record<string, string>> {
  const by: By = {
    platform,
    actor: { personId: peopleBySlug.get('amina')!, onBehalfOf: null, channel: 'system', at },
  };
  const term = await addTerm(tx, by, AUTUMN);
  if (!term.ok) throw new Error('The demonstration has an autumn term already');
  const tutors = await tutorIds(tx, peopleBySlug, at);
  const runs = await addAutumnRuns(tx, by, term.termId, tutors);
  const published = await publishTerm(tx, by, term.termId);
  if (published.stayed.length > 0)
    throw new Error(`The demonstration's own autumn does not fit: ${JSON.stringify(published.stayed)}`);
  await tellTheThread(tx, by, runs, tutors);
  await sayWhoDelivered(tx, by, runs, tutors);
  return Object.fromEntries(AUTUMN_RUNS.map(({ ref }, index) => [ref, runs[index]!.code]));
}

async function tutorIds(
  tx: Tx,
  peopleBySlug: ReadonlyMap<string, string>,
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const known = new Map(DEMO_PEOPLE.map(({ slug, name }) => [name, peopleBySlug.get(slug)!]));
  const all = AUTUMN_RUNS.flatMap((run) => run.tutors).filter((tutor) => !known.has(tutor.name));
  const strangers = [...new Map(all.map((tutor) => [tutor.name, tutor])).values()];
  const added = await addPeople(
    tx,
    strangers.map(({ name, job }) => ({ name, job: job ?? null })),
    at,
  );
  return new Map([...known, ...strangers.map(({ name }, index) => [name, added[index]!] as const)]);
}

async function addAutumnRuns(
  tx: Tx,
  by: By,
  termId: string,
  tutors: ReadonlyMap<string, string>,
): Promise<AddedRun[]> {
  for (const venue of VENUES) await addVenue(tx, by, venue);
  const courses = await findOrAddCourses(
    tx,
    by,
    AUTUMN_RUNS.map(({ course }) => course),
  );
  const rooms = await findOrAddRooms(
    tx,
    by,
    AUTUMN_RUNS.map(({ room }) => room),
  );
  const rows = AUTUMN_RUNS.map((run) => {
    const course = courses.get(courseKey(run.course.title))!;
    return {
      termId,
      courseId: course.courseId,
      courseVersion: course.version,
      sheetRef: run.ref,
      roomId: rooms.get(roomKey(run.room))!.roomId,
      places: run.places,
      needsNoPair: run.needsNoPair ?? false,
      sessions: run.days.map((day) => ({ startsAt: instant(day, run.from), endsAt: instant(day, run.to) })),
      tutors: run.tutors.map(({ name, role }) => ({ personId: tutors.get(name)!, role })),
    };
  });
  return addRuns(tx, by, rows);
}

/** A day and an hour of the college's own clock, as the moment it is. */
export function instant(day: string, time: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds);
}

const STAGES = ['design', 'deliver', 'review'] as const;

async function tellTheThread(
  tx: Tx,
  by: By,
  runs: readonly AddedRun[],
  tutors: ReadonlyMap<string, string>,
): Promise<void> {
  const asked: PartToAsk[] = [];
  for (const [index, run] of AUTUMN_RUNS.entries()) {
    for (const tutor of run.tutors) {
      const part = {
        work: { type: 'run' as const, id: runs[index]!.runId },
        personId: tutors.get(tutor.name)!,
        role: tutor.role,
      };
      for (const stage of tutor.confirmed ?? [])
        await recordContribution(tx, {
          ...part,
          stage,
          depth: depthAt(stage),
          state: 'confirmed',
          channel: 'web',
          recordedBy: part.personId,
          at: by.actor.at,
        });
      asked.push(
        ...stillAsked(run, tutor, by.actor.at).map((stage) => ({ ...part, stage, depth: depthAt(stage) })),
      );
    }
  }
  await askContributions(tx, asked, by.actor);
}

async function sayWhoDelivered(
  tx: Tx,
  by: By,
  runs: readonly AddedRun[],
  tutors: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [index, run] of AUTUMN_RUNS.entries()) {
    const over = run.days.filter((day) => instant(day, run.to) < by.actor.at).length;
    const deliverers = run.tutors.map(({ name, role }) => ({ personId: tutors.get(name)!, role }));
    for (const sessionId of runs[index]!.sessionIds.slice(0, over))
      await recordDelivery(tx, by, runs[index]!.runId, sessionId, deliverers);
  }
}

function depthAt(stage: (typeof STAGES)[number]): Depth {
  return stage === 'deliver' ? 'was there' : 'shaped it';
}

function stillAsked(run: AutumnRun, tutor: AutumnTutor, now: Date): (typeof STAGES)[number][] {
  const begun = instant(run.days[0]!, run.from) < now;
  const over = instant(run.days.at(-1)!, run.to) < now;
  const due = STAGES.filter(
    (stage) => stage === 'design' || (stage === 'deliver' && begun) || (stage === 'review' && over),
  );
  return due.filter((stage) => !tutor.confirmed?.includes(stage));
}
