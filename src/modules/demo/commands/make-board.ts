import {
  addRuns,
  addTerm,
  agreeDeparture,
  courseKey,
  findOrAddCourses,
  findOrAddRooms,
  publishTerm,
  roomKey,
} from '#modules/college/index.ts';
import { agreeAction, bringItem, planMeeting } from '#modules/groups/index.ts';
import { setNamedAs } from '#modules/people/index.ts';
import { giveReading } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { BOARD, FINDERS } from '../data/board.ts';
import { ADHD, DECISION, NEXT, READINGS, REGROUP } from '../data/decision.ts';
import { actingIn, peopleByName } from './acting.ts';
import type { Acting } from './acting.ts';
import { instant } from './make-autumn.ts';
import { makeDecision, makeRegrouping } from './make-decisions.ts';
import { makeGroup } from './make-group.ts';
import type { GroupMade } from './make-group.ts';

/** Those whose words stand under their name: the others have not said how they wish to be named. */
const NAMED = ['Rosa Bianchi', 'Helen Marsh', 'Ruth Adler', 'Leon Fraser', 'Nadia Rahman'];

/** The board, its second group, the decision of 3 November with the run it is about, and the meeting to come. Answers the decision's code. */
export async function makeBoard(platform: Platform, tx: Tx, space: Space, now: Date): Promise<string> {
  const names = [...BOARD.holders, ...FINDERS.holders].map(({ name }) => name);
  const ids = await peopleByName(tx, ['Amina Yusuf', ...names], now);
  const acting = actingIn(platform, space, ids);
  for (const name of NAMED) await setNamedAs(tx, ids.get(name)!, 'full name');
  const firstItems = new Map([
    ['2026-10-06', REGROUP.question as string],
    ['2026-11-03', DECISION.question],
  ]);
  const board = await makeGroup(tx, acting, BOARD, firstItems);
  await makeGroup(tx, acting, FINDERS, new Map());
  await makeRegrouping(tx, acting, board.id);
  const run = await announceRun(tx, acting, ids);
  const code = await makeDecision(tx, acting, board.id, { id: run.runId, title: ADHD.course.title });
  await departFromPair(tx, acting, ids, run.runId, `/${space.slug}/decisions/${code}`);
  await readTheChart(tx, acting, board.id);
  await planNext(tx, acting, board);
  return code;
}

/** The run the board decided about: announced by itself, before the rest of its term is. */
async function announceRun(tx: Tx, acting: Acting, ids: ReadonlyMap<string, string>) {
  const by = acting('Amina Yusuf', '2026-10-16', '10:00');
  const term = await addTerm(tx, by, ADHD.term);
  if (!term.ok) throw new Error('The demonstration has this term already');
  const course = (await findOrAddCourses(tx, by, [ADHD.course])).get(courseKey(ADHD.course.title))!;
  const room = (await findOrAddRooms(tx, by, [ADHD.room])).get(roomKey(ADHD.room))!;
  const session = { startsAt: instant(ADHD.day, ADHD.from), endsAt: instant(ADHD.day, ADHD.to) };
  const [run] = await addRuns(tx, by, [
    {
      termId: term.termId,
      courseId: course.courseId,
      courseVersion: course.version,
      roomId: room.roomId,
      places: ADHD.places,
      sessions: [session],
      tutors: ADHD.tutors.map((name) => ({ personId: ids.get(name)!, role: 'peer' as const })),
    },
  ]);
  await publishTerm(tx, by, term.termId);
  return run!;
}

async function departFromPair(
  tx: Tx,
  acting: Acting,
  ids: ReadonlyMap<string, string>,
  runId: string,
  decisionAddress: string,
): Promise<void> {
  const agreed = await agreeDeparture(tx, acting('Amina Yusuf', '2026-11-03', '17:00'), runId, {
    kind: 'peer-led',
    reason: ADHD.departure,
    agreedBy: ids.get('Nadia Rahman')!,
    agreedHow: 'in person',
    alsoAgreedBy: ids.get('Helen Marsh')!,
    alsoAgreedHow: 'in person',
    decisionAddress,
    agreedOn: '2026-11-03',
  });
  if (!agreed.ok) throw new Error(`The demonstration's run cannot be peer-led: ${agreed.reason}`);
}

async function readTheChart(tx: Tx, acting: Acting, groupId: string): Promise<void> {
  for (const { name, ...said } of READINGS) {
    const by = acting(name, '2026-11-10', '18:00');
    await giveReading(tx, by, groupId, { personId: by.actor.personId!, ...said });
  }
}

/** The meeting to come, with what is on its agenda so far. Nobody is written to about it again. */
async function planNext(tx: Tx, acting: Acting, board: GroupMade): Promise<void> {
  const { heldOn, purpose, question, items, action } = NEXT;
  const [startsAt, endsAt] = [instant(heldOn, BOARD.hour), instant(heldOn, '16:00')];
  const plan = { purpose, question, startsAt, endsAt, place: BOARD.place, onlineLink: '' };
  const next = await planMeeting(tx, acting('Helen Marsh', '2026-11-05', '09:00'), board.id, plan, {
    quietly: true,
  });
  for (const { by: name, ...item } of items) {
    const by = acting(name, '2026-11-17', '12:00');
    await bringItem(tx, by, next.id, by.actor.personId!, { ...item, presenterIds: [] });
  }
  const last = { id: board.meetingIds.get('2026-11-03')!, groupId: board.id };
  const by = acting('Rosa Bianchi', '2026-11-03', '16:30');
  const { personId } = acting(action.who, heldOn, '09:00').actor;
  await agreeAction(tx, by, last, { words: action.words, byDay: action.byDay, personId });
}
