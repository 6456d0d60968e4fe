import { runsToPair } from '#modules/college/index.ts';
import type { RunToPair, TutorRole } from '#modules/college/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { QuestionState } from '../tables.ts';
import { questionsAbout, stateAt } from './questions.ts';
import type { Question } from './questions.ts';

/** How many were asked to take a role on, and of them how many can still answer, and how many did not in time. */
export interface AskedInRole {
  readonly role: TutorRole;
  readonly asked: number;
  readonly waiting: number;
  readonly lapsed: number;
}

/** A run that lacks somebody, with how the asking stands for each role it lacks. */
export interface RunLooking {
  readonly run: RunToPair;
  readonly asked: readonly AskedInRole[];
}

/** The runs that look for a tutor, the soonest first, with how many have been asked and how many have yet to answer. */
export async function runsLooking(tx: Tx, zone: string, now: Date): Promise<RunLooking[]> {
  const runs = await runsToPair(tx, zone, now);
  const questions = Map.groupBy(
    await questionsAbout(
      tx,
      runs.map(({ id }) => id),
    ),
    ({ runId }) => runId,
  );
  return runs.map((run) => ({
    run,
    asked: run.lacking.map((role) => countsOf(role, questions.get(run.id) ?? [], now)),
  }));
}

function countsOf(role: TutorRole, questions: readonly Question[], now: Date): AskedInRole {
  const own = questions.filter((question) => question.role === role && question.state !== 'taken back');
  const states = own.map((question) => stateAt(question, now));
  const many = (state: QuestionState) => states.filter((one) => one === state).length;
  return { role, asked: own.length, waiting: many('asked'), lapsed: many('lapsed') };
}
