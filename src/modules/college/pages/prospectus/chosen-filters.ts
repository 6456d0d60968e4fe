import { type Html, html, nothing } from '#design/html.ts';

import { filterPairs, filterQuery } from '../../model/prospectus-filters.ts';
import type { AccessFeature, ProspectusFilters } from '../../model/prospectus-filters.ts';
import type { Weekday } from '../../model/session-pattern.ts';
import type { WhoFor } from '../../tables.ts';
import type { FilterForm } from './filter-form.ts';
import { DAY_WORDS, FEATURE_WORDS, WHO_WORDS } from './run-words.ts';
import { prospectusText } from './text.ts';

type Pair = readonly [keyof ProspectusFilters, string];

/** What was chosen, each with a link that takes it away again, and one that takes all away. */
export function chosenFilters(form: FilterForm): Html {
  const pairs = filterPairs(form.filters);
  if (pairs.length === 0) return nothing;
  const text = prospectusText[form.language];
  const address = `/${form.slug}/prospectus`;
  const without = (pair: Pair) => `${address}${filterQuery(pairs.filter((other) => other !== pair))}`;
  return html`<div class="al-no-print">
    <p id="chosen"><strong>${text.chosen}</strong></p>
    <ul class="nhsuk-list" aria-labelledby="chosen">
      ${pairs.map((pair) => html`<li>${wordsOf(pair, form)} – <a href="${without(pair)}">${text.takeAway}<span class="nhsuk-u-visually-hidden">: ${wordsOf(pair, form)}</span></a></li>`)}
      <li><a href="${address}">${text.startAgain}</a></li>
    </ul>
  </div>`;
}

function wordsOf([name, value]: Pair, form: FilterForm): string {
  const text = prospectusText[form.language];
  switch (name) {
    case 'q':
      return text.chosenWords(value);
    case 'day':
      return DAY_WORDS[value as Weekday];
    case 'access':
      return FEATURE_WORDS.en[value as AccessFeature];
    case 'how':
      return text.hows[value as 'online'];
    case 'who':
      return WHO_WORDS[value as WhoFor];
    case 'left':
      return text.chosenLeft;
    default:
      return (
        form[name === 'place' ? 'places' : 'subjects'].find((choice) => choice.value === value)?.words ??
        value
      );
  }
}
