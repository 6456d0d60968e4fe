import { button, insetText } from '#design/components.ts';
import { dateInWords, dayInWords } from '#design/dates.ts';
import { factTable } from '#design/fact-table.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import { areaField, mendSummary } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { SeatCount } from '../../model/seat-counts.ts';
import type { Group } from '../../queries/groups.ts';
import type { NotHere } from '../../queries/not-here.ts';
import type { Place } from '../../queries/seats.ts';
import { groupHead } from '../../views/group-head.ts';
import { said, saidList } from '../../views/said.ts';
import { seatsText } from './text.ts';
import { tendSeats } from './tend-view.ts';

export interface SeatsView {
  readonly language: Language;
  readonly slug: string;
  readonly zone: string;
  readonly group: Group;
  readonly counts: readonly SeatCount[];
  readonly places: readonly Place[];
  readonly notHere: readonly NotHere[];
  readonly takesPart: boolean;
  readonly tends: boolean;
  readonly filled: Filled;
  readonly fields: () => Html;
  readonly done: string | null;
}

/** The seats of a group by perspective, and who is not here yet. */
export function seatsView(view: SeatsView): Html {
  const { language, slug, group, filled, done, tends } = view;
  const words = seatsText[language];
  const above = html`${notice(done)} ${mendSummary(filled.errors)}`;
  return html`${groupHead({ language, slug, group, title: words.title, above })}
    ${said(language, 'chair', words.lead, language === 'easy' ? '' : 'al-quiet')} ${counts(view)} ${standing(view)} ${notHere(view)}
    ${tends ? tendSeats(view) : nothing}`;
}

function counts({ language, counts: all }: SeatsView): Html {
  const words = seatsText[language];
  if (all.length === 0) return html`<p>${words.none}</p>`;
  const told = all.every(({ held }) => held !== null);
  const why = told ? nothing : said(language, 'private', words.whyNotTold, 'al-quiet');
  if (language === 'easy') {
    const lines = all.map(({ perspective, seats, held }) =>
      words.easySeats(words.perspective[perspective], seats, held),
    );
    return html`${saidList(language, 'people', lines)} ${why}`;
  }
  return html`${factTable({
    caption: words.caption,
    captionShown: true,
    head: words.head,
    rows: all.map(({ perspective, seats, held, organisations }) => [
      words.perspective[perspective],
      String(seats),
      held === null ? words.notTold : String(held),
      organisationsOf(organisations) || words.noOrganisation,
    ]),
  })}
  ${why}`;
}

function organisationsOf(names: readonly string[]): string {
  const counted = Map.groupBy(names, (name) => name);
  return [...counted].map(([name, all]) => (all.length > 1 ? `${name} (${all.length})` : name)).join(', ');
}

function standing({ language, zone, slug, group }: SeatsView): Html {
  const words = seatsText[language];
  if (group.seatsClosedAt)
    return said(language, 'door', words.closed(dateInWords(group.seatsClosedAt, zone)));
  const until = group.seatsCloseOn ? words.openUntil(dayInWords(group.seatsCloseOn)) : words.open;
  return html`${said(language, 'door', until)}
    <p><a href="/${slug}/groups/${group.code}/join">${words.join}</a></p>`;
}

function notHere(view: SeatsView): Html {
  const { language, zone, notHere: all, takesPart } = view;
  const words = seatsText[language];
  return html`<section class="al-section" aria-labelledby="not-here">
    <h2 id="not-here">${words.notHere}</h2>
    ${said(language, 'speech', words.notHereLead)}
    ${all.length === 0 ? html`<p>${words.nothingSaid}</p>` : nothing}
    ${all.map(({ words: who, toDo, saidAt }) =>
      insetText({
        html: html`<p>${who}</p>${toDo ? html`<p><strong>${words.toDo}</strong> ${toDo}</p>` : nothing}<p class="al-quiet">${words.said(dateInWords(saidAt, zone))}</p>`,
      }),
    )}
    ${takesPart ? sayForm(view) : nothing}
  </section>`;
}

function sayForm({ language, slug, group, filled, fields }: SeatsView): Html {
  const words = seatsText[language];
  return html`<form method="post" action="/${slug}/groups/${group.code}/seats/not-here" novalidate>
    ${fields()} ${areaField(filled, { name: 'words', label: words.words, hint: words.wordsHint, rows: 3 })}
    ${areaField(filled, { name: 'toDo', label: words.toDoLabel, rows: 2 })}
    ${button({ text: words.say, variant: 'secondary', preventDoubleClick: true })}
  </form>`;
}
