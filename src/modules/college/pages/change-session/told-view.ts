import { button, insetText, panel } from '#design/components.ts';
import { dateAndTimeRange, momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { ToldLately } from '#modules/messages/index.ts';
import type { LoadedSession } from './load.ts';
import { wayLines } from './view.ts';

export interface ToldView extends LoadedSession {
  readonly slug: string;
  readonly zone: string;
  readonly told: ToldLately | null;
}

/** It is done: what happened, who is told how, and what is left for a person to do. */
export function toldView(view: ToldView): Html {
  const { slug, run, told } = view;
  return html`${panel({ heading: { text: title(view), level: 1 }, text: when(view) })}
    ${told ? howTold(view, told) : insetText({ text: 'There was nobody to tell.' })}
    <p>The run’s page and its calendars say so already. Whoever has the session in their calendar by e-mail sees it ${view.session ? 'move' : 'go'} there.</p>
    <p><a href="/${slug}/manage/runs/${run.code}">Back to ${run.title}</a></p>`;
}

function title({ session }: ToldView): string {
  return session ? 'The session stands at its new time' : 'The session does not take place';
}

function when({ session, cancelled, zone }: ToldView): string {
  const times = (session ?? cancelled)!;
  return dateAndTimeRange(times.startsAt, times.endsAt, zone);
}

function howTold({ slug, session, cancelled, zone }: ToldView, { at, counts }: ToldLately): Html {
  const about = new URLSearchParams({ type: 'session', about: (session ?? cancelled)!.id }).toString();
  return html`<h2>Who is told</h2>
    <p>Written ${momentInWords(at, zone)}. Mail and texts wait for the morning where it is quiet now, unless that would be too late.</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${wayLines(counts).map((line) => html`<li>${line}</li>`)}</ul>
    ${
      counts.phone + counts.letter > 0
        ? html`<h2>What is left for you</h2>
            <div class="al-actions">
              ${counts.phone > 0 ? button({ text: 'Open the list of people to ring', href: `/${slug}/messages/calls?${about}` }) : nothing}
              ${counts.letter > 0 ? button({ text: 'Print the letters', href: `/${slug}/messages/letters`, variant: 'secondary' }) : nothing}
            </div>`
        : nothing
    }`;
}
