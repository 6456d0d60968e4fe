import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import { feedbackGiven } from '../events.ts';
import { listening } from '../tables.ts';
import type { FeedbackKind } from '../tables.ts';

export interface Feedback {
  readonly about: string;
  readonly kind: FeedbackKind;
  readonly words: string;
  readonly replyTo: string;
}

/** Keeps what somebody told us, for the college to read. Nobody need say who they are. */
export async function giveFeedback(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  feedback: Feedback,
): Promise<{ id: string }> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const id = newId();
      const { about, kind, words, replyTo } = feedback;
      await listening(tx)
        .insertInto('listening_feedback')
        .values({
          space_id: spaceId,
          id,
          about,
          kind,
          words,
          reply_to: replyTo || null,
          received_at: actor.at,
        })
        .execute();
      await platform.record(tx, actor, feedbackGiven(id, kind));
      return { id };
    }),
  );
}
