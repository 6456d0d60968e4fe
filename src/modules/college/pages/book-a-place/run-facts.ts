import { summaryList } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { rhythmWords, whereWords, whenWords } from '../prospectus/run-words.ts';

const LABELS = { when: 'When', where: 'Where', code: 'Its code' };

/** What a place is for, in three lines: when, where, and the code to name it by. */
export function runFacts(run: OfferedRun, zone: string, now: Date, language: Language): Html {
  const when = [whenWords(run, zone, now, language), rhythmWords(run, zone, language)].filter(Boolean);
  const where = whereWords(run.place, language);
  if (language === 'easy') {
    return easyReadList([
      { symbol: 'calendar', text: when },
      { symbol: 'place', text: where },
    ]);
  }
  return summaryList({
    rows: [
      {
        key: LABELS.when,
        value: { html: html`${when.map((line) => html`<p class="nhsuk-u-margin-bottom-0">${line}</p>`)}` },
      },
      { key: LABELS.where, value: where },
      { key: LABELS.code, value: run.code },
    ],
  });
}

/** Every session of a run, one a line. */
export function sessionLines(run: OfferedRun, zone: string): Html {
  const lines = run.sessions.map(
    ({ startsAt, endsAt }) => html`<li>${dateAndTimeRange(startsAt, endsAt, zone)}</li>`,
  );
  return html`<ul class="nhsuk-list">${lines}</ul>`;
}
