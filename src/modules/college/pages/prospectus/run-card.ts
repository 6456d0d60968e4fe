import { type Html, html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { EasyReadBlock } from '#design/symbols/easy-read.ts';
import { symbol } from '#design/symbols/symbol.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { pairWords } from '../../model/pair-words.ts';
import { tutorsInWords } from '../../model/tutor-names.ts';
import { FEATURE_SYMBOLS, FEATURE_WORDS, KIND_WORDS, knownFeatures, placesWords, rhythmWords, whenWords, whereWords } from './run-words.ts';
import { prospectusText } from './text.ts';

/** What the words on a page depend on beside the run itself. */
export interface Reading {
  readonly language: Language;
  /** The space's slug, name and time zone. */
  readonly slug: string;
  readonly zone: string;
  readonly now: Date;
}

interface Fact {
  readonly symbol: SymbolName;
  readonly words: string;
}

/** The address of a run's page. */
export function runAddress(slug: string, code: string): string {
  return `/${slug}/runs/${code}`;
}

/** A run among others: what, when, where, who runs it, places left, and what the room has, each by symbol and word. */
export function runCard(run: OfferedRun, reading: Reading, level: 2 | 3 = 3): Html {
  const heading = level === 2 ? headingTwo : headingThree;
  return html`<div class="nhsuk-card nhsuk-card--clickable">
    <div class="nhsuk-card__content">
      ${heading(html`<a class="nhsuk-card__link" href="${runAddress(reading.slug, run.code)}">${run.course.title}</a>`)}
      ${reading.language === 'easy' ? easyFacts(run, reading) : facts(run, reading)}
    </div>
  </div>`;
}

// A title may be in any language: it runs the way its own first letter does.
function headingTwo(words: Html): Html {
  return html`<h2 class="nhsuk-card__heading nhsuk-heading-m" dir="auto">${words}</h2>`;
}

function headingThree(words: Html): Html {
  return html`<h3 class="nhsuk-card__heading nhsuk-heading-m" dir="auto">${words}</h3>`;
}

function facts(run: OfferedRun, reading: Reading): Html {
  return html`<ul class="nhsuk-list al-facts">
    ${factsOf(run, reading).map((fact) => html`<li class="al-fact">${symbol(fact.symbol)} <span dir="auto">${fact.words}</span></li>`)}
  </ul>`;
}

function easyFacts(run: OfferedRun, reading: Reading): Html {
  const blocks: EasyReadBlock[] = factsOf(run, reading).map(({ symbol: name, words }) => ({ symbol: name, text: words }));
  return easyReadList(blocks);
}

function factsOf(run: OfferedRun, reading: Reading): Fact[] {
  const { language, zone, now } = reading;
  const pair = pairWords(run, language);
  const rhythm = rhythmWords(run, zone, language);
  return [
    { symbol: 'calendar', words: whenWords(run, zone, now, language) },
    ...(rhythm ? [{ symbol: 'clock' as const, words: rhythm }] : []),
    { symbol: run.place?.online ? 'computer' : 'place', words: whereWords(run.place, language) },
    ...whoRunsIt(run, language),
    ...(pair ? [{ symbol: 'search' as const, words: pair }] : []),
    ...knownFeatures(run.place).map((feature) => ({ symbol: FEATURE_SYMBOLS[feature], words: FEATURE_WORDS[language][feature] })),
    { symbol: 'ticket', words: placesWords(run, now, language) },
  ];
}

function whoRunsIt(run: OfferedRun, language: Language): Fact[] {
  const who = tutorsInWords(run.tutors);
  return who ? [{ symbol: 'people', words: prospectusText[language].runBy(who) }] : [];
}

/** The kind of thing it is and its subject, in a quiet line: "Workshop, about sleep". */
export function kindLine(run: OfferedRun): Html {
  const { kind, subject } = run.course;
  return subject ? html`${KIND_WORDS[kind]} · <span dir="auto">${subject}</span>` : html`${KIND_WORDS[kind]}`;
}

/** Runs one under another, or side by side where there is room. */
export function runCards(runs: readonly OfferedRun[], reading: Reading, level: 2 | 3 = 3): Html {
  return html`<ul class="al-grid">
    ${runs.map((run) => html`<li>${runCard(run, reading, level)}</li>`)}
  </ul>`;
}
