import { button, insetText, pagination, summaryList, tag, warningCallout } from '#design/components.ts';
import { dayRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { Typed } from '#platform/http/form.ts';
import { oneOrTwoOpen } from '../../import/names.ts';
import type { WhatComesIn } from '../../import/what-comes-in.ts';
import { sentenceCase } from '../../model/sentence-case.ts';
import type { TermLine } from '../../model/term-sheet/index.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { actionForm } from '../manage-shared/action-form.ts';
import { hidden } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import type { Show } from './form.ts';
import { headline } from './headline.ts';
import { otherLines } from './other-lines.ts';
import { refusedCards } from './refused-cards.ts';

export interface ImportSheetView {
  readonly slug: string;
  readonly stands: ImportAsItStands;
  readonly lines: WhatComesIn;
  readonly show: Show;
  readonly page: number;
  readonly fields: () => Html;
  readonly done: string | null;
  /** What was typed and could not be kept, because somebody changed the import meanwhile. */
  readonly conflict: { readonly typed: Typed; readonly lines: readonly TermLine[] } | null;
}

const PER_PAGE: Record<Show, number> = { refused: 10, questions: 25, ok: 25, ignored: 25 };
const NAMES: Record<Show, string> = {
  refused: 'Need mending',
  questions: 'Have a question',
  ok: 'Ready',
  ignored: 'Passed over',
};

/** The lines under one heading. */
export function linesShown(lines: WhatComesIn, show: Show): readonly TermLine[] {
  const importable = [...lines.add, ...lines.changed].sort((a, b) => a.line - b.line);
  if (show === 'questions') return importable.filter(({ outcome }) => outcome === 'question');
  if (show === 'ok') return importable.filter(({ outcome }) => outcome === 'ok');
  return lines[show];
}

/** What one comes to see first: what needs mending, else what has a question. */
export function firstToShow(lines: WhatComesIn): Show {
  if (lines.refused.length > 0) return 'refused';
  return linesShown(lines, 'questions').length > 0 ? 'questions' : lines.add.length > 0 ? 'ok' : 'ignored';
}

/** A spreadsheet as we understood it: the whole in a sentence, what it rests on, then its lines. */
export function importSheetView(view: ImportSheetView): Html {
  const { slug, stands, lines } = view;
  const here = `/${slug}/manage/import/${stands.found.id}`;
  return html`${manageTrail(slug, ['Spreadsheets', '/manage/import'])} ${notice(view.done)} ${view.conflict ? meanwhile() : nothing}
    <h1><span class="nhsuk-caption-l"><bdi>${stands.found.fileName}</bdi></span> What we understood</h1>
    ${stands.reading.refusal ? unread(stands, here) : html`<p class="al-lead">${headline(lines)}</p> ${whatNext(view, here)}`}
    ${restsOn(view, here)} ${stands.reading.refusal ? nothing : theLines(view, here)}
    <section class="al-section" aria-labelledby="aside">
      <h2 class="nhsuk-heading-m" id="aside">Not this one?</h2>
      <p>Putting it aside takes it out of your way. You can take it up again.</p>
      ${actionForm({ action: `${here}/put-aside`, fields: html`${view.fields()} ${hidden('version', stands.found.version)}`, words: 'Put this spreadsheet aside', look: 'secondary', small: true })}
    </section>`;
}

function meanwhile(): Html {
  return warningCallout({
    heading: 'Somebody changed this while you were writing',
    html: html`<p>Nothing was overwritten. What you typed is below, beside what stands there now. Save it if it is right.</p>`,
  });
}

function unread({ reading }: ImportAsItStands, here: string): Html {
  return html`<p class="al-lead">${reading.refusal!.sentence}</p>
    ${button({ text: 'Say what the columns mean', href: `${here}/columns` })}`;
}

function whatNext({ lines }: ImportSheetView, here: string): Html {
  const count = lines.add.length;
  const words =
    count > 0
      ? plural(count, { one: 'Bring in # run', other: 'Bring in # runs' })
      : plural(lines.changed.length, { one: 'Look at # change', other: 'Look at # changes' });
  return html`<div class="al-actions">${count + lines.changed.length > 0 ? button({ text: words, href: `${here}/bring-in` }) : nothing}
    <p class="al-quiet">You can leave at any time: everything here is kept.</p></div>`;
}

/** What the reading rests on, each with a way to put it right. */
function restsOn(view: ImportSheetView, here: string): Html {
  const { stands } = view;
  const row = (key: string, value: Html, href: string, hiddenWords: string, text = 'Change') => ({
    key,
    value: { html: value },
    actions: { items: [{ href: `${here}/${href}`, text, visuallyHiddenText: hiddenWords }] },
  });
  return summaryList({
    rows: [
      row('Term', termWords(stands), 'term', 'the term'),
      row('Closed days', closedWords(stands), 'term', 'the closed days'),
      row('Columns', columnsWords(stands), 'columns', 'what the columns mean'),
      row('People', peopleWords(stands), 'people', 'at the people', 'Look'),
    ],
  });
}

function termWords({ term, termHere, termSaid }: ImportAsItStands): Html {
  if (termHere)
    return html`<bdi>${termHere.name}</bdi>, ${dayRange(termHere.startsOn, termHere.endsOn)}<br><span class="al-quiet">Here already: the runs are added to it</span>`;
  if (!term) return html`Not known yet`;
  return html`<bdi>${term.name}</bdi>, ${dayRange(term.startsOn, term.endsOn)}${termSaid ? nothing : html`<br><span class="al-quiet">New, from your sheet’s title and dates</span>`}`;
}

function closedWords({ reading }: ImportAsItStands): Html {
  if (reading.closedPeriods.length === 0) return html`None that we know of`;
  return html`${reading.closedPeriods.map(({ name, from, to }, index) => html`${index > 0 ? html`<br>` : nothing}<bdi>${sentenceCase(name)}</bdi>, ${dayRange(from, to)}`)}
    ${reading.closedPeriodsConfirmed ? nothing : html`<br><span class="al-quiet">From your sheet’s title. Is that right?</span>`}`;
}

function columnsWords({ reading }: ImportAsItStands): Html {
  const used = Object.keys(reading.columns).length;
  const unused = reading.unusedColumns.length;
  const understood = plural(used, { one: '# column understood', other: '# columns understood' });
  return unused === 0
    ? html`${understood}`
    : html`${understood}<br>Not used: ${reading.unusedColumns.slice(0, 6).map(({ heading }, index) => html`${index > 0 ? ', ' : ''}<bdi>${heading.slice(0, 60)}</bdi>`)}`;
}

function peopleWords({ people, names, found }: ImportAsItStands): Html {
  const { plan } = people;
  const parts = [
    plan.toAdd.length === 0
      ? 'Nobody is new here'
      : plural(plan.toAdd.length, { one: '# person is new here', other: '# people are new here' }),
    plan.linked.length > 0 ? plural(plan.linked.length, { one: '# is known', other: '# are known' }) : '',
  ].filter((words) => words !== '');
  const asked = plan.unanswered.length + oneOrTwoOpen(names, found.choices).length;
  return html`${parts.join(', ')}.${asked > 0 ? html`<br><strong>${plural(asked, { one: '# question about a name is open.', other: '# questions about names are open.' })}</strong>` : nothing}
    ${found.choices.designers === 'tutors' ? html`<br><span class="al-quiet">Each tutor will be asked whether they shaped their course.</span>` : nothing}`;
}

function theLines(view: ImportSheetView, here: string): Html {
  const all = view.conflict?.lines ?? linesShown(view.lines, view.show);
  const size = PER_PAGE[view.show];
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(view.page, pages);
  const shown = view.conflict ? all : all.slice((page - 1) * size, page * size);
  return html`<section class="al-section" aria-labelledby="lines">
    <h2 id="lines">The lines of your sheet</h2>
    ${kinds(view, here)}
    ${all.length === 0 ? insetText({ text: EMPTY[view.show] }) : nothing}
    ${view.show === 'refused' && all.length > 0 ? refusedCards({ here, fields: view.fields(), version: view.stands.found.version, show: view.show, page, lines: shown, typed: view.conflict?.typed ?? {} }) : otherLines(shown, here)}
    ${pages > 1 && !view.conflict ? pagesOf(`${here}?show=${view.show}`, page, pages) : nothing}
  </section>`;
}

const EMPTY: Record<Show, string> = {
  refused: 'No line needs mending. That is good news.',
  questions: 'No line has a question.',
  ok: 'No line is without a question just now.',
  ignored: 'Nothing was passed over.',
};

function kinds(view: ImportSheetView, here: string): Html {
  return html`<nav aria-label="Kinds of lines"><ul class="al-tags">${(Object.keys(NAMES) as Show[]).map((show) => kind(show, view, here))}</ul></nav>`;
}

function kind(show: Show, view: ImportSheetView, here: string): Html {
  const words = `${NAMES[show]} (${linesShown(view.lines, show).length.toLocaleString('en-GB')})`;
  if (show === view.show)
    return html`<li>${tag({ html: html`<a class="nhsuk-link--no-visited-state" href="${here}?show=${show}#lines" aria-current="page">${words}</a>`, colour: 'purple' })}</li>`;
  return html`<li><a href="${here}?show=${show}#lines">${words}</a></li>`;
}

function pagesOf(address: string, page: number, pages: number): Html {
  const to = (number: number) => `${address}&page=${number}#lines`;
  return html`<p class="al-quiet">Page ${page} of ${pages}</p>
    ${pagination({
      ariaLabel: 'Pages of lines',
      ...(page > 1 ? { previous: { href: to(page - 1) } } : {}),
      ...(page < pages ? { next: { href: to(page + 1) } } : {}),
    })}`;
}
