import { button, notificationBanner, summaryList } from '#design/components.ts';
import { dateInWords, dayInWords, momentInWords, shortDateAndTimeRange } from '#design/dates.ts';
import { html, join, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { SeenComing, WhoComes } from '../../commands/look-at-who-comes.ts';
import { freePlaces } from '../../model/capacity.ts';
import { LAST_HOURS } from '../../model/holding-time.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import type { Looker } from '../../model/who-may-look.ts';
import type { Apology } from '../../queries/apologies.ts';
import type { ListAsItStands } from '../../queries/list-as-it-stands.ts';
import { runFacts } from '../book-a-place/run-facts.ts';
import { heading } from '../book-a-place/view.ts';
import { contactWords } from './contact-words.ts';
import { CALL_WORDS, IF_MISSED_WORDS, OUTCOME_WORDS, text } from './text.ts';

export interface ComingView {
  readonly space: Space;
  readonly now: Date;
  readonly run: OfferedRun;
  readonly coming: WhoComes;
  readonly list: ListAsItStands;
  /** Who said beforehand to which session they cannot come. */
  readonly apologies: readonly Apology[];
  readonly as: ReadonlySet<Looker>;
  /** What was just done, to say so on top. */
  readonly done: Html;
}

/** Who is coming to a run: for its coordinator, and in its weeks for its tutors. It prints. */
export function comingView(view: ComingView): Html {
  const { space, run, coming, list } = view;
  const { taken, held } = list.counted;
  return html`${view.done} ${heading(run.course.title, text.title)}
    ${runFacts(run, space.timeZone, view.now, 'en')}
    <p class="al-lead">${text.counts(taken, run.places, held, coming.listed.length - heldOf(view).length)}</p>
    ${view.as.has('coordinator') && html`${actions(view)} ${heldPlaces(view)} ${freePlacesBox(view)}`}
    <section class="al-section">
      <h2 class="nhsuk-heading-m">${text.booked}</h2>
      ${coming.booked.length === 0 ? html`<p>${text.nobody}</p>` : coming.booked.map((one) => bookedCard(view, one))}
    </section>
    ${waitingList(view)} ${view.as.has('coordinator') && history(view)}
    <p class="al-quiet">${text.looks}</p>`;
}

function actions({ space, run, list }: ComingView): Html {
  const { kept } = list.counted;
  const until = list.kept.until === null ? null : dayInWords(list.kept.until);
  return html`${kept > 0 ? html`<p>${text.keptCount(kept, list.kept.label, until)}</p>` : nothing}
    <div class="al-actions">
      ${button({ text: text.bookFor, href: `/${space.slug}/runs/${run.code}/book-for`, variant: 'secondary' })}
      <a href="/${space.slug}/runs/${run.code}/people/places">${text.settings}</a>
    </div>`;
}

function heldOf({ coming }: ComingView): readonly SeenComing[] {
  return coming.listed.filter(({ held }) => held !== null);
}

// Whoever a place is held for, the most pressing thing on the page: with until when, and what there is to do.
function heldPlaces(view: ComingView): Html {
  const held = heldOf(view);
  if (held.length === 0) return nothing;
  return html`<section class="al-section">
    <h2 class="nhsuk-heading-m">${text.heldTitle}</h2>
    <p>${text.heldLead}</p>
    ${summaryList({
      rows: held.map((one) => ({
        key: one.name,
        value: {
          html: html`<p class="nhsuk-u-margin-bottom-2"><strong>${heldWords(view, one)}</strong></p><p class="nhsuk-u-margin-bottom-2">${contactWords(one.contact)}</p>${callsOf(view, one)}`,
        },
        actions: {
          items: [
            {
              href: placeAddress(view, one),
              text: text.heard,
              visuallyHiddenText: `(${one.name})`,
              classes: 'al-no-print',
            },
          ],
        },
      })),
    })}
  </section>`;
}

function heldWords({ space }: ComingView, { held }: SeenComing): string {
  const at = (moment: Date) => momentInWords(moment, space.timeZone);
  if (held!.until !== null) return text.heldUntil(at(held!.until));
  if (held!.told === null || held!.ringBy === null) return text.notSent;
  return held!.told === 'letter' ? text.letter(at(held!.ringBy)) : text.ringBy(at(held!.ringBy));
}

/** What came of ringing somebody, each time; and how often the phone list tried. */
function callsOf({ list, space }: ComingView, { bookingId, held }: SeenComing): Html {
  const lines = list.calls
    .filter((call) => call.bookingId === bookingId)
    .map(
      ({ outcome, by, at }) =>
        `${momentInWords(at, space.timeZone)}: ${CALL_WORDS[outcome]}${by ? ` (${list.names.get(by) ?? 'somebody'})` : ''}`,
    );
  const tries = held ? (list.tries.get(bookingId) ?? 0) : 0;
  if (tries > 0) lines.push(text.tried(tries));
  if (lines.length === 0) return nothing;
  return html`<ul class="nhsuk-list nhsuk-u-margin-bottom-0">${lines.map((line) => html`<li class="al-quiet">${line}</li>`)}</ul>`;
}

// A place is free and somebody waits: in the last hours the list is rung; else everybody who waits has said not now.
function freePlacesBox({ list, coming }: ComingView): Html {
  const free = freePlaces(list.counted);
  if (free === 0 || list.phase === 'over' || coming.listed.every(({ held }) => held !== null)) return nothing;
  const ringing = list.phase === 'ringing';
  return notificationBanner({
    title: { text: ringing ? text.ringingTitle : text.freeTitle, id: 'free-place' },
    html: html`<p>${ringing ? text.ringing(free, LAST_HOURS) : text.free(free)}</p>`,
  });
}

function placeAddress({ space, run }: ComingView, { bookingId }: SeenComing): string {
  return `/${space.slug}/runs/${run.code}/people/${bookingId}/place`;
}

function bookedCard(view: ComingView, one: SeenComing): Html {
  const { space, run, as } = view;
  const address = `/${space.slug}/runs/${run.code}/people/${one.bookingId}/cancel`;
  return summaryList({
    card: {
      heading: { text: one.name, level: 3 },
      actions: {
        items: [
          {
            href: `/${space.slug}/runs/${run.code}/people/${one.bookingId}/apologies`,
            text: text.cannotCome,
            visuallyHiddenText: `for ${one.name}`,
            classes: 'al-no-print',
          },
          ...(as.has('coordinator')
            ? [
                {
                  href: placeAddress(view, one),
                  text: text.place,
                  visuallyHiddenText: `of ${one.name}`,
                  classes: 'al-no-print',
                },
                {
                  href: address,
                  text: text.cancel,
                  visuallyHiddenText: `for ${one.name}`,
                  classes: 'al-no-print',
                },
              ]
            : []),
        ],
      },
    },
    rows: [
      cannotComeRow(view, one),
      { key: text.reach, value: { html: contactWords(one.contact) } },
      one.withSupporter && {
        key: text.supporter,
        value: one.seats > 1 ? text.supporterTwo : text.supporter,
      },
      ...staffOnly(view, one),
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

function cannotComeRow({ apologies, run, space, now }: ComingView, { personId }: SeenComing) {
  const days = run.sessions
    .filter(
      ({ id, endsAt }) =>
        endsAt > now && apologies.some((one) => one.sessionId === id && one.personId === personId),
    )
    .map(({ startsAt, endsAt }) => shortDateAndTimeRange(startsAt, endsAt, space.timeZone));
  return days.length > 0 && { key: text.cannotDays, value: days.join('; ') };
}

// Kept and one over: for the coordinator alone, since neither is any tutor's business.
function staffOnly({ as, list, space }: ComingView, one: SeenComing) {
  if (!as.has('coordinator')) return [];
  const over = list.overs.find(({ bookingId }) => bookingId === one.bookingId);
  const by = over?.allowedBy ? (list.names.get(over.allowedBy) ?? 'somebody') : 'somebody';
  return [
    one.takesKept && { key: text.place, value: text.keptOne },
    over && {
      key: text.place,
      value: text.oneOver(by, dateInWords(over.allowedAt, space.timeZone), over.reason),
    },
  ];
}

function needsWords({ needs }: SeenComing): Html {
  if (needs.length === 0) return html`${text.nothingSaid}`;
  return join(
    needs.map(({ words }) => words),
    html`<br>`,
  );
}

function waitingList(view: ComingView): Html {
  const { coming, as } = view;
  if (coming.listed.length === 0) return nothing;
  if (!as.has('coordinator'))
    return html`<p>${plural(coming.listed.length, { one: '# person waits for a place.', other: '# people wait for a place.' })}</p>`;
  const rows = coming.listed.flatMap((one, index) =>
    one.held === null ? [waitingRow(view, one, index)] : [],
  );
  if (rows.length === 0) return nothing;
  return html`<section class="al-section">
    <h2 class="nhsuk-heading-m">${text.waiting}</h2>
    <p>${text.waitingLead}</p>
    ${summaryList({ rows })}
  </section>`;
}

function waitingRow(view: ComingView, one: SeenComing, index: number) {
  const { name, contact, resting, seats, withSupporter } = one;
  const notes = [
    resting === null ? null : text.resting[resting],
    seats > 1 ? text.twoPlaces : withSupporter ? text.supporter : null,
  ].filter((note) => note !== null);
  return {
    key: `${index + 1}. ${name}`,
    value: {
      html: html`<p class="nhsuk-u-margin-bottom-2">${contactWords(contact)}</p>${notes.map((note) => html`<p class="nhsuk-u-margin-bottom-2">${note}</p>`)}${callsOf(view, one)}`,
    },
    actions: {
      items: [
        {
          href: placeAddress(view, one),
          text: text.more,
          visuallyHiddenText: `of ${name}`,
          classes: 'al-no-print',
        },
      ],
    },
  };
}

function history({ list, space }: ComingView): Html {
  if (list.past.length === 0) return nothing;
  const line = (one: ListAsItStands['past'][number]) => {
    const who = list.names.get(one.personId) ?? 'Somebody';
    const by =
      one.endedBy && one.outcome === 'skipped'
        ? `, decided by ${list.names.get(one.endedBy) ?? 'somebody'}`
        : '';
    const why = one.why && one.why !== 'another reason' ? ` (${one.why})` : '';
    const tries = one.tries > 0 ? ` ${text.tried(one.tries)}` : '';
    const words = one.words ? ` “${one.words}”` : '';
    return html`<li>${dateInWords(one.endedAt, space.timeZone)}: ${who} ${OUTCOME_WORDS[one.outcome]}${why}${by}.${tries}${words}</li>`;
  };
  return html`<section class="al-section">
    <h2 class="nhsuk-heading-m">${text.history}</h2>
    <ul class="nhsuk-list">${list.past.map(line)}</ul>
  </section>`;
}
