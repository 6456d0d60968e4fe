import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { TOGETHER } from '../../model/review.ts';
import { runParams } from '../manage-run/load.ts';
import { loadReview } from './load-review.ts';
import { reviewText } from './text.ts';

/** The four questions as a sheet to write on. In Easy Read it prints so. */
export const paperReviewPage = page({ params: runParams }, async (visit) => {
  const { one, words } = await loadReview(visit);
  const text = reviewText[visit.language];
  const main = html`<div class="al-large-print">
    <h1><span class="nhsuk-caption-l">${one.run.title}, ${one.run.code}</span> ${text.title}</h1>
    <p>${text.lead}</p>
    <p>${text.anonymous}</p>
    ${lines(text.keep)} ${lines(text.better)} ${lines(text.takeAway)}
    ${boxes(
      text.together,
      TOGETHER.map((value) => text.togetherWords[value]),
    )}
    ${boxes(text.mayShow, [text.mayShowYes, text.mayShowNo])}
  </div>`;
  const back = { href: `/${words.slug}/runs/${one.run.code}/review`, text: 'Back to looking back together' };
  return show(visit, { title: `Looking back ${one.run.code}, on paper`, main, back });
});

// Four empty lines to write on, drawn with the pen's own line.
function lines(question: string): Html {
  return html`<h2 class="nhsuk-heading-m">${question}</h2>
    ${Array.from({ length: 3 }, () => html`<hr class="nhsuk-section-break nhsuk-section-break--xl nhsuk-section-break--visible" aria-hidden="true">`)}`;
}

function boxes(question: string, answers: readonly string[]): Html {
  return html`<h2 class="nhsuk-heading-m">${question}</h2>
    <ul class="nhsuk-list">${answers.map((answer) => html`<li><span aria-hidden="true">☐</span> ${answer}</li>`)}</ul>`;
}
