import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { choice, id, optionalChoice } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { Trouble } from '#platform/errors/errors.ts';
import { answerContribution } from '../../commands/answer-contribution.ts';

const form = z.object({
  contribution: id(),
  answer: choice(['yes', 'not quite'], 'Say yes or not quite'),
  from: optionalChoice(['my-part', 'home'], 'my-part'),
});

/**
 * One tap: yes, or not quite. "Not quite" is not yet "no": it opens the page where one says how far it went, since
 * somebody may have been there and not shaped it.
 */
export const submitAnswer = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) throw new Trouble('bad-request', 'An answer is yes or not quite');
  const { contribution, answer, from } = sent.value;
  if (answer === 'not quite') return goTo(`/${visit.space.slug}/my-part/${contribution}`);
  const answered = await answerContribution(
    visit.platform,
    visit.space.id,
    visit.actor(),
    keyOf('is-that-right', visit.form),
    { contributionId: contribution, howFar: 'as recorded' },
  );
  return found<Reply>(answered.ok ? goTo(`/${visit.space.slug}/${from}`) : null);
});
