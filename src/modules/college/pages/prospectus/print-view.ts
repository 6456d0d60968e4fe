import { dateAndTimeRange, dateInWords } from '#design/dates.ts';
import { type Html, html, join, nothing } from '#design/html.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { filterPairs, filterQuery } from '../../model/prospectus-filters.ts';
import { runGroups } from '../../model/run-groups.ts';
import { pairWords } from '../../model/pair-words.ts';
import { tutorsInWords } from '../../model/tutor-names.ts';
import { contactLines } from './contact-lines.ts';
import { kindLine } from './run-card.ts';
import type { Reading } from './run-card.ts';
import { FEATURE_WORDS, knownFeatures, placesWords, whenWords, whereWords } from './run-words.ts';
import { prospectusText } from './text.ts';
import { countSentence, groupWords } from './view.ts';
import type { ProspectusView } from './view.ts';

export interface PrintView extends ProspectusView {
  readonly large: boolean;
  readonly publicUrl: string;
}

/** The prospectus on paper: one plain document, every date in full, and how to ask for a place without a computer. */
export function printView(view: PrintView): Html {
  const { reading, space } = view;
  const text = prospectusText[reading.language];
  return html`<div${view.large ? html` class="al-large-print"` : nothing}>
    <h1>${text.printTitle(space.name)}</h1>
    ${onScreen(view)}
    <p>${countSentence(view)} ${text.printed(dateInWords(reading.now, reading.zone))}</p>
    <p>${text.howToBook}<br>${view.publicUrl}/${space.slug}</p>
    ${contactLines(space, text)}
    ${runGroups(view.fit, reading.zone, reading.now).map(
      (group) => html`<h2>${groupWords(group, reading)}</h2>
        ${group.runs.map((run) => printedRun(run, reading))}`,
    )}
  </div>`;
}

function onScreen({ reading, filters, large }: PrintView): Html {
  const text = prospectusText[reading.language];
  const pairs = filterPairs(filters);
  const other = large ? filterQuery(pairs) : filterQuery([...pairs, ['size', 'large']]);
  return html`<p class="al-no-print">${text.printNow} <a href="/${reading.slug}/prospectus/print${other}">${large ? text.usualSize : text.largeSize}</a></p>`;
}

function printedRun(run: OfferedRun, reading: Reading): Html {
  const { language, now } = reading;
  const text = prospectusText[language];
  const row = (key: string, value: Html | string) =>
    html`<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${key}</dt><dd class="nhsuk-summary-list__value">${value}</dd></div>`;
  const who = [tutorsInWords(run.tutors), pairWords(run, language)].filter(Boolean).join('. ');
  return html`<h3 dir="auto">${run.course.title}</h3>
    <p class="al-quiet">${kindLine(run)}</p>
    ${run.course.about ? html`<p dir="auto">${run.course.about}</p>` : nothing}
    <dl class="nhsuk-summary-list">
      ${row(text.dates, dates(run, reading))} ${row(text.where, [whereWords(run.place, language), ...knownFeatures(run.place).map((feature) => FEATURE_WORDS[language][feature])].join(language === 'easy' ? ' ' : '. '))}
      ${who ? row(text.whoRunsIt, who.charAt(0).toUpperCase() + who.slice(1)) : nothing} ${row(text.places, placesWords(run, now, language))} ${row(text.code, html`<strong>${run.code}</strong>`)}
    </dl>`;
}

function dates(run: OfferedRun, { zone, now, language }: Reading): Html {
  if (run.sessions.length === 0) return html`${whenWords(run, zone, now, language)}`;
  return join(
    run.sessions.map((session) => dateAndTimeRange(session.startsAt, session.endsAt, zone)),
    html`<br>`,
  );
}
