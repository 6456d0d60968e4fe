import type { Tx } from '#platform/database/tx.ts';

/** Whether somebody has said that those who prepare a meeting may see what helps them; null: not answered. */
export async function helpsAnswerOf(tx: Tx, meetingId: string, personId: string): Promise<boolean | null> {
  const [answer] = await tx.named<{ mayLook: boolean }>(
    'helps-answer-of',
    `select may_look as "mayLook" from groups_helps_answers where space_id = $1 and meeting_id = $2 and person_id = $3`,
    [tx.spaceId, meetingId, personId],
  );
  return answer?.mayLook ?? null;
}

/** Who has answered "what helps?" for a meeting, and whether what helps them may be seen. */
export async function helpsAnswers(
  tx: Tx,
  meetingId: string,
): Promise<readonly { readonly personId: string; readonly mayLook: boolean }[]> {
  return tx.named<{ personId: string; mayLook: boolean }>(
    'helps-answers',
    `select person_id as "personId", may_look as "mayLook" from groups_helps_answers where space_id = $1 and meeting_id = $2 order by person_id`,
    [tx.spaceId, meetingId],
  );
}
