import { recordWhatHelps } from '#modules/people/index.ts';
import type { NeedToRecord } from '#modules/people/index.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { whatHelpsAnswered } from '../meeting-events.ts';

/**
 * Keeps what helps somebody with the rest of what helps them, sealed, and for this meeting only whether those who
 * prepare it may see it. The last answer holds.
 */
export async function answerWhatHelps(
  tx: Tx,
  { platform, actor }: By,
  meetingId: string,
  personId: string,
  answer: { readonly mayLook: boolean; readonly needs: readonly NeedToRecord[] },
): Promise<void> {
  if (answer.needs.length > 0)
    await recordWhatHelps(tx, platform.seal, { personId, needs: answer.needs }, actor);
  await tx.named(
    'answer-what-helps',
    `insert into groups_helps_answers (space_id, meeting_id, person_id, may_look, answered_at, channel, recorded_by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (space_id, meeting_id, person_id) do update
        set may_look = excluded.may_look, answered_at = excluded.answered_at, channel = excluded.channel,
            recorded_by_person_id = excluded.recorded_by_person_id`,
    [
      tx.spaceId,
      meetingId,
      personId,
      answer.mayLook,
      actor.at,
      actor.channel,
      actor.personId === personId ? null : actor.personId,
    ],
  );
  await platform.record(tx, actor, whatHelpsAnswered(meetingId));
}
