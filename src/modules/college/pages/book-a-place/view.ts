import { button, errorSummary, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { WhyNot } from '../../commands/booking-refused.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import type { BookedAndWaiting } from '../../queries/booked-and-waiting.ts';
import { helpsFields, moreFields, nameField, reachFields } from './fields-view.ts';
import { runFacts } from './run-facts.ts';
import { bookText } from './text.ts';

export interface BookView {
  readonly language: Language;
  readonly space: Space;
  readonly now: Date;
  readonly run: OfferedRun;
  readonly counts: BookedAndWaiting;
  /** The name of whoever is signed in and books for themself; null for everybody else. */
  readonly signedInAs: string | null;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** Something that came between, though nothing typed was wrong. */
  readonly interruption: 'busy' | 'sent before' | null;
  readonly fields: Html;
}

/** Asking for a place: the run in short, three fields that matter, and more for those who like. */
export function bookView(view: BookView): Html {
  const { language, space, run } = view;
  const words = bookText[language];
  const toList = run.placesLeft === 0;
  const fields = { ...view, words };
  const title = toList ? words.titleList : words.title;
  return html`${summaryOf(view)} ${heading(run.course.title, title)}
    <p class="al-lead">${toList ? words.leadList : words.lead}</p>
    ${runFacts(run, space.timeZone, view.now, language)} ${notes(view, toList)}
    <form method="post" action="/${space.slug}/runs/${run.code}/book" novalidate>
      ${view.fields} ${nameField(fields)} ${reachFields(fields)} ${helpsFields(fields)}
      ${moreFields(fields, nothing)}
      <p class="al-quiet">${words.privacy}</p>
      ${button({ text: toList ? words.askList : words.ask, preventDoubleClick: true })}
    </form>
    ${space.contactPhone && html`<p>${words.ringInstead(space.contactPhone)}</p>`}`;
}

/** The heading of a page about a place: what it is for, above what the page does. */
export function heading(course: string, title: string): Html {
  return html`<h1 class="nhsuk-heading-l"><span class="nhsuk-caption-l">${course}</span> ${title}</h1>`;
}

function notes(view: BookView, toList: boolean): Html {
  const words = bookText[view.language];
  const { run, counts } = view;
  const anyTime = ['drop-in', 'social'].includes(run.course.kind) && run.sessions.length > 1;
  return html`${toList && insetText({ text: words.full(run.places, counts.waiting) })}
  ${anyTime && html`<p>${words.until}</p>`}
  ${view.signedInAs !== null && html`<p>${words.asYourself(view.signedInAs)}</p>`}`;
}

function summaryOf({ language, errors, interruption }: BookView): Html {
  const words = bookText[language];
  if (interruption === 'busy') return errorSummary({ heading: words.busyTitle, description: words.busy });
  if (interruption === 'sent before')
    return errorSummary({ heading: words.sentBeforeTitle, description: words.sentBefore });
  if (errors.length === 0) return nothing;
  return errorSummary({
    heading: words.mend,
    errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  });
}

/** Why nobody can ask for a place any more, and what to do instead. */
export function closedView(language: Language, space: Space, run: OfferedRun, reason: WhyNot): Html {
  const words = bookText[language];
  const { title, what } = words.closed[reason];
  return html`${heading(run.course.title, title)}
    <p class="al-lead">${what}</p>
    ${space.contactPhone && reason !== 'withdrawn' && html`<p>${words.ringInstead(space.contactPhone)}</p>`}
    <p><a href="/${space.slug}/prospectus">${words.other}</a></p>`;
}
