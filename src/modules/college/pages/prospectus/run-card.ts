import { tag } from '#design/components.ts';
import { type Html, html, join, nothing } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { EasyReadBlock } from '#design/symbols/easy-read.ts';
import { symbol } from '#design/symbols/symbol.ts';
import { runOpenness } from '../../model/open-for-booking.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { pairWords } from '../../model/pair-words.ts';
import { tutorsInWords } from '../../model/tutor-names.ts';
import {
  FEATURE_SYMBOLS,
  FEATURE_WORDS,
  KIND_WORDS,
  knownFeatures,
  placesWords,
  rhythmWords,
  whenWords,
  whereWords,
} from './run-words.ts';
import { prospectusText } from './text.ts';

/** What the words on a page depend on beside the run itself. */
export interface Reading {
  readonly language: Language;
  /** The space's slug, name and time zone. */
  readonly slug: string;
  readonly zone: string;
  readonly now: Date;
}

/** The address of a run's page. */
export function runAddress(slug: string, code: string): string {
  return `/${slug}/runs/${code}`;
}

/** A run among others: what, when, where, who runs it, places left, and what the room has by symbol and word. */
export function runCard(run: OfferedRun, reading: Reading): Html {
  return html`<div class="nhsuk-card nhsuk-card--clickable">
    <div class="nhsuk-card__content">
      ${cardHeading(run, reading)} ${reading.language === 'easy' ? easyFacts(run, reading) : facts(run, reading)}
    </div>
  </div>`;
}

// A title may be in any language: it runs the way its own first letter does.
function cardHeading(run: OfferedRun, { slug }: Reading): Html {
  return html`<h3 class="nhsuk-card__heading nhsuk-heading-m" dir="auto"><a class="nhsuk-card__link" href="${runAddress(slug, run.code)}">${run.course.title}</a></h3>`;
}

function facts(run: OfferedRun, reading: Reading): Html {
  const { zone, now } = reading;
  const lines = [whereWords(run.place, 'en'), whoRunsIt(run, 'en')].filter(Boolean);
  const rhythm = rhythmWords(run, zone, 'en');
  return html`<p class="al-quiet">${kindLine(run)}</p>
    <p><strong>${whenWords(run, zone, now, 'en')}</strong>${rhythm ? html`<br>${rhythm}` : nothing}</p>
    ${lines.map((line) => html`<p dir="auto">${line}</p>`)} ${features(run)}
    <p>${tags(run, now)}</p>`;
}

function features(run: OfferedRun): Html {
  const known = knownFeatures(run.place).map(
    (feature) => html`${symbol(FEATURE_SYMBOLS[feature])} ${FEATURE_WORDS.en[feature]}`,
  );
  return known.length === 0 ? nothing : html`<p>${join(known, html`<br>`)}</p>`;
}

function tags(run: OfferedRun, now: Date): Html {
  const open = runOpenness(run, now) === 'open';
  const places = tag({
    text: placesWords(run, now, 'en'),
    colour: open && run.placesLeft > 0 ? 'green' : 'grey',
  });
  const pair = pairWords(run, 'en');
  return pair ? join([places, tag({ text: pair, colour: 'yellow' })], ' ') : places;
}

function easyFacts(run: OfferedRun, reading: Reading): Html {
  const { zone, now } = reading;
  const pair = pairWords(run, 'easy');
  const blocks: (EasyReadBlock | null)[] = [
    {
      symbol: 'calendar',
      text: [whenWords(run, zone, now, 'easy'), rhythmWords(run, zone, 'easy')].filter(Boolean),
    },
    { symbol: run.place?.online ? 'computer' : 'place', text: whereWords(run.place, 'easy') },
    run.tutors.length > 0 || pair
      ? { symbol: 'people', text: [whoRunsIt(run, 'easy'), pair ?? ''].filter(Boolean) }
      : null,
    ...knownFeatures(run.place).map((feature) => ({
      symbol: FEATURE_SYMBOLS[feature],
      text: FEATURE_WORDS.easy[feature],
    })),
    { symbol: 'ticket', text: placesWords(run, now, 'easy') },
  ];
  return easyReadList(blocks.filter((block) => block !== null));
}

function whoRunsIt(run: OfferedRun, language: Language): string {
  const who = tutorsInWords(run.tutors);
  return who ? prospectusText[language].runBy(who) : '';
}

/** The kind of thing it is and its subject, in a quiet line: "Workshop · Sleep". */
export function kindLine(run: OfferedRun): Html {
  const { kind, subject } = run.course;
  return subject ? html`${KIND_WORDS[kind]} · <span dir="auto">${subject}</span>` : html`${KIND_WORDS[kind]}`;
}

/** Runs one under another, or side by side where there is room; each has a third-level heading. */
export function runCards(runs: readonly OfferedRun[], reading: Reading): Html {
  return html`<ul class="al-grid">
    ${runs.map((run) => html`<li>${runCard(run, reading)}</li>`)}
  </ul>`;
}
