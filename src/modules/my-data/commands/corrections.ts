import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import { writeMessage } from '#platform/mail/message.ts';
import { contactOf } from '#modules/people/index.ts';
import type { Platform } from '#platform/platform.ts';
import { correctionAnswered, correctionAsked } from '../events.ts';
import { myData } from '../tables.ts';
import type { Outcome, WrongAbout } from '../tables.ts';

/** Says that something staff keep about oneself is wrong. It waits for the coordinator, and both texts are kept. */
export async function askCorrection(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  asked: { readonly personId: string; readonly about: WrongAbout; readonly words: string },
): Promise<void> {
  await platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const id = newId();
      const { personId, about, words } = asked;
      await myData(tx)
        .insertInto('mydata_corrections')
        .values({ space_id: spaceId, id, person_id: personId, about, words, asked_at: actor.at })
        .execute();
      await platform.record(tx, actor, correctionAsked(personId, id));
      return {};
    }),
  );
}

export type CorrectionAnswered =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-there' | 'answered already' };

/** Answers in words what somebody said is wrong, and lets them know by mail that an answer is there. */
export async function answerCorrection(
  platform: Platform,
  space: { readonly id: string; readonly slug: string },
  actor: Actor,
  key: FormKey,
  answer: { readonly correctionId: string; readonly outcome: Outcome; readonly words: string },
): Promise<CorrectionAnswered> {
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, key, actor.at, async (): Promise<CorrectionAnswered> => {
      const asked = await myData(tx)
        .selectFrom('mydata_corrections')
        .select(['person_id', 'outcome'])
        .where('space_id', '=', space.id)
        .where('id', '=', answer.correctionId)
        .forUpdate()
        .executeTakeFirst();
      if (!asked) return { ok: false, reason: 'not-there' };
      if (asked.outcome !== null) return { ok: false, reason: 'answered already' };
      await myData(tx)
        .updateTable('mydata_corrections')
        .set({
          outcome: answer.outcome,
          answer: answer.words,
          answered_at: actor.at,
          answered_by_person_id: actor.personId,
        })
        .where('space_id', '=', space.id)
        .where('id', '=', answer.correctionId)
        .execute();
      await platform.record(
        tx,
        actor,
        correctionAnswered(asked.person_id, answer.correctionId, answer.outcome),
      );
      const to = (await contactOf(tx, [asked.person_id])).get(asked.person_id)?.email;
      if (to)
        await writeMessage(
          tx,
          platform.jobs,
          {
            personId: asked.person_id,
            to,
            kind: 'answer',
            subject: 'An answer for you',
            body: `Hello,\n\nWe have answered what you told us. Sign in to read it:\n\n${platform.config.publicUrl}/${space.slug}/me/wrong\n`,
          },
          actor.at,
        );
      return { ok: true };
    }),
  );
}
