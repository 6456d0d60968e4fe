import {
  decideNextTime,
  followUp,
  keepRegister,
  layReviewOpen,
  recordStudentsAnswer,
  recordTutorsAnswer,
  safeguardingSteps,
  sessionsOver,
} from '#modules/college/index.ts';
import type { By, SessionOver } from '#modules/college/index.ts';
import { findByNames } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import { setRule } from '#platform/settings/settings.ts';
import { LOOKED_BACK, MARKS_IN_TURN, NO_REGISTER_YET, STEPS } from '../data/week.ts';
import { instant } from './make-autumn.ts';

const COORDINATOR = 'Amina Yusuf';
const HOUR = 60 * 60 * 1000;
/** As long as the page of who did not come looks back. */
const FOUR_WEEKS = 28 * 24 * HOUR;

/**
 * What the autumn's weeks have left so far: registers of every session that is over but one, nobody forgotten who did not
 * come, and one run looked back on together. In the caller's transaction, and set by set.
 */
export async function makeWeek(
  platform: Platform,
  tx: Tx,
  codesByRef: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const { value, setBy, reason } = STEPS;
  await setRule(tx, safeguardingSteps, {
    value,
    setBy,
    reason,
    personId: null,
    at: instant('2026-09-10', '16:00'),
  });
  const coordinator = (await findByNames(tx, [COORDINATOR])).get(COORDINATOR)![0]!.id;
  const over = await sessionsOver(tx, at);
  const lately = new Date(at.getTime() - FOUR_WEEKS);
  const untaken = over.findLast(({ code }) => code === codesByRef.get(NO_REGISTER_YET));
  for (const [turn, session] of over.entries())
    if (session !== untaken && session.people.length > 0)
      await takeRegister(platform, tx, session, turn, coordinator, session.endsAt > lately);
  await lookBack(platform, tx, over.find(({ code }) => code === codesByRef.get(LOOKED_BACK.ref))!.runId);
}

async function takeRegister(
  platform: Platform,
  tx: Tx,
  session: SessionOver,
  turn: number,
  coordinator: string,
  isLately: boolean,
): Promise<void> {
  const at = new Date(session.endsAt.getTime() + HOUR / 4);
  const by: By = { platform, actor: actorOf(session.tutorIds[0] ?? null, at) };
  const marked = session.people.map(({ personId, ifMissed }, index) => ({
    personId,
    ifMissed,
    mark: MARKS_IN_TURN[(index * 3 + turn * 5) % MARKS_IN_TURN.length]!,
  }));
  await keepRegister(tx, by, session, marked);
  if (!isLately) return;
  const missed = marked.filter(({ mark, ifMissed }) => mark === 'did not come' && ifMissed !== 'leave me be');
  for (const { personId, ifMissed } of missed)
    await reach(platform, tx, session, personId, ifMissed === 'ring', coordinator);
}

/** As they asked; and for who has not said, as the coordinator chose. */
async function reach(
  platform: Platform,
  tx: Tx,
  session: SessionOver,
  personId: string,
  askedToBeRung: boolean,
  coordinator: string,
): Promise<void> {
  const by = (who: string | null, hours: number): By => ({
    platform,
    actor: actorOf(who, new Date(session.endsAt.getTime() + hours * HOUR)),
  });
  const done = { sessionId: session.id, personId };
  if (!askedToBeRung) await followUp(tx, by(coordinator, 1), { ...done, outcome: 'to text' });
  await followUp(tx, by(session.tutorIds[0] ?? null, 2), {
    ...done,
    outcome: askedToBeRung ? 'spoke' : 'texted',
  });
}

async function lookBack(platform: Platform, tx: Tx, runId: string): Promise<void> {
  const at = instant(LOOKED_BACK.laidOpenOn, '17:00');
  const nobody: By = { platform, actor: actorOf(null, at) };
  for (const { fromHowMany, ...answers } of LOOKED_BACK.students)
    await recordStudentsAnswer(tx, nobody, runId, { answers, mayShow: true, fromHowMany }, null);
  const known = await findByNames(
    tx,
    LOOKED_BACK.tutors.map(({ name }) => name),
  );
  const tutors = LOOKED_BACK.tutors.map(({ name, ...answers }) => ({
    by: { platform, actor: actorOf(known.get(name)![0]!.id, at) },
    answers,
  }));
  for (const { by, answers } of tutors) await recordTutorsAnswer(tx, by, runId, by.actor.personId!, answers);
  const maya = tutors[0]!.by;
  await layReviewOpen(tx, maya, runId);
  for (const words of LOOKED_BACK.nextTime) await decideNextTime(tx, maya, runId, words);
}

function actorOf(personId: string | null, at: Date): By['actor'] {
  return { personId, onBehalfOf: null, channel: 'web', at };
}
