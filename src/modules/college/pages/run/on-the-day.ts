import { dateAndTimeRange } from '#design/dates.ts';
import { type Html, html, nothing } from '#design/html.ts';
import { symbol } from '#design/symbols/symbol.ts';
import { runAddress } from '../prospectus/run-card.ts';
import { paragraphs } from './paragraphs.ts';
import { runText } from './text.ts';
import type { RunView } from './view.ts';

/** What happens on the day: what one may take away, how it goes, and every date in full. */
export function onTheDay(view: RunView): Html {
  const { run, reading } = view;
  const text = runText[reading.language];
  const { aims, outline } = run.course;
  const isEasy = reading.language === 'easy';
  return html`<section class="al-section" aria-labelledby="on-the-day">
    <h2 id="on-the-day">${isEasy ? symbol('course') : nothing} ${text.onTheDay}</h2>
    ${outline.trim() ? paragraphs(outline) : html`<p>${text.noOutline}</p>`} ${part(text.aims, aims)} ${dates(view)}
  </section>`;
}

function part(title: string, words: string): Html {
  return words.trim() ? html`<h3 class="nhsuk-heading-s">${title}</h3> ${paragraphs(words)}` : nothing;
}

function dates({ run, reading }: RunView): Html {
  if (run.sessions.length === 0 || run.state !== 'published') return nothing;
  const text = runText[reading.language];
  const address = runAddress(reading.slug, run.code);
  return html`<h3 class="nhsuk-heading-s">${text.dates}</h3>
    <ol class="nhsuk-list nhsuk-list--number">
      ${run.sessions.map((session) => {
        const when = dateAndTimeRange(session.startsAt, session.endsAt, reading.zone);
        const past = session.endsAt <= reading.now;
        const link = html`<a class="al-no-print" href="${address}/sessions/${session.number}/calendar.ics">${text.sessionCalendar}<span class="nhsuk-u-visually-hidden">: ${when}</span></a>`;
        return html`<li>${when} <span class="nhsuk-body-s">${past ? html`(${text.sessionPast})` : link}</span></li>`;
      })}
    </ol>
    ${run.sessions.length > 1 ? html`<p class="al-no-print"><a href="${address}/calendar.ics">${text.runCalendar}</a></p>` : nothing}`;
}
