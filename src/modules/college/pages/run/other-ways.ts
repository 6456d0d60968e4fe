import { type Html, html, nothing } from '#design/html.ts';
import { runAddress } from '../prospectus/run-card.ts';
import { runText } from './text.ts';
import type { RunView } from './view.ts';

/** Other ways to read this page: asking for it in Easy Read, and its dates as a calendar. */
export function otherWays({ run, reading }: RunView): Html {
  const text = runText[reading.language];
  const address = runAddress(reading.slug, run.code);
  const ask = new URLSearchParams({ space: reading.slug, about: address, kind: 'easy-read' });
  return html`<section class="al-section al-no-print" aria-labelledby="other-ways">
    <h2 class="nhsuk-heading-m" id="other-ways">${text.otherWays}</h2>
    <ul>
      <li><a href="/feedback?${ask.toString()}">${text.easyRead}</a></li>
      ${run.sessions.length > 0 && run.state === 'published' ? html`<li><a href="${address}/calendar.ics">${text.runCalendar}</a></li>` : nothing}
    </ul>
  </section>`;
}
