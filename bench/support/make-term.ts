import {
  addRuns,
  addTerm,
  courseKey,
  findOrAddCourses,
  findOrAddRooms,
  publishTerm,
  roomKey,
} from '#modules/college/index.ts';
import type { AddedRun, By } from '#modules/college/index.ts';
import { addPeople } from '#modules/people/index.ts';
import { askContributions } from '#modules/thread/index.ts';
import type { PartToAsk } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { byWeb } from './by-web.ts';
import { SUBJECTS, TERM } from './median-college.ts';
import type { RunPlan } from './median-college.ts';

/** A term as it stands once it is published. */
export interface TermMade {
  /** In the order of the plans. */
  readonly runs: readonly AddedRun[];
  readonly peers: readonly string[];
  readonly professionals: readonly string[];
}

/** Makes the term with its courses, rooms, tutors and runs, and publishes it. */
export async function makeTerm(
  platform: Platform,
  space: Space,
  coordinator: string,
  plans: readonly RunPlan[],
  at: Date,
): Promise<TermMade> {
  const by: By = { platform, actor: byWeb(at, coordinator) };
  return platform.database.inSpace(space.id, async (tx) => {
    const term = await addTerm(tx, by, TERM);
    if (!term.ok) throw new Error('There is such a term already');
    const pairs = Math.ceil(plans.length / 3);
    const peers = await tutors(tx, 'Peer', pairs, space, at);
    const professionals = await tutors(tx, 'Staff', pairs, space, at);
    const runs = await addRuns(tx, by, await rowsOf(tx, by, term.termId, plans, { peers, professionals }));
    const { stayed } = await publishTerm(tx, by, term.termId);
    if (stayed.length > 0) throw new Error(`${stayed.length} runs of the benchmark's term do not fit`);
    await askContributions(tx, partsOf(plans, { runs, peers, professionals }), by.actor);
    return { runs, peers, professionals };
  });
}

async function tutors(tx: Tx, kind: string, many: number, { slug }: Space, at: Date): Promise<string[]> {
  const people = Array.from({ length: many }, (_, n) => ({
    name: `${kind} Tutor ${n + 1}`,
    email: `${kind.toLowerCase()}-${n}@${slug}.example`,
  }));
  return addPeople(tx, people, at);
}

async function rowsOf(
  tx: Tx,
  by: By,
  termId: string,
  plans: readonly RunPlan[],
  { peers, professionals }: Pick<TermMade, 'peers' | 'professionals'>,
) {
  const courses = await findOrAddCourses(tx, by, plans.map(designOf));
  const rooms = await findOrAddRooms(tx, by, plans.map(roomOf));
  return plans.map((plan) => {
    const { courseId, version } = courses.get(courseKey(designOf(plan).title))!;
    return {
      termId,
      courseId,
      courseVersion: version,
      sheetRef: plan.sheetRef,
      roomId: rooms.get(roomKey(roomOf(plan)))!.roomId,
      places: plan.places,
      sessions: plan.sessions,
      tutors: [
        ...(plan.peer === null ? [] : [{ personId: peers[plan.peer]!, role: 'peer' as const }]),
        ...(plan.professional === null
          ? []
          : [{ personId: professionals[plan.professional]!, role: 'professional' as const }]),
      ],
    };
  });
}

function designOf({ course }: RunPlan) {
  return {
    title: `Living well, part ${course + 1}`,
    kind: 'course' as const,
    subject: SUBJECTS[course % SUBJECTS.length]!,
    about: ABOUT,
    aims: 'You will try three small things and keep the one that suits you. You will have met somebody.',
    outline: 'Hello and tea. What we know already. Something to try. What we take home.',
    whoFor: ['everyone' as const],
  };
}

const ABOUT =
  'Everybody brings what they know, and nobody has to speak. There is tea, and a quiet room to step out to. Two tutors hold the time, one of whom has been there. We walk along the river when it is dry, at the pace of the slowest.';

const roomOf = ({ room }: RunPlan) => ({ venue: `House ${(room % 3) + 1}`, room: `Room ${room + 1}` });

function partsOf(plans: readonly RunPlan[], { runs, peers, professionals }: TermMade): PartToAsk[] {
  return plans.flatMap((plan) => {
    const part = {
      work: { type: 'run' as const, id: runs[plan.number]!.runId },
      stage: 'design' as const,
      depth: 'shaped it' as const,
    };
    return [
      ...(plan.peer === null ? [] : [{ ...part, personId: peers[plan.peer]!, role: 'peer' as const }]),
      ...(plan.professional === null
        ? []
        : [{ ...part, personId: professionals[plan.professional]!, role: 'professional' as const }]),
    ];
  });
}
