import { type Html, html, nothing } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import { symbol } from '#design/symbols/symbol.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { MeetingPlace } from '../../model/offered-run.ts';
import { ACCESS_FEATURES } from '../../model/prospectus-filters.ts';
import type { AccessFeature } from '../../model/prospectus-filters.ts';
import { FEATURE_SYMBOLS, FEATURE_WORDS, whereWords } from '../prospectus/run-words.ts';
import { paragraphs } from './paragraphs.ts';
import { runText } from './text.ts';
import type { RunView } from './view.ts';

/** How to get there, and what the room has: known, known to be missing, or not known yet, each said as it is. */
export function gettingThere(view: RunView): Html {
  const { run, reading } = view;
  const text = runText[reading.language];
  const isEasy = reading.language === 'easy';
  return html`<section class="al-section" aria-labelledby="getting-there">
    <h2 id="getting-there">${isEasy ? symbol('bus') : nothing} ${text.getThere}</h2>
    <p><strong>${whereWords(run.place, reading.language)}</strong></p>
    ${run.place?.online ? html`<p>${text.online}</p>` : theWay(view)} ${run.place && !run.place.online ? theRoom(run.place, view) : nothing} ${notes(view)}
  </section>`;
}

function theWay({ run, reading }: RunView): Html {
  const address = run.place?.address.trim() ?? '';
  const way = run.place?.gettingThere.trim() ?? '';
  return html`${address ? html`<p dir="auto">${address}</p>` : nothing} ${way ? paragraphs(way) : html`<p>${runText[reading.language].askWay}</p>`}`;
}

function theRoom(place: MeetingPlace, { reading }: RunView): Html {
  const { language } = reading;
  const text = runText[language];
  const known = ACCESS_FEATURES.flatMap((feature) => featureWords(place, feature, language) ?? []);
  if (known.length === 0) return html`<h3 class="nhsuk-heading-s">${text.access}</h3><p>${text.unsaid}</p>`;
  const list =
    language === 'easy'
      ? easyReadList(known.map((feature) => ({ symbol: feature.symbol, text: feature.words })))
      : html`<ul class="nhsuk-list">${known.map((feature) => html`<li>${symbol(feature.symbol)} ${feature.words}</li>`)}</ul>`;
  return html`<h3 class="nhsuk-heading-s">${text.access}</h3> ${list}`;
}

// What a room lacks has a cross beside it: the feature's own symbol would promise it at a glance.
function featureWords(
  place: MeetingPlace,
  feature: AccessFeature,
  language: Language,
): { symbol: SymbolName; words: string } | null {
  const has = {
    'step-free': place.stepFree,
    'hearing-loop': place.hearingLoop,
    'quiet-room': place.quietRoom,
  }[feature];
  if (has === null) return null;
  return has
    ? { symbol: FEATURE_SYMBOLS[feature], words: FEATURE_WORDS[language][feature] }
    : { symbol: 'cross', words: runText[language].hasNot[feature] };
}

function notes({ run, reading }: RunView): Html {
  const words = [run.accessNotes, run.course.accessNotes].filter((note) => note.trim() !== '');
  if (words.length === 0) return nothing;
  return html`<h3 class="nhsuk-heading-s">${runText[reading.language].accessNotes}</h3> ${words.map(paragraphs)}`;
}
