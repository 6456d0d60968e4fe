import { button, checkboxes, details, searchInput, select } from '#design/components.ts';
import { type Html, html, nothing } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { FilterChoice } from '../../model/filter-choices.ts';
import { ACCESS_FEATURES, asksForSomething } from '../../model/prospectus-filters.ts';
import type { ProspectusFilters } from '../../model/prospectus-filters.ts';
import { WEEKDAYS } from '../../model/session-pattern.ts';
import { DAY_WORDS, FEATURE_WORDS, WHO_WORDS } from './run-words.ts';
import { prospectusText } from './text.ts';

export interface FilterForm {
  readonly slug: string;
  readonly language: Language;
  readonly filters: ProspectusFilters;
  readonly subjects: readonly FilterChoice[];
  readonly places: readonly FilterChoice[];
}

/** The search and the filters: a form that asks by address, and needs no script. */
export function filterForm(form: FilterForm): Html {
  const text = prospectusText[form.language];
  const open = asksForSomething({ ...form.filters, q: '' });
  return html`<form method="get" action="/${form.slug}/prospectus" role="search" class="al-no-print">
    ${searchInput({ name: 'q', value: form.filters.q, label: { text: text.find, size: 's' }, hint: { text: text.findHint }, button: { ariaLabel: text.show } })}
    ${details({ summary: { text: text.more }, open, html: fields(form) })}
  </form>`;
}

function fields(form: FilterForm): Html {
  const text = prospectusText[form.language];
  return html`<div class="al-grid">
      <div>${choiceField('place', text.place, form.places, form)} ${howField(form)}</div>
      <div>${choiceField('subject', text.subject, form.subjects, form)} ${whoField(form)}</div>
      <div>${daysField(form)}</div>
      <div>${accessField(form)} ${leftField(form)}</div>
    </div>
    ${button({ text: text.show })}`;
}

function choiceField(
  name: 'place' | 'subject',
  label: string,
  choices: readonly FilterChoice[],
  form: FilterForm,
): Html {
  if (choices.length === 0) return nothing;
  const any = { value: '', text: prospectusText[form.language].any };
  return select({
    name,
    label: { text: label, size: 's' },
    value: form.filters[name],
    items: [any, ...choices.map(({ value, words }) => ({ value, text: words }))],
  });
}

function howField({ filters, language }: FilterForm): Html {
  const { how, hows } = prospectusText[language];
  const items = (['any', 'in-person', 'online'] as const).map((value) => ({ value, text: hows[value] }));
  return select({ name: 'how', label: { text: how, size: 's' }, value: filters.how, items });
}

function whoField({ filters, language }: FilterForm): Html {
  const { who, any } = prospectusText[language];
  const items = Object.entries(WHO_WORDS).map(([value, text]) => ({ value, text }));
  return select({
    name: 'who',
    label: { text: who, size: 's' },
    value: filters.who,
    items: [{ value: 'any', text: any }, ...items],
  });
}

function daysField({ filters, language }: FilterForm): Html {
  const items = WEEKDAYS.map((value) => ({ value, text: DAY_WORDS[value] }));
  return checkboxes({
    name: 'day',
    small: true,
    values: filters.day,
    items,
    fieldset: { legend: { text: prospectusText[language].days, size: 's' } },
  });
}

function accessField({ filters, language }: FilterForm): Html {
  const items = ACCESS_FEATURES.map((value) => ({ value, text: FEATURE_WORDS.en[value] }));
  return checkboxes({
    name: 'access',
    small: true,
    values: filters.access,
    items,
    fieldset: { legend: { text: prospectusText[language].access, size: 's' } },
  });
}

function leftField({ filters, language }: FilterForm): Html {
  return checkboxes({
    name: 'left',
    small: true,
    values: [filters.left],
    items: [{ value: 'yes', text: prospectusText[language].left }],
  });
}
