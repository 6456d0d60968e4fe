import type { RunToPair, TutorRole } from '#modules/college/index.ts';
import { tell } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { tutorAsked } from '../events.ts';
import { questionToken } from '../model/question-link.ts';
import { questionWords, whenItMeets } from '../model/words.ts';
import { pairing } from '../tables.ts';
import type { By } from '#platform/by.ts';

/** What messages about a question are about. */
export const aboutQuestion = (id: string) => ({ type: 'pairing question', id });
export const ASKING = 'pairing';

/** Asks tutors whether they would like to, each by the way they chose. Whoever is being asked about the run already is not asked twice. Answers how many were. */
export async function askTutors(
  tx: Tx,
  by: By,
  run: RunToPair,
  role: TutorRole,
  personIds: readonly string[],
): Promise<number> {
  const { actor, space, platform } = by;
  const rows = personIds.map((personId) => ({
    space_id: tx.spaceId,
    id: newId(),
    run_id: run.id,
    person_id: personId,
    role,
    state: 'asked' as const,
    asked_by_person_id: actor.personId,
    asked_at: actor.at,
  }));
  const asked = await pairing(tx)
    .insertInto('pairing_questions')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'person_id'])
    .execute();
  await platform.record.all(
    tx,
    actor,
    asked.map(({ id }) => tutorAsked(id, run.id)),
  );
  const when = whenItMeets(run.sessions, space.timeZone);
  await tell(
    tx,
    by,
    asked.map(({ id, person_id: personId }) => ({
      personId,
      kind: ASKING,
      about: aboutQuestion(id),
      code: run.code,
      words: questionWords(run.code, role, when, linkTo(by, id), space.name),
    })),
  );
  return asked.length;
}

/** Where a question is answered with one press, without signing in. */
export function linkTo({ platform, space }: By, questionId: string): string {
  const token = questionToken(platform.seal, space.id, questionId);
  return new URL(`/${space.slug}/would-you/${token}`, platform.config.publicUrl).href;
}
