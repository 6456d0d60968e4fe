import { callsNoLongerNeeded } from '#modules/messages/index.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { questionOver } from '../events.ts';
import { ASKING, aboutQuestion } from './about-question.ts';

const MOST = 200;

const LAPSE = `
  with due as (
    select id from pairing_questions where space_id = $1 and state = 'asked' and answer_by <= $2
     order by id limit ${MOST} for update skip locked)
  update pairing_questions q set state = 'lapsed', answered_at = $2, channel = 'system'
    from due where q.space_id = $1 and q.id = due.id returning q.id, q.run_id as "runId"`;

/** Notes that the time of open questions is up. Nobody is told or asked why, and whoever was still to be rung is not. */
export async function lapseQuestions(
  tx: Tx,
  { platform, actor }: Pick<By, 'platform' | 'actor'>,
): Promise<void> {
  const lapsed = await tx.named<{ id: string; runId: string }>('lapse-questions', LAPSE, [
    tx.spaceId,
    actor.at,
  ]);
  for (const { id } of lapsed) await callsNoLongerNeeded(tx, aboutQuestion(id), ASKING);
  const noted = { ...actor, personId: null, onBehalfOf: null, channel: 'system' as const };
  await platform.record.all(
    tx,
    noted,
    lapsed.map(({ id, runId }) => questionOver(id, runId, 'lapsed')),
  );
}
