import { button, notificationBanner, summaryList } from '#design/components.ts';
import { html, join, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { SeenComing, WhoComes } from '../../commands/look-at-who-comes.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import type { Looker } from '../../model/who-may-look.ts';
import { runFacts } from '../book-a-place/run-facts.ts';
import { heading } from '../book-a-place/view.ts';
import { contactWords } from './contact-words.ts';
import { IF_MISSED_WORDS, text } from './text.ts';

export interface ComingView {
  readonly space: Space;
  readonly now: Date;
  readonly run: OfferedRun;
  readonly coming: WhoComes;
  readonly as: ReadonlySet<Looker>;
  /** What was just done, to say so on top. */
  readonly done: Html;
  /** The hidden fields of a form. */
  readonly fields: () => Html;
}

/** Who is coming to a run: for its coordinator, and in its weeks for its tutors. It prints. */
export function comingView(view: ComingView): Html {
  const { space, run, coming } = view;
  const count = coming.booked.length;
  return html`${view.done} ${heading(run.course.title, text.title)}
    ${runFacts(run, space.timeZone, view.now, 'en')}
    <p class="al-lead">${text.counts(count, run.places, coming.listed.length)}</p>
    ${view.as.has('coordinator') && actions(view)} ${freePlace(view)}
    <section class="al-section">
      <h2 class="nhsuk-heading-m">${text.booked}</h2>
      ${count === 0 ? html`<p>${text.nobody}</p>` : coming.booked.map((one) => bookedCard(view, one))}
    </section>
    ${waitingList(view)}
    <p class="al-quiet">${text.looks}</p>`;
}

function actions({ space, run }: ComingView): Html {
  return html`<div class="al-actions">
    ${button({ text: text.bookFor, href: `/${space.slug}/runs/${run.code}/book-for`, variant: 'secondary' })}
  </div>`;
}

// A place came free and somebody waits: one button, and the name of whom it is for.
function freePlace(view: ComingView): Html {
  const { coming, run, space, as } = view;
  const free = run.places - coming.booked.length;
  const first = coming.listed[0];
  if (free <= 0 || !first || !as.has('coordinator')) return nothing;
  return notificationBanner({
    title: { text: text.freeTitle, id: 'free-place' },
    html: html`<p class="nhsuk-notification-banner__heading">${text.free(free, coming.listed.length, first.name)}</p>
      <p>${contactWords(first.contact)}</p>
      <form method="post" action="/${space.slug}/runs/${run.code}/people/give" novalidate>
        ${view.fields()} <input type="hidden" name="booking" value="${first.bookingId}">
        ${button({ text: text.give(first.name), preventDoubleClick: true })}
      </form>`,
  });
}

function bookedCard(view: ComingView, one: SeenComing): Html {
  const { space, run, as } = view;
  const address = `/${space.slug}/runs/${run.code}/people/${one.bookingId}/cancel`;
  return summaryList({
    card: {
      heading: { text: one.name, level: 3 },
      ...(as.has('coordinator')
        ? {
            actions: {
              items: [
                {
                  href: address,
                  text: text.cancel,
                  visuallyHiddenText: `for ${one.name}`,
                  classes: 'al-no-print',
                },
              ],
            },
          }
        : {}),
    },
    rows: [
      { key: text.reach, value: { html: contactWords(one.contact) } },
      { key: text.helps, value: { html: needsWords(one) } },
      one.ifMissed !== 'not said' && { key: text.ifMissed, value: IF_MISSED_WORDS[one.ifMissed] },
      one.notes['emergency contact'] !== undefined && {
        key: text.emergency,
        value: one.notes['emergency contact'],
      },
      one.notes['keeping well'] !== undefined && { key: text.keepingWell, value: one.notes['keeping well'] },
    ],
  });
}

function needsWords({ needs }: SeenComing): Html {
  if (needs.length === 0) return html`${text.nothingSaid}`;
  return join(
    needs.map(({ words }) => words),
    html`<br>`,
  );
}

function waitingList(view: ComingView): Html {
  const { coming, as, space, run } = view;
  if (coming.listed.length === 0) return nothing;
  if (!as.has('coordinator'))
    return html`<p>${plural(coming.listed.length, { one: '# person waits for a place.', other: '# people wait for a place.' })}</p>`;
  const rows = coming.listed.map(({ name, contact, bookingId }, index) => ({
    key: `${index + 1}. ${name}`,
    value: { html: contactWords(contact) },
    actions: {
      items: [
        {
          href: `/${space.slug}/runs/${run.code}/people/${bookingId}/cancel`,
          text: text.leave,
          visuallyHiddenText: `for ${name}`,
          classes: 'al-no-print',
        },
      ],
    },
  }));
  return html`<section class="al-section">
    <h2 class="nhsuk-heading-m">${text.waiting}</h2>
    <p>${text.waitingLead}</p>
    ${summaryList({ rows })}
  </section>`;
}
