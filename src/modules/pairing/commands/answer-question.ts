import { holdRun, nameTutorWhereLacking, runsToPairById } from '#modules/college/index.ts';
import type { HoldRun, TutorFound } from '#modules/college/index.ts';
import { callsNoLongerNeeded, tell } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { questionAccepted, questionDeclined, questionOver } from '../events.ts';
import { somebodyElseWords } from '../model/words.ts';
import { isOpen, lockQuestion, questionById, stateAt } from '../queries/questions.ts';
import type { Question } from '../queries/questions.ts';
import { pairing } from '../tables.ts';
import type { QuestionState } from '../tables.ts';
import { ASKING, aboutQuestion } from './about-question.ts';
import type { By } from '#platform/by.ts';

export type QuestionAnswered =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** over: it was answered or taken back before. lapsed: its time was up. somebody-else: another said yes first. busy: they are promised elsewhere at these hours. */
      readonly reason: 'over' | 'lapsed' | 'somebody-else' | 'busy' | 'not-on';
    };

/** A no: no reason is asked and none is kept. */
export async function declineQuestion(tx: Tx, by: By, id: string): Promise<QuestionAnswered> {
  const question = found(await lockQuestion(tx, id));
  if (question.state === 'declined') return { ok: true };
  if (!isOpen(question, by.actor.at)) return { ok: false, reason: whyOver(question, by.actor.at) };
  await close(tx, by, question, 'declined');
  await by.platform.record(tx, by.actor, questionDeclined(id, question.runId));
  return { ok: true };
}

/**
 * A yes: the first to say it is named on the run, and those who have not answered yet hear that they need not. Whoever
 * says yes a moment later hears that, too. The run is held before the question is, so that nobody waits in a circle.
 */
export async function acceptQuestion(
  tx: Tx,
  by: By,
  id: string,
  hold: HoldRun = holdRun,
): Promise<QuestionAnswered> {
  const { runId } = found(await questionById(tx, id));
  await hold(tx, runId);
  const question = found(await lockQuestion(tx, id));
  if (question.state === 'accepted') return { ok: true };
  if (!isOpen(question, by.actor.at)) return { ok: false, reason: whyOver(question, by.actor.at) };
  const named = await nameTutorWhereLacking(tx, by, runId, question.personId, question.role, hold);
  if (!named.ok) return refused(tx, by, question, named);
  await close(tx, by, question, 'accepted');
  await by.platform.record(tx, by.actor, questionAccepted(id, runId));
  await letOthersKnow(tx, by, question);
  return { ok: true };
}

function whyOver(question: Question, now: Date): 'over' | 'lapsed' | 'somebody-else' {
  const state = stateAt(question, now);
  if (state === 'lapsed') return 'lapsed';
  return state === 'somebody else' ? 'somebody-else' : 'over';
}

async function refused(
  tx: Tx,
  by: By,
  question: Question,
  { reason }: Extract<TutorFound, { ok: false }>,
): Promise<QuestionAnswered> {
  if (reason === 'clash' || reason === 'overlaps-itself') return { ok: false, reason: 'busy' };
  const state = reason === 'role-taken' ? 'somebody else' : 'taken back';
  await close(tx, by, question, state);
  await by.platform.record(tx, by.actor, questionOver(question.id, question.runId, state));
  return { ok: false, reason: reason === 'role-taken' ? 'somebody-else' : 'not-on' };
}

async function close(
  tx: Tx,
  { actor }: By,
  { id }: Question,
  state: Exclude<QuestionState, 'asked'>,
): Promise<void> {
  await pairing(tx)
    .updateTable('pairing_questions')
    .set({ state, answered_at: actor.at, channel: actor.channel, recorded_by_person_id: actor.personId })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', id)
    .execute();
  await callsNoLongerNeeded(tx, aboutQuestion(id), ASKING);
}

/** Those who were asked for the same and have not answered need not any more. Whoever was still to be rung is not. */
async function letOthersKnow(tx: Tx, by: By, { runId, role, id: accepted }: Question): Promise<void> {
  const others = await pairing(tx)
    .updateTable('pairing_questions')
    .set({ state: 'somebody else', answered_at: by.actor.at, channel: 'system' })
    .where('space_id', '=', tx.spaceId)
    .where('run_id', '=', runId)
    .where('role', '=', role)
    .where('state', '=', 'asked')
    .where('id', '<>', accepted)
    .returning(['id', 'person_id'])
    .execute();
  for (const { id } of others) await callsNoLongerNeeded(tx, aboutQuestion(id), ASKING);
  await by.platform.record.all(
    tx,
    by.actor,
    others.map(({ id }) => questionOver(id, runId, 'somebody else')),
  );
  const [run] = await runsToPairById(tx, [runId], by.space.timeZone, by.actor.at);
  await tell(
    tx,
    by,
    others.map(({ id, person_id: personId }) => ({
      personId,
      kind: 'pairing-over',
      about: aboutQuestion(id),
      code: run!.code,
      words: somebodyElseWords(run!.code, by.space.name),
      notBy: ['phone' as const],
    })),
  );
}

/** Takes a question back that was not answered yet. */
export async function takeQuestionBack(tx: Tx, by: By, id: string): Promise<QuestionAnswered> {
  const question = found(await lockQuestion(tx, id));
  if (!isOpen(question, by.actor.at)) return { ok: false, reason: whyOver(question, by.actor.at) };
  await close(tx, by, question, 'taken back');
  await by.platform.record(tx, by.actor, questionOver(id, question.runId, 'taken back'));
  return { ok: true };
}
