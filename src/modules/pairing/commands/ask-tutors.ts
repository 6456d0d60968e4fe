import { momentInWords } from '#design/dates.ts';
import type { RunToPair, TutorRole } from '#modules/college/index.ts';
import { tell } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { tutorAsked } from '../events.ts';
import { questionToken } from '../model/question-link.ts';
import { answerBy, questionDays } from '../model/rules.ts';
import { questionWords, whenItMeets } from '../model/words.ts';
import { pairing } from '../tables.ts';
import { ASKING, aboutQuestion } from './about-question.ts';
import { lapseQuestions } from './lapse-questions.ts';
import type { By } from '#platform/by.ts';

/**
 * Asks tutors whether they would like to, each by the way they chose, until the day the college's rule says. Whoever is
 * being asked about the run already is not asked twice; a question that has lapsed can be asked again. Answers how many were.
 */
export async function askTutors(
  tx: Tx,
  by: By,
  run: RunToPair,
  role: TutorRole,
  personIds: readonly string[],
): Promise<number> {
  const { actor, space, platform } = by;
  await lapseQuestions(tx, by);
  const until = await untilWhen(tx, by, run);
  const rows = personIds.map((personId) => ({
    space_id: tx.spaceId,
    id: newId(),
    run_id: run.id,
    person_id: personId,
    role,
    state: 'asked' as const,
    asked_by_person_id: actor.personId,
    asked_at: actor.at,
    answer_by: until,
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
      words: questionWords({
        code: run.code,
        role,
        when,
        until: momentInWords(until, space.timeZone),
        link: linkTo(by, id),
        college: space.name,
      }),
    })),
  );
  return asked.length;
}

async function untilWhen(tx: Tx, { actor, space }: By, { sessions }: RunToPair): Promise<Date> {
  const next = sessions.find(({ startsAt }) => startsAt > actor.at)?.startsAt ?? null;
  return answerBy(actor.at, (await ruleOf(tx, questionDays)).value, next, space.timeZone);
}

/** Where a question is answered with one press, without signing in. */
export function linkTo({ platform, space }: By, questionId: string): string {
  const token = questionToken(platform.seal, space.id, questionId);
  return new URL(`/${space.slug}/would-you/${token}`, platform.config.publicUrl).href;
}
