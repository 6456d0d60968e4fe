import { button, insetText, textarea } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { EASY_NEED_WORDS, NEED_CATEGORIES, NEED_WORDS } from '../../model/needs.ts';
import type { Need } from '../../model/needs.ts';
import { field } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';

export interface NeedsList {
  readonly needs: readonly Need[];
  /** Where the forms that take one away go: `${action}/${id}/take-away`. */
  readonly action: string;
  readonly fields: () => Html;
  /** What to say where nothing is written down. */
  readonly none: string;
  readonly language?: Language;
}

/** What helps, under the headings it was said under, each with a way to take it away. */
export function needsList(list: NeedsList): Html {
  if (list.needs.length === 0) return insetText({ text: list.none });
  return html`${NEED_CATEGORIES.map((category) => {
    const own = list.needs.filter((need) => need.category === category);
    if (own.length === 0) return nothing;
    return html`<h3 class="nhsuk-heading-s">${needWords(list.language)[category].title}</h3>
      <ul class="nhsuk-list nhsuk-list--border">${own.map((need) => needItem(need, list))}</ul>`;
  })}`;
}

function needItem(need: Need, list: NeedsList): Html {
  return html`<li>
    <form class="al-actions nhsuk-u-margin-0" method="post" action="${list.action}/${need.id}/take-away" novalidate>
      <span>${need.words}</span>
      ${list.fields()} ${button({ html: html`Take away<span class="nhsuk-u-visually-hidden">: ${need.words}</span>`, variant: 'secondary', small: true })}
    </form>
  </li>`;
}

/** The headings under which something that helps can be added. All can be skipped. */
export function needsFieldset(form: FormShown, language: Language = 'en'): Html {
  const words = needWords(language);
  return html`${NEED_CATEGORIES.map((category) =>
    textarea({
      ...field(form, `need_${category}`),
      label: { text: words[category].title, size: 's' },
      hint: words[category].hint,
      rows: 2,
    }),
  )}`;
}

function needWords(language: Language = 'en'): typeof NEED_WORDS {
  return language === 'easy' ? EASY_NEED_WORDS : NEED_WORDS;
}

export interface WhatHelpsView {
  readonly name: string;
  readonly path: string;
  readonly needs: readonly Need[];
  readonly formFields: (key?: string) => Html;
}

export function whatHelpsView(view: WhatHelpsView): Html {
  return html`<h1 class="nhsuk-heading-l">What helps ${view.name}</h1>
    <p class="nhsuk-lede-text">We have written down that you looked. Please keep it to those who need it to make a place right.</p>
    <h2 class="nhsuk-heading-m">Written down so far</h2>
    ${needsList({ needs: view.needs, action: `${view.path}/what-helps`, fields: view.formFields, none: 'Nothing is written down. That is not the same as nothing helps: ask, when there is time.' })}
    <section class="al-section" aria-labelledby="add-needs">
      <h2 class="nhsuk-heading-m" id="add-needs">Add what they told you</h2>
      <p>In their own words. Leave out what they did not speak of.</p>
      <form method="post" action="${view.path}/what-helps/add" novalidate>
        ${view.formFields()} ${needsFieldset({ typed: {}, errors: [] })} ${button({ text: 'Keep this', preventDoubleClick: true })}
      </form>
    </section>`;
}

/** The form again, when something in it needs mending: what was known already is not shown a second time. */
export function addNeedsView(view: {
  name: string;
  path: string;
  form: FormShown;
  fields: Html;
  mistakes: Html;
}): Html {
  return html`${view.mistakes}
    <h1 class="nhsuk-heading-l">Add what helps ${view.name}</h1>
    <form method="post" action="${view.path}/what-helps/add" novalidate>
      ${view.fields} ${needsFieldset(view.form)} ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>`;
}
