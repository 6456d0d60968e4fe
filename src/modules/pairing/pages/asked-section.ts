import { button, card } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { RunToPair } from '#modules/college/index.ts';
import { A_ROLE, whenItMeets } from '../model/words.ts';
import type { Question } from '../queries/questions.ts';

export interface AskedView {
  readonly slug: string;
  readonly zone: string;
  readonly questions: readonly { readonly question: Question; readonly run: RunToPair }[];
  readonly fields: () => Html;
}

/** What somebody is asked, each with its two buttons: on their own page and on their home. */
export function askedSection(view: AskedView): Html {
  const { questions, slug, zone, fields } = view;
  if (questions.length === 0) return nothing;
  return html`<section class="al-section" aria-labelledby="asked">
    <h2 id="asked">${plural(questions.length, { one: 'You are asked: would you like to?', other: 'You are asked about # runs: would you like to?' })}</h2>
    <p>The first who says yes is named. A no needs no reason.</p>
    ${questions.map(({ question, run }) =>
      card({
        heading: { text: run.title, level: 3, size: 's' },
        description: {
          html: html`<p>As ${A_ROLE[question.role]}, in ${run.termName}.</p>
            <p><strong>${whenItMeets(run.sessions, zone)}</strong><br>${run.where ?? 'No room yet'}</p>
            <p>You can answer until ${momentInWords(question.answerBy, zone)}.</p>
            <form method="post" action="/${slug}/my-pairing/questions/${question.id}/answer" novalidate>
              ${fields()}
              <div class="al-actions">
                ${button({ html: html`Yes, I would like to<span class="nhsuk-u-visually-hidden">: ${run.title}, ${run.termName}</span>`, name: 'answer', value: 'yes', preventDoubleClick: true })}
                ${button({ html: html`Not this time<span class="nhsuk-u-visually-hidden">: ${run.title}, ${run.termName}</span>`, name: 'answer', value: 'no', variant: 'secondary', preventDoubleClick: true })}
              </div>
            </form>`,
        },
      }),
    )}
  </section>`;
}
