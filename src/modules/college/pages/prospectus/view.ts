import { insetText } from '#design/components.ts';
import { type Html, html, nothing } from '#design/html.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { placeChoices, subjectChoices } from '../../model/filter-choices.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import {
  asksForSomething,
  filterPairs,
  filterQuery,
  withPlacesLeft,
} from '../../model/prospectus-filters.ts';
import type { ProspectusFilters } from '../../model/prospectus-filters.ts';
import { runOpenness } from '../../model/open-for-booking.ts';
import { runGroups } from '../../model/run-groups.ts';
import type { RunGroup } from '../../model/run-groups.ts';
import { chosenFilters } from './chosen-filters.ts';
import { contactLines } from './contact-lines.ts';
import { filterForm } from './filter-form.ts';
import { runCards } from './run-card.ts';
import type { Reading } from './run-card.ts';
import { prospectusText } from './text.ts';

export interface ProspectusView {
  readonly space: Space;
  readonly reading: Reading;
  readonly filters: ProspectusFilters;
  /** Everything on offer, for the choices; and what fits. */
  readonly all: readonly OfferedRun[];
  readonly fit: readonly OfferedRun[];
}

/** The prospectus: a search, what fits in a sentence, and the runs under the month they begin in. */
export function prospectusView(view: ProspectusView): Html {
  const text = prospectusText[view.reading.language];
  const { slug, language } = view.reading;
  const form = {
    slug,
    language,
    filters: view.filters,
    subjects: subjectChoices(view.all),
    places: placeChoices(view.all),
  };
  return html`<h1>${text.title}</h1>
    ${language === 'easy' ? easyRead({ symbol: 'course', text: text.lead }) : html`<p class="al-lead">${text.lead}</p>`}
    ${view.all.length === 0 ? nothing : filterForm(form)} ${chosenFilters(form)}
    ${view.fit.length === 0 ? emptyState(view) : results(view)} ${otherWays(view)}`;
}

/** "24 courses. 18 have places left.": places that one can ask for now. */
export function countSentence(view: Pick<ProspectusView, 'filters' | 'fit' | 'reading'>): string {
  const text = prospectusText[view.reading.language];
  const count = view.fit.length;
  const { now } = view.reading;
  const first = asksForSomething(view.filters) ? text.fit(count) : text.all(count);
  const open = view.fit.filter((run) => runOpenness(run, now) === 'open').length;
  return `${first} ${text.placesLeft(withPlacesLeft(view.fit, now), { all: count, open })}`;
}

function results(view: ProspectusView): Html {
  const { reading } = view;
  return html`<p class="nhsuk-body-l"><strong>${countSentence(view)}</strong></p>
    ${runGroups(view.fit, reading.zone, reading.now).map((group) => groupView(group, reading))}`;
}

function groupView(group: RunGroup, reading: Reading): Html {
  return html`<section class="al-section al-full" aria-labelledby="group-${group.key.replace(' ', '-')}">
    <h2 id="group-${group.key.replace(' ', '-')}">${groupWords(group, reading)}</h2>
    ${runCards(group.runs, reading)}
  </section>`;
}

/** The heading of a group: "Beginning in January 2027". */
export function groupWords(group: RunGroup, { language, zone }: Reading): string {
  const text = prospectusText[language];
  if (group.key === 'begun') return text.begun;
  if (group.key === 'no date') return text.noDate;
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: zone });
  return text.begins(month.format(group.runs[0]!.sessions[0]!.startsAt));
}

function emptyState(view: ProspectusView): Html {
  const text = prospectusText[view.reading.language];
  const filtered = view.all.length > 0;
  return insetText({
    html: html`<h2 class="nhsuk-heading-m">${filtered ? text.noneFit : text.nothing}</h2>
      <p>${filtered ? text.noneFitMore : text.nothingMore}</p>
      ${contactLines(view.space, text)} ${filtered ? html`<p><a href="/${view.reading.slug}/prospectus">${text.startAgain}</a></p>` : nothing}`,
  });
}

function otherWays(view: ProspectusView): Html {
  if (view.fit.length === 0) return nothing;
  const text = prospectusText[view.reading.language];
  const pairs = filterPairs(view.filters);
  const print = `/${view.reading.slug}/prospectus/print`;
  const terms = new Map(view.fit.map((run) => [run.term.slug, run.term.name]));
  return html`<section class="al-section al-no-print" aria-labelledby="other-ways">
    <h2 class="nhsuk-heading-m" id="other-ways">${text.otherWays}</h2>
    <ul>
      <li><a href="${print}${filterQuery(pairs)}">${text.print}</a></li>
      <li><a href="${print}${filterQuery([...pairs, ['size', 'large']])}">${text.printLarge}</a></li>
      ${[...terms].map(([slug, name]) => html`<li><a href="/${view.reading.slug}/terms/${slug}/calendar.ics">${text.calendar(name)}</a></li>`)}
    </ul>
  </section>`;
}
