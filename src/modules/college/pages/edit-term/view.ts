import { button, insetText } from '#design/components.ts';
import { dayRange } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { ClosedPeriod, Term } from '../../queries/terms.ts';
import { termFields } from '../add-term/view.ts';
import { actionForm } from '../manage-shared/action-form.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { dayField, hidden, mendSummary, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';

export interface EditTermView {
  readonly slug: string;
  readonly term: Term;
  readonly closed: readonly ClosedPeriod[];
  readonly fields: () => Html;
  readonly words: Filled;
  readonly closing: Filled;
  readonly conflict: readonly BothTexts[] | null;
  readonly done: string | null;
}

export function editTermView(view: EditTermView): Html {
  const { slug, term } = view;
  const here = `/${slug}/manage/terms/${term.slug}`;
  return html`${manageTrail(slug, ['Terms', '/manage/terms'], [term.name, `/manage/terms/${term.slug}`])} ${notice(view.done)}
    ${mendSummary([...view.words.errors, ...view.closing.errors])}
    <h1>${term.name}: name, days and closed days</h1>
    ${view.conflict ? bothTexts(view.conflict) : ''}
    <form method="post" action="${here}/edit" novalidate>
      ${view.fields()} ${hidden('version', term.version)} ${termFields(view.words)}
      ${button({ text: view.conflict ? 'Keep what I wrote' : 'Keep these changes', preventDoubleClick: true })}
    </form>
    <section class="al-section" aria-labelledby="closed">
      <h2 id="closed">Closed days</h2>
      <p>Weekly sessions you add from now on leave these days out. Sessions that are there already stay, and the term’s page says so.</p>
      ${closedList(view, here)}
      <h3>Add closed days</h3>
      <form method="post" action="${here}/close-days" novalidate>
        ${view.fields()} ${textField(view.closing, { name: 'closedName', label: 'What for?', hint: 'For example, Half term', width: 20 })}
        ${dayField(view.closing, { name: 'fromOn', label: 'First closed day' })} ${dayField(view.closing, { name: 'toOn', label: 'Last closed day' })}
        ${button({ text: 'Add these closed days', variant: 'secondary', preventDoubleClick: true })}
      </form>
    </section>
    <p><a href="${here}">Go to the term</a></p>`;
}

function closedList(view: EditTermView, here: string): Html {
  if (view.closed.length === 0) return insetText({ text: 'The college is open all through this term.' });
  return html`<ul class="nhsuk-list">
    ${view.closed.map(
      (
        days,
      ) => html`<li class="al-with-action"><span><strong>${days.name}</strong>: ${dayRange(days.fromOn, days.toOn)}</span>
      ${actionForm({ action: `${here}/open-days/${days.id}`, fields: view.fields(), words: 'Open again', ofWhat: `for ${days.name}`, look: 'secondary', small: true })}</li>`,
    )}
  </ul>`;
}
