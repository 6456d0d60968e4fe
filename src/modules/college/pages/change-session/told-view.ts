import { insetText, panel } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { ToldLately } from '#modules/messages/index.ts';
import { howTold } from '../manage-shared/how-told.ts';
import type { LoadedSession } from './load.ts';

export interface ToldView extends LoadedSession {
  readonly slug: string;
  readonly zone: string;
  readonly told: ToldLately | null;
}

/** It is done: what happened, who is told how, and what is left for a person to do. */
export function toldView(view: ToldView): Html {
  const { slug, run, told } = view;
  return html`${panel({ heading: { text: title(view), level: 1 }, text: when(view) })}
    ${told ? howTold({ slug, zone: view.zone, about: { type: 'session', id: (view.session ?? view.cancelled)!.id } }, told) : insetText({ text: 'There was nobody to tell.' })}
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
