import { button, details, insetText, radios, warningCallout } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { WayCounts } from '#modules/messages/index.ts';
import type { RunSession } from '../../queries/managed-runs.ts';
import { areaField, dayField, hidden, mendSummary, timeField, typedText } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { wayLines } from '../manage-shared/way-lines.ts';
import type { LoadedSession } from './load.ts';

export interface ChangeView extends LoadedSession {
  readonly session: RunSession;
  readonly slug: string;
  readonly zone: string;
  readonly fields: Html;
  readonly filled: Filled;
  readonly refused: Html | null;
}

/** One page: the session moves, or does not take place, and everybody is told. */
export function changeView(view: ChangeView): Html {
  const { slug, zone, run, session, filled } = view;
  const here = `/${slug}/manage/runs/${run.code}`;
  return html`${trail(view)} ${mendSummary(filled.errors)} ${view.refused ?? nothing}
    <h1><span class="nhsuk-caption-l">${run.title}, ${run.code}</span> ${view.toTell ? 'Move or cancel' : 'Move'} session ${session.number}</h1>
    <p>It is on <strong>${dateAndTimeRange(session.startsAt, session.endsAt, zone)}</strong>.</p>
    ${whoIsTold(view)}
    <form method="post" action="${here}/sessions/${session.id}/change" novalidate>
      ${view.fields} ${hidden('startsAt', session.startsAt.toISOString())} ${hidden('endsAt', session.endsAt.toISOString())}
      ${view.toTell ? whatField(view) : html`${hidden('what', 'move')} ${toWhen(filled)}`}
      ${view.toTell ? areaField(filled, { name: 'said', label: 'What would you like to say to everybody? (You need not say anything)', hint: 'It goes to all of them, by every way but text. Nothing about anybody’s health, please', rows: 3 }) : nothing}
      ${button({ text: buttonWords(view.toTell), preventDoubleClick: true })}
    </form>
    <p><a href="${here}#sessions">Leave it as it is</a></p>`;
}

function trail({ slug, run }: Pick<ChangeView, 'slug' | 'run'>): Html {
  return manageTrail(
    slug,
    ['Terms', '/manage/terms'],
    [run.termName, `/manage/terms/${run.termSlug}`],
    [run.title, `/manage/runs/${run.code}`],
  );
}

function buttonWords(toTell: WayCounts | null): string {
  if (!toTell) return 'Move this session';
  const people = howMany(toTell);
  if (people === 0) return 'Change it';
  return plural(people, { one: 'Change it and tell # person', other: 'Change it and tell # people' });
}

function howMany({ email, text, phone, letter }: WayCounts): number {
  return email + text + phone + letter;
}

// Who will hear of it, and how, before anything is sent.
function whoIsTold({ toTell, run }: ChangeView): Html {
  if (!toTell)
    return insetText({
      text:
        run.state === 'published'
          ? 'It is over, so nobody is told.'
          : 'The run is not published, so nobody is told.',
    });
  if (howMany(toTell) + toTell.nobody === 0)
    return insetText({ text: 'Nobody has a place or waits for one yet, so there is nobody to tell.' });
  return insetText({
    html: html`<p>As soon as you press the button, everybody who has a place, waits for one or teaches is told, each by the way they chose:</p>
      <ul class="nhsuk-list nhsuk-list--bullet">${wayLines(toTell).map((line) => html`<li>${line}</li>`)}</ul>`,
  });
}

function whatField({ filled, isOnlyOne }: ChangeView): Html {
  const error = filled.errors.find(({ field }) => field === 'what');
  return radios({
    idPrefix: 'what',
    name: 'what',
    fieldset: { legend: { text: 'What happens?', size: 's' } },
    value: typedText(filled.typed, 'what'),
    ...(error ? { errorMessage: error.message } : {}),
    items: [
      { value: 'move', text: 'It moves to another time', conditional: { html: toWhen(filled) } },
      {
        value: 'cancel',
        text: 'It does not take place',
        hint: isOnlyOne
          ? 'It is the only session, so the whole run is withdrawn. Places stay recorded, so that you know who was coming'
          : 'The other sessions stay as they are, and everybody keeps their place',
      },
    ],
  });
}

function toWhen(filled: Filled): Html {
  return html`${dayField(filled, { name: 'on', label: 'To which day?' })} ${timeField(filled, { name: 'from', label: 'From' })} ${timeField(filled, { name: 'to', label: 'To' })}`;
}

/** Somebody changed the session since the page was opened. Under it stands the form with what this person wrote. */
export function movedMeanwhile(session: RunSession, zone: string): Html {
  return warningCallout({
    heading: { text: 'Somebody moved this session while you were writing', level: 2 },
    html: html`<p>It is now on <strong>${dateAndTimeRange(session.startsAt, session.endsAt, zone)}</strong>, and everybody has been told. Nothing of yours was sent. Below is what you wrote: send it if it is still right.</p>`,
  });
}

/** Somebody called it off since: there is nothing left to change. */
export function cancelledMeanwhile(
  view: Pick<ChangeView, 'slug' | 'zone' | 'run' | 'cancelled'> & { readonly said: string },
): Html {
  const { slug, run, cancelled, zone } = view;
  return html`${trail(view)}
    <h1>Somebody called this session off while you were writing</h1>
    <p class="al-lead">Everybody has been told that it does not take place on ${dateAndTimeRange(cancelled!.startsAt, cancelled!.endsAt, zone)}. Nothing of yours was sent.</p>
    ${view.said === '' ? nothing : details({ summary: 'What you wanted to say', text: view.said })}
    <p><a href="/${slug}/manage/runs/${run.code}/sessions/${cancelled!.id}/told">How they were told</a></p>
    <p><a href="/${slug}/manage/runs/${run.code}">Back to the run</a></p>`;
}
