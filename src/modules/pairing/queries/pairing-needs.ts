import { runsToPair } from '#modules/college/index.ts';
import type { RunToPair, TutorRole } from '#modules/college/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { questionsAbout } from './questions.ts';
import type { Question } from './questions.ts';

/** A run that lacks somebody, with how the asking stands for each role it lacks. */
export interface RunLooking {
  readonly run: RunToPair;
  readonly asked: readonly { readonly role: TutorRole; readonly asked: number; readonly waiting: number }[];
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
    asked: run.lacking.map((role) => countsOf(role, questions.get(run.id) ?? [])),
  }));
}

function countsOf(role: TutorRole, questions: readonly Question[]) {
  const own = questions.filter((question) => question.role === role && question.state !== 'taken back');
  return { role, asked: own.length, waiting: own.filter(({ state }) => state === 'asked').length };
}
