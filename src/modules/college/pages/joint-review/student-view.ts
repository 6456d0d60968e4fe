import { button, errorSummary } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { NextTime, RunOfReview } from '../../queries/reviews.ts';
import type { Filled } from '#platform/http/filled.ts';
import { mayShowField, questions } from './questions.ts';
import { reviewText } from './text.ts';

export interface StudentView {
  readonly language: Language;
  readonly run: RunOfReview;
  readonly action: string;
  readonly filled: Filled;
  readonly fields: Html;
}

export function studentView({ language, run, action, filled, fields }: StudentView): Html {
  const text = reviewText[language];
  return html`${mendIn(filled, language)}
    <h1><span class="nhsuk-caption-l" dir="auto">${run.title}</span> ${text.title}</h1>
    ${language === 'easy' ? easyRead({ symbol: 'people', text: text.lead }) : html`<p class="al-lead">${text.lead}</p>`}
    ${language === 'easy' ? easyRead({ symbol: 'private', text: text.anonymous }) : html`<p>${text.anonymous}</p>`}
    <form method="post" action="${action}" novalidate>
      ${fields} ${questions(filled, language)} ${mayShowField(filled, language)}
      ${button({ text: text.send, preventDoubleClick: true })}
    </form>`;
}

/** What is to be mended, in the reader's own language. */
export function mendIn(filled: Filled, language: Language): Html {
  if (filled.errors.length === 0) return nothing;
  return errorSummary({
    heading: reviewText[language].mend,
    errorList: filled.errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  });
}

export interface StudentEndView {
  readonly language: Language;
  readonly slug: string;
  readonly run: RunOfReview;
  readonly how: 'thanks' | 'used' | 'over';
  readonly nextTime: readonly NextTime[];
}

const NEXT_TIME: Readonly<Record<Language, string>> = {
  en: 'What the tutors will do otherwise next time',
  easy: 'What we change next time',
};

export function studentEndView({ language, slug, run, how, nextTime }: StudentEndView): Html {
  const text = reviewText[language];
  const lead = { thanks: text.thanksLead, used: text.usedLead, over: text.overLead }[how];
  const symbol = how === 'thanks' ? 'thanks' : 'help';
  return html`<h1>${text[how]}</h1>
    ${language === 'easy' ? easyRead({ symbol, text: lead }) : html`<p class="al-lead">${lead}</p>`}
    ${nextTime.length === 0 ? nothing : html`<h2>${NEXT_TIME[language]}</h2><ul>${nextTime.map(({ words }) => html`<li dir="auto">${words}</li>`)}</ul>`}
    <p><a href="/${slug}/runs/${run.code}">${text.toCourse}</a></p>`;
}
