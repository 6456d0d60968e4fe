import { button, insetText, summaryList } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { type Html, html, nothing } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import { threadPanel } from '#modules/thread/index.ts';
import type { ThreadView } from '#modules/thread/index.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { runOpenness } from '../../model/open-for-booking.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { tutorsInWords } from '../../model/tutor-names.ts';
import type { CancelledSession } from '../../queries/cancelled-sessions.ts';
import { contactLines } from '../prospectus/contact-lines.ts';
import { kindLine, runAddress } from '../prospectus/run-card.ts';
import type { Reading } from '../prospectus/run-card.ts';
import { placesWords, rhythmWords, whenWords, whereWords, whoForWords } from '../prospectus/run-words.ts';
import { gettingThere } from './getting-there.ts';
import { onTheDay } from './on-the-day.ts';
import { otherWays } from './other-ways.ts';
import { paragraphs } from './paragraphs.ts';
import { runText } from './text.ts';
import { whoRunsIt } from './who-runs-it.ts';
import { worriedAboutComing } from './worried-about-coming.ts';

export interface RunView {
  readonly run: OfferedRun;
  /** Its sessions that were called off. */
  readonly cancelled: readonly CancelledSession[];
  readonly thread: ThreadView;
  readonly space: Space;
  readonly reading: Reading;
}

/** A run's page, in the order in which somebody who thinks of coming would ask. */
export function runView(view: RunView): Html {
  const { run, reading } = view;
  return html`<p class="nhsuk-caption-l">${kindLine(run)} · ${run.term.name}</p>
    <h1 class="nhsuk-u-margin-bottom-4" dir="auto">${run.course.title}</h1>
    ${paragraphs(run.course.about)} ${howItStands(view)}
    <div data-live="${runAddress(reading.slug, run.code)}/places">${atAGlance(view)} ${askForAPlace(view)}</div>
    ${onTheDay(view)} ${whoRunsIt(view)} ${gettingThere(view)}
    ${worriedAboutComing(view)} ${threadPanel(view.thread, reading.language)} ${otherWays(view)}`;
}

// Said first, since it changes everything below: postponed, not running, begun, over.
function howItStands({ run, space, reading }: RunView): Html {
  const text = runText[reading.language];
  const open = runOpenness(run, reading.now);
  if (open === 'open' || open === 'not published') return nothing;
  const more = {
    postponed: text.postponedMore,
    withdrawn: text.withdrawnMore,
    begun: text.begunMore,
    over: text.overMore,
  };
  return insetText({
    html: html`<h2 class="nhsuk-heading-m">${text[open]}</h2>
      <p>${more[open]}</p>
      ${contactLines(space, text)}
      <p><a href="/${reading.slug}/prospectus">${text.whatIsOn}</a></p>`,
  });
}

function atAGlance({ run, cancelled, reading }: RunView): Html {
  const { language, now } = reading;
  const text = runText[language];
  const when = [...whenLines(run, reading), ...calledOff(run, cancelled, reading)];
  const who = tutorsInWords(run.tutors) || text.nobody;
  const where = whereWords(run.place, language);
  const places = placesWords(run, now, language);
  const whoFor = whoForWords(run.course.whoFor);
  if (language === 'easy') {
    return easyReadList([
      ...(when.length > 0 ? [{ symbol: 'calendar' as const, text: when }] : []),
      { symbol: run.place?.online ? 'computer' : 'place', text: where },
      {
        symbol: 'people',
        text: [html`<strong>${text.who}:</strong> ${who}`, html`<strong>${text.whoFor}:</strong> ${whoFor}`],
      },
      { symbol: 'ticket', text: html`<span data-live-part="places" role="status">${places}</span>` },
      { symbol: 'phone', text: html`<strong>${text.code}:</strong> ${run.code}. ${text.codeHint}` },
    ]);
  }
  return summaryList({
    rows: [
      when.length > 0 && {
        key: { text: text.when },
        value: { html: html`${when.map((line) => html`<p>${line}</p>`)}` },
      },
      { key: { text: text.where }, value: { text: where } },
      { key: { text: text.who }, value: { text: capital(who) } },
      { key: { text: text.whoFor }, value: { text: whoFor } },
      {
        key: { text: text.places },
        value: { html: html`<strong data-live-part="places" role="status">${places}</strong>` },
      },
      {
        key: { text: text.code },
        value: { html: html`<p><strong>${run.code}</strong></p><p class="nhsuk-hint">${text.codeHint}</p>` },
      },
    ],
  });
}

// The dates of what does not take place on them would only mislead.
function whenLines(run: OfferedRun, { language, zone, now }: Reading): string[] {
  if (run.state !== 'published') return [];
  return [whenWords(run, zone, now, language), rhythmWords(run, zone, language)].filter(Boolean);
}

// Somebody who has an old date in mind looks here first. Once its time has passed, it is of no use to anybody.
function calledOff(run: OfferedRun, cancelled: readonly CancelledSession[], reading: Reading): string[] {
  if (run.state !== 'published') return [];
  const text = runText[reading.language];
  return cancelled
    .filter(({ endsAt }) => endsAt > reading.now)
    .map(({ startsAt, endsAt }) => text.calledOff(dateAndTimeRange(startsAt, endsAt, reading.zone)));
}

function askForAPlace({ run, reading }: RunView): Html {
  if (runOpenness(run, reading.now) !== 'open') return nothing;
  const text = runText[reading.language];
  const ask = html`<span data-live-part="ask">${askWords(run, reading.language)}</span>`;
  return html`<div class="al-actions">${button({ html: ask, href: `${runAddress(reading.slug, run.code)}/book` })}</div>
    <p class="al-quiet al-no-print">${text.askHint}</p>`;
}

/** What the button says: it leads to a place while there is one, and to the waiting list otherwise. */
export function askWords(run: OfferedRun, language: Language): string {
  const text = runText[language];
  return run.placesLeft > 0 ? text.ask : text.askList;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
