import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import type { Actor } from '#platform/events/actor.ts';
import { keyOf, once } from '#platform/http/once.ts';
import type { Reply } from '#platform/http/reply.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { recordStudentsAnswer } from '../../commands/record-review.ts';
import type { LookedBack } from '../../commands/record-review.ts';
import { reviewOfToken } from '../../model/review-link.ts';
import type { ReviewLink } from '../../model/review-link.ts';
import { isLinkUsed, reviewOf, runOfReview } from '../../queries/reviews.ts';
import type { JointReview, RunOfReview } from '../../queries/reviews.ts';
import { read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { answersToMend, studentsForm } from './form.ts';
import { studentEndView, studentView } from './student-view.ts';
import { reviewText } from './text.ts';

const params = z.object({ token: z.string().max(300) });
const query = z.object({ done: z.enum(['thanks']).optional() });
type OfLink = Visit<z.output<typeof params>>;

interface Opened {
  readonly link: ReviewLink;
  readonly run: RunOfReview;
  readonly review: JointReview;
  readonly used: boolean;
}

async function open(visit: OfLink): Promise<Opened> {
  const { platform, space, params: asked } = visit;
  const link = found(reviewOfToken(platform.seal, space.id, asked.token));
  return read(visit, async (tx) => ({
    link,
    run: found(await runOfReview(tx, link.runId)),
    review: await reviewOf(tx, link.runId),
    used: await isLinkUsed(tx, link.hash),
  }));
}

/** The four questions, for whoever holds a link that was sent to a student. Nobody need sign in, and nobody is known here. */
export const studentReviewPage = page({ params, query }, async (visit) => {
  const opened = await open(visit);
  if (visit.query.done && opened.used) return end(visit, opened, 'thanks');
  const over = whyOver(visit, opened);
  return over ? end(visit, opened, over) : show(visit, parts(visit, opened, untouched()));
});

export const submitStudentReview = page({ params }, async (visit) => {
  const opened = await open(visit);
  const { language } = visit;
  const form = visit.form.parse(studentsForm);
  if (!form.ok) return showAgain(visit, parts(visit, opened, form));
  const { mayShow, ...answers } = form.value;
  const errors = answersToMend(answers, mayShow, reviewText[language]);
  if (errors.length > 0) return showAgain(visit, parts(visit, opened, { typed: form.typed, errors }));
  if (opened.link.endsAt < visit.now) return end(visit, opened, 'over');
  const done = await keep(visit, opened, { answers, mayShow: mayShow === 'yes', fromHowMany: 1 });
  if (done.ok) return goTo(`/${visit.space.slug}/reviews/${visit.params.token}?done=thanks`);
  return end(visit, await open(visit), done.reason === 'link-used' ? 'used' : 'over');
});

// Somebody may be signed in while they answer: what is recorded names nobody all the same.
async function keep(
  visit: OfLink,
  { link }: Opened,
  answer: Parameters<typeof recordStudentsAnswer>[3],
): Promise<LookedBack> {
  const { platform, space, now } = visit;
  const nobody: Actor = { personId: null, onBehalfOf: null, channel: 'web', at: now };
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, keyOf('look back', visit.form), now, () =>
      recordStudentsAnswer(tx, { platform, actor: nobody }, link.runId, answer, link.hash),
    ),
  );
}

function whyOver(visit: OfLink, { link, review, used }: Opened): 'used' | 'over' | null {
  if (used) return 'used';
  return link.endsAt < visit.now || review.laidOpenAt !== null ? 'over' : null;
}

function end(visit: OfLink, { run, review }: Opened, how: 'thanks' | 'used' | 'over'): Reply {
  const { language, space } = visit;
  const main = studentEndView({ language, slug: space.slug, run, how, nextTime: review.nextTime });
  return show(visit, { title: reviewText[language][how], main, robots: 'none' });
}

function parts(visit: OfLink, { run }: Opened, filled: Filled) {
  const { language, space, params: asked } = visit;
  const action = `/${space.slug}/reviews/${asked.token}`;
  const main = studentView({ language, run, action, filled, fields: visit.formFields() });
  return { title: reviewText[language].title, main, robots: 'none' as const };
}
