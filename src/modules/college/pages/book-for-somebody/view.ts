import { button, errorSummary, insetText, radios, summaryList } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Contact } from '#modules/people/index.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import type { BookedAndWaiting } from '../../queries/booked-and-waiting.ts';
import {
  helpsFields,
  mistake,
  moreFields,
  nameField,
  reachFields,
  typedText,
} from '../book-a-place/fields-view.ts';
import { runFacts } from '../book-a-place/run-facts.ts';
import { heading } from '../book-a-place/view.ts';
import { CHANNEL_WORDS, FOR_CHANNELS } from '../who-is-coming/for-channels.ts';
import { contactWords } from '../who-is-coming/contact-words.ts';
import { fieldWords, text } from './text.ts';

/** Whom a place is booked for: somebody we know, with how we reach them; or (null) somebody new. */
export type ForWhom = { readonly id: string; readonly name: string; readonly contact: Contact | null } | null;

export interface BookForView {
  readonly space: Space;
  readonly now: Date;
  readonly run: OfferedRun;
  readonly counts: BookedAndWaiting;
  readonly whom: ForWhom;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly interruption: 'busy' | 'sent before' | null;
  readonly fields: Html;
}

/** The page's head: which run, and how full it is. */
export function bookForHead({
  run,
  space,
  now,
  counts,
}: Pick<BookForView, 'run' | 'space' | 'now' | 'counts'>): Html {
  const toList = run.placesLeft === 0;
  return html`${heading(run.course.title, toList ? text.titleList : text.title)}
    <p class="al-lead">${text.lead}</p>
    ${runFacts(run, space.timeZone, now, 'en')} ${toList && insetText({ text: text.full(counts.waiting) })}`;
}

/** The same questions as for oneself, and how they asked. */
export function bookForView(view: BookForView): Html {
  const { space, run, whom } = view;
  const address = `/${space.slug}/runs/${run.code}/book-for`;
  const fields = { ...view, language: 'en' as const, words: fieldWords };
  return html`${summaryOf(view)} ${bookForHead(view)}
    <form method="post" action="${address}" novalidate>
      ${view.fields} <input type="hidden" name="person" value="${whom?.id ?? 'new'}">
      ${whom ? known(whom, address) : html`${nameField(fields)} ${reachFields(fields)}`}
      ${radios({
        name: 'channel',
        fieldset: { legend: { text: text.channel, size: 'm' } },
        value: typedText(fields, 'channel'),
        items: FOR_CHANNELS.map((value) => ({ value, text: CHANNEL_WORDS[value] })),
        ...mistake(fields, 'channel'),
      })}
      ${helpsFields(fields)} ${moreFields(fields, nothing)}
      ${button({ text: run.placesLeft === 0 ? text.list : text.book, preventDoubleClick: true })}
    </form>`;
}

function known(whom: NonNullable<ForWhom>, address: string): Html {
  return html`<input type="hidden" name="name" value="${whom.name}">
    ${summaryList({
      card: {
        heading: { text: text.who(whom.name), level: 2, size: 'm' },
        actions: { items: [{ href: address, text: text.change }] },
      },
      rows: [{ key: text.reach, value: { html: contactWords(whom.contact) } }],
    })}`;
}

function summaryOf({ errors, interruption }: BookForView): Html {
  if (interruption === 'busy') return errorSummary({ heading: text.busyTitle, description: text.busy });
  if (interruption === 'sent before')
    return errorSummary({ heading: text.sentBeforeTitle, description: text.sentBefore });
  if (errors.length === 0) return nothing;
  return errorSummary({
    heading: text.mend,
    errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  });
}
