import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import type { ClosedPeriod } from '../../queries/terms.ts';
import { weekFields } from '../add-run/view.ts';
import { mendSummary } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';

export interface SessionsView {
  readonly slug: string;
  readonly zone: string;
  readonly run: ManagedRun;
  readonly fields: Html;
  readonly filled: Filled;
  readonly refused: Html | null;
}

function top({ slug, run, filled, refused }: SessionsView): Html {
  return html`${manageTrail(slug, ['Terms', '/manage/terms'], [run.termName, `/manage/terms/${run.termSlug}`], [run.title, `/manage/runs/${run.code}`])} ${mendSummary(filled.errors)} ${refused ?? nothing}`;
}

export function addSessionsView(view: SessionsView & { readonly closed: readonly ClosedPeriod[] }): Html {
  return html`${top(view)}
    <h1>Add sessions to ${view.run.title}</h1>
    <p>For sessions on different days of the week, add them in turns.</p>
    <form method="post" action="/${view.slug}/manage/runs/${view.run.code}/sessions/add" novalidate>${view.fields} ${weekFields(view.filled, view.closed)} ${button({ text: 'Add these sessions', preventDoubleClick: true })}</form>
    <p><a href="/${view.slug}/manage/runs/${view.run.code}#sessions">Leave it as it is</a></p>`;
}
