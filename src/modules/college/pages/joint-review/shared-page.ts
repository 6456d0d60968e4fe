import { z } from 'zod';
import { button, input, insetText, radios } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { keyOf, once } from '#platform/http/once.ts';
import { recordStudentsAnswer } from '../../commands/record-review.ts';
import { runParams } from '../manage-run/load.ts';
import { typedText, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { notice } from '#design/notice.ts';
import { answersToMend, sharedForm } from './form.ts';
import { loadReview } from './load-review.ts';
import type { LoadedReview } from './load-review.ts';
import { mayShowField, questions } from './questions.ts';
import { mendIn } from './student-view.ts';
import { reviewText } from './text.ts';

const query = z.object({ done: z.enum(['kept']).optional(), from: z.enum(['paper']).optional() });
type OfRun = Visit<z.output<typeof runParams>>;

/** Students answer on the tutors' screen, one after another or together; or somebody copies what came on paper. */
export const sharedReviewPage = page({ params: runParams, query }, async (visit) => {
  const { done, from } = visit.query;
  const filled = untouched({ howMany: '1', way: from ?? 'in person' });
  return show(visit, parts(visit, await loadReview(visit), filled, done === 'kept'));
});

export const submitSharedReview = page({ params: runParams }, async (visit) => {
  const loaded = await loadReview(visit);
  const form = visit.form.parse(sharedForm);
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form));
  const { mayShow, howMany, way, ...answers } = form.value;
  const again = (errors: Filled['errors']) =>
    showAgain(visit, parts(visit, loaded, { typed: form.typed, errors }));
  const errors = answersToMend(answers, mayShow, reviewText[visit.language]);
  if (errors.length > 0) return again(errors);
  const answer = { answers, mayShow: mayShow === 'yes', fromHowMany: howMany };
  const { platform, space, now } = visit;
  const done = await platform.database.inSpace(space.id, (tx) =>
    once(tx, keyOf('look back together', visit.form), now, () =>
      recordStudentsAnswer(tx, { platform, actor: visit.actor(way) }, loaded.one.run.id, answer, null),
    ),
  );
  const here = `/${space.slug}/runs/${loaded.one.run.code}/review`;
  if (done.ok) return goTo(`${here}/students?done=kept${way === 'paper' ? '&from=paper' : ''}`);
  if (done.reason === 'too-early')
    return again([{ field: 'keep', message: 'Looking back begins with the last session' }]);
  return goTo(`${here}?done=open-already`);
});

function parts(visit: OfRun, loaded: LoadedReview, filled: Filled, kept = false) {
  const { one, words } = loaded;
  const { language } = visit;
  const text = reviewText[language];
  const here = `/${words.slug}/runs/${one.run.code}/review`;
  const main = html`${notice(kept ? 'Thank you. These answers are kept, and the page is empty for the next.' : null)} ${mendIn(filled, language)}
    <h1><span class="nhsuk-caption-l">${one.run.title}</span> ${text.title}</h1>
    <p class="al-lead">${text.lead}</p>
    <p>${text.anonymous}</p>
    ${mayAnswer(loaded, form(visit, here, filled))}`;
  const back = { href: here, text: 'Back to looking back together' };
  return { title: text.title, main, back };
}

function mayAnswer({ review, hasBegun }: LoadedReview, form: Html): Html {
  if (!hasBegun) return insetText({ text: 'Looking back begins with the last session.' });
  if (review.laidOpenAt !== null)
    return insetText({ text: 'The answers have been laid side by side, so no more are added.' });
  return form;
}

function form(visit: OfRun, here: string, filled: Filled): Html {
  const { language } = visit;
  const text = reviewText[language];
  const error = filled.errors.find(({ field }) => field === 'howMany');
  return html`<form method="post" action="${here}/students" novalidate>
    ${visit.formFields()} ${questions(filled, language)} ${mayShowField(filled, language)}
    ${input({ id: 'howMany', name: 'howMany', label: { text: text.howMany, size: 's' }, width: 3, inputmode: 'numeric', value: typedText(filled.typed, 'howMany'), ...(error ? { errorMessage: { text: error.message } } : {}) })}
    ${radios({
      name: 'way',
      small: true,
      fieldset: { legend: { text: 'How did these answers come?', size: 's' } },
      value: typedText(filled.typed, 'way') || 'in person',
      items: [
        { value: 'in person', text: 'On this screen' },
        { value: 'paper', text: 'Copied from paper' },
        { value: 'phone', text: 'Told on the telephone' },
      ],
    })}
    ${button({ text: text.send, preventDoubleClick: true })}
  </form>`;
}
