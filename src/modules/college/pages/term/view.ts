import { button, details, insetText, pagination } from '#design/components.ts';
import { dayRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { withQuery } from '#design/layout/address.ts';
import type { RunWithNeeds } from '../../model/run-needs.ts';
import type { RunsWithNeeds } from '../../queries/runs-with-needs.ts';
import type { ClosedPeriod, Term } from '../../queries/terms.ts';
import { clashOfTwo } from '../manage-shared/clash-words.ts';
import type { ClashWords } from '../manage-shared/clash-words.ts';
import { selectField, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { needsList } from './needs-list.ts';
import { RUNS_A_PAGE, narrowed } from './query.ts';
import type { Shown, TermQuery } from './query.ts';
import { runTable } from './run-table.ts';

export interface TermView {
  readonly slug: string;
  readonly zone: string;
  readonly term: Term;
  readonly closed: readonly ClosedPeriod[];
  readonly all: RunsWithNeeds;
  readonly query: TermQuery;
  readonly done: string | null;
}

const SHOWN_WORDS: Record<Shown, string> = {
  all: 'Every run',
  needs: 'Runs that need somebody',
  choose: 'Somebody must choose',
  clash: 'Part of a clash',
  peer: 'Looking for a peer tutor',
  professional: 'Looking for a professional tutor',
  place: 'No room yet',
  sessions: 'No sessions yet',
  closed: 'On a closed day',
  draft: 'Drafts',
  published: 'Published',
  postponed: 'Postponed',
  withdrawn: 'Withdrawn',
};

/** One term on one screen. */
export function termView(view: TermView): Html {
  const { slug, term, all } = view;
  const here = `/${slug}/manage/terms/${term.slug}`;
  return html`${manageTrail(slug, ['Terms', '/manage/terms'])} ${notice(view.done)}
    <h1>${term.name}</h1>
    <p class="al-lead">${dayRange(term.startsOn, term.endsOn)}. ${countSentence(all.runs)}${closedSentence(view.closed)}</p>
    ${actions(here, all.runs)} ${all.runs.length === 0 ? emptyTerm(slug) : termWithRuns(view, here)}`;
}

function countSentence(runs: readonly RunWithNeeds[]): string {
  if (runs.length === 0) return 'No runs yet.';
  const published = runs.filter(({ run }) => run.state === 'published').length;
  if (runs.length === 1) return published === 1 ? '1 run, published.' : '1 run, not published yet.';
  const count = plural(runs.length, { one: '# run', other: '# runs' });
  return published === 0
    ? `${count}, none of them published yet.`
    : `${count}, ${published === runs.length ? 'all' : published} of them published.`;
}

function closedSentence(closed: readonly ClosedPeriod[]): string {
  return closed.map((days) => ` ${days.name}: ${dayRange(days.fromOn, days.toOn)}.`).join('');
}

function actions(here: string, runs: readonly RunWithNeeds[]): Html {
  const hasDrafts = runs.some(({ run }) => run.state === 'draft');
  return html`<div class="al-actions">
    ${hasDrafts ? button({ text: 'Publish this term', href: `${here}/publish` }) : nothing}
    ${button({ text: 'Add a run', href: `${here}/add-run`, variant: 'secondary' })}
    ${button({ text: 'Change name, days and closed days', href: `${here}/edit`, variant: 'secondary' })}
  </div>`;
}

function emptyTerm(slug: string): Html {
  return insetText({
    html: html`<p>This term is empty and ready. Add its first run here, or bring in the spreadsheet you already have: nothing in it is lost, and nothing is published until you say so.</p>
      <p><a href="/${slug}/manage/import">Bring in a spreadsheet</a></p>`,
  });
}

function termWithRuns(view: TermView, here: string): Html {
  const words: ClashWords = {
    slug: view.slug,
    zone: view.zone,
    spokenOf: view.all.spokenOf,
    names: view.all.names,
  };
  const fit = narrowed(view.all.runs, view.query, view.all.names);
  return html`<section aria-labelledby="needs" class="al-section">
      <h2 id="needs">What needs somebody</h2>
      ${needsList(view.all.runs, (need) => `${withQuery(here, { show: need })}#runs`)} ${clashList(view.all, words)}
    </section>
    <section aria-labelledby="runs" class="al-section al-full">
      <h2 id="runs">Runs</h2>
      ${narrowingForm(view.query, here)} ${runsFound(view, fit, words, here)}
    </section>`;
}

function clashList(all: RunsWithNeeds, words: ClashWords): Html {
  if (all.clashes.length === 0) return nothing;
  return details({
    summary: plural(all.clashes.length, {
      one: '# clash: what wants what, and when',
      other: '# clashes: what wants what, and when',
    }),
    open: all.clashes.length <= 5,
    html: html`<ul class="nhsuk-list nhsuk-list--bullet">
        ${all.clashes.slice(0, 100).map((clash) => html`<li>${clashOfTwo(clash, words)}</li>`)}
      </ul>
      <p>A draft may hold a clash. Two published runs may not: the second stays a draft until it is mended.</p>`,
  });
}

function narrowingForm(query: TermQuery, here: string): Html {
  const filled: Filled = { typed: { show: query.show ?? 'all', q: query.q ?? '' }, errors: [] };
  const choices = Object.entries(SHOWN_WORDS).map(([value, text]) => ({ value, text }));
  return html`<form method="get" action="${here}#runs" class="al-no-print">
    <div class="al-grid">
      <div>${selectField(filled, { name: 'show', label: 'Show' }, choices)}</div>
      <div>${textField(filled, { name: 'q', label: 'Words to look for', hint: 'In titles, references, rooms and names' })}</div>
    </div>
    ${button({ text: 'Show these', variant: 'secondary' })}
  </form>`;
}

function runsFound(view: TermView, fit: readonly RunWithNeeds[], words: ClashWords, here: string): Html {
  if (fit.length === 0)
    return insetText({ html: html`<p>No run is like that. <a href="${here}#runs">Show every run</a></p>` });
  const at = Math.min(view.query.page ?? 1, Math.ceil(fit.length / RUNS_A_PAGE));
  const shown = fit.slice((at - 1) * RUNS_A_PAGE, at * RUNS_A_PAGE);
  return html`${runTable(shown, words, captionFor(view, fit.length))} ${pages(view.query, at, fit.length, here)}`;
}

function captionFor(view: TermView, count: number): string {
  const runs = plural(count, { one: '# run', other: '# runs' });
  const narrow =
    view.query.show && view.query.show !== 'all' ? `: ${SHOWN_WORDS[view.query.show].toLowerCase()}` : '';
  return `${runs}${narrow}`;
}

function pages(query: TermQuery, at: number, count: number, here: string): Html {
  if (count <= RUNS_A_PAGE) return nothing;
  const to = (page: number) =>
    `${withQuery(here, { show: query.show, q: query.q || undefined, page: String(page) })}#runs`;
  return pagination({
    ...(at > 1 ? { previous: { href: to(at - 1) } } : {}),
    ...(at * RUNS_A_PAGE < count ? { next: { href: to(at + 1) } } : {}),
  });
}
