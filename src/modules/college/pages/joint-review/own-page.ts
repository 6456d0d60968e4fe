import { button, insetText } from '#design/components.ts';
import { html } from '#design/html.ts';
import { notFound } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { recordTutorsAnswer } from '../../commands/record-review.ts';
import { saysSomething } from '../../model/review.ts';
import { doOnce } from '#platform/http/do-once.ts';
import { runParams } from '../manage-run/load.ts';
import type { OfRun } from '../manage-run/load.ts';
import { mendSummary, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { tutorsForm } from './form.ts';
import { loadReview } from './load-review.ts';
import type { LoadedReview } from './load-review.ts';
import { questions } from './questions.ts';
import { reviewText } from './text.ts';

async function load(visit: OfRun): Promise<LoadedReview> {
  const loaded = await loadReview(visit);
  if (!loaded.teachesIt) throw notFound();
  return loaded;
}

/** What a tutor says of their own run: the same questions students are asked. */
export const ownReviewPage = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  const said = loaded.review.tutors.find(({ personId }) => personId === visit.who?.personId);
  const filled = said
    ? untouched({ keep: said.keep, better: said.better, takeAway: said.takeAway, together: said.together })
    : untouched();
  return show(visit, parts(visit, loaded, filled));
});

export const submitOwnReview = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(tutorsForm);
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form));
  const again = (field: string, message: string) =>
    showAgain(visit, parts(visit, loaded, { typed: form.typed, errors: [{ field, message }] }));
  if (!saysSomething(form.value)) return again('keep', 'Answer at least one of the questions');
  const done = await doOnce(visit, 'tutor looks back', (tx, by) =>
    recordTutorsAnswer(tx, by, loaded.one.run.id, visit.who!.personId!, form.value),
  );
  if (!done.ok) return again('', 'Looking back begins with the last session');
  return goTo(`/${visit.space.slug}/runs/${loaded.one.run.code}/review?done=own`);
});

function parts(visit: OfRun, { one, words, hasBegun }: LoadedReview, filled: Filled) {
  const here = `/${words.slug}/runs/${one.run.code}/review`;
  const form = html`<form method="post" action="${here}/own" novalidate>
      ${visit.formFields()} ${questions(filled, 'en')} ${button({ text: 'Keep my answers', preventDoubleClick: true })}
    </form>`;
  const main = html`${mendSummary(filled.errors)}
    <h1><span class="nhsuk-caption-l">${one.run.title}, ${one.run.code}</span> ${reviewText.en.title}</h1>
    <p class="al-lead">The same four questions your students are asked. Your answers stand beside theirs, without your name; with few tutors, people may guess whose they are.</p>
    ${hasBegun ? form : insetText({ text: 'Looking back begins with the last session.' })}`;
  const back = { href: here, text: 'Back to looking back together' };
  return { title: `Looking back ${one.run.code}`, main, back };
}
