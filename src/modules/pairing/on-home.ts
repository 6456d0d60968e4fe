import { runsToPairById } from '#modules/college/index.ts';
import type { Html } from '#design/html.ts';
import type { Asker } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { askedSection } from './pages/asked-section.ts';
import { questionsWaiting } from './queries/questions.ts';

/** On a tutor's home: what they are asked, to be answered with one press. */
export async function onHome(tx: Tx, asker: Asker): Promise<Html[]> {
  if (!rolesAllow(asker.roles, 'teach')) return [];
  const { slug, timeZone: zone } = asker.space;
  const waiting = await questionsWaiting(tx, asker.personId, asker.now);
  if (waiting.length === 0) return [];
  const ids = waiting.map(({ runId }) => runId);
  const runs = new Map((await runsToPairById(tx, ids, zone, asker.now)).map((run) => [run.id, run]));
  const questions = waiting.map((question) => ({ question, run: runs.get(question.runId)! }));
  return [askedSection({ slug, zone, questions, fields: () => asker.formFields() })];
}
