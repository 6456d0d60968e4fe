import { button, insetText, summaryList } from '#design/components.ts';
import { dateInWords, dayRange, momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { askedDayInWords } from '../../model/asked-day.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import type { Named } from '../load.ts';
import { standing, stateTag, whatFor } from '../words.ts';

export interface OneReleaseView extends Named {
  readonly slug: string;
  readonly zone: string;
  readonly dayOf: (at: Date) => string;
  readonly request: ReleaseRequest;
  /** Whether the reader runs the college, and whether it is their own. */
  readonly runs: boolean;
  readonly own: boolean;
  readonly done: string | null;
  /** They pressed "take it back" after the answer had come. */
  readonly late: boolean;
  /** They pressed "ask again" where nothing had changed, or nobody knows any more who was asked. */
  readonly notAgain: boolean;
  /** The request that took the place of this one. */
  readonly next: ReleaseRequest | null;
  readonly fields: () => Html;
}

export function oneReleaseView(view: OneReleaseView): Html {
  const { slug, request, titles, dayOf } = view;
  const trail = view.runs ? manageTrail(slug, ['Release to teach', '/releases']) : nothing;
  return html`${trail} ${notice(view.done)}
    ${view.late ? insetText({ text: 'An answer came before it was taken back, so nothing was changed.' }) : nothing}
    ${view.notAgain ? insetText({ text: 'The days are those that were asked for, or it is no longer known who was asked, so nothing was changed.' }) : nothing}
    <h1>${whatFor(request, titles)}</h1>
    <p>${stateTag(request.state)} <span class="al-quiet">${request.code}</span></p>
    <p class="al-lead">${standing(request, dayOf)}</p>
    ${askedAgain(view)} ${noBlame(view)} ${days(request)} ${changedDays(view)} ${facts(view)} ${actions(view)}
    ${view.runs ? nothing : html`<p><a href="/${slug}/releases">All my requests</a></p>`}`;
}

function noBlame({ request, own }: OneReleaseView): Html {
  if (request.state !== 'declined') return nothing;
  return insetText({
    text: own
      ? 'This is about a service and its hours, not about you. You are as welcome to teach here as before, and you can ask again for other days.'
      : 'This is about a service and its hours, not about the tutor. They can ask again for other days.',
  });
}

function days({ days: asked, fromOn, toOn }: ReleaseRequest): Html {
  const said = { yes: 'possible', no: 'not possible', open: '' };
  const word = (possible: boolean | null) => (possible === null ? said.open : possible ? said.yes : said.no);
  return html`<h2 class="nhsuk-heading-m">The times that were asked for</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">${asked.map((day) => html`<li>${askedDayInWords(day)}${word(day.possible) ? html`: <strong>${word(day.possible)}</strong>` : nothing}</li>`)}</ul>
    ${fromOn && toOn && fromOn !== toOn ? html`<p>From ${dayRange(fromOn, toOn)}.</p>` : nothing}`;
}

function askedAgain({ slug, next }: OneReleaseView): Html {
  if (!next) return nothing;
  return insetText({
    html: html`<p>The days had changed, so it was asked again: <a href="/${slug}/releases/${next.id}">how it stands now (${next.code})</a>.</p>`,
  });
}

/** That the days have changed since, the days as they are now, and one press to ask about them. */
function changedDays(view: OneReleaseView): Html {
  const { slug, request, changed, fields } = view;
  const now = changed.get(request.id);
  if (!now) return nothing;
  return html`<section class="al-section" aria-labelledby="changed">
    <h2 id="changed" class="nhsuk-heading-m">The days have changed since</h2>
    <p>Above are the times as they were asked for. The times now:</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${now.map((day) => html`<li>${askedDayInWords(day)}</li>`)}</ul>
    ${
      request.manager
        ? html`<form method="post" action="/${slug}/releases/${request.id}/again" novalidate>${fields()} ${button({ text: 'Ask again, for the days as they are now', preventDoubleClick: true })}</form>`
        : html`<p>Who was asked is no longer kept. <a href="/${slug}/releases/ask">Ask a manager anew</a></p>`
    }
  </section>`;
}

function facts({ request, names, zone }: OneReleaseView): Html {
  const { manager, howAsked, remindedAt, answeredAt, answeredChannel, recordedBy } = request;
  const who = manager
    ? manager.email
      ? `${manager.name} (${manager.email})`
      : manager.name
    : 'Their manager, whose name is no longer kept';
  const how =
    howAsked === 'mail' ? 'by e-mail, with a link that needs no account' : 'by the tutor themselves';
  const rows: (readonly [string, string] | false)[] = [
    ['Who teaches', names.get(request.personId) ?? 'Somebody'],
    ['Who was asked', who],
    ['Asked', `${dateInWords(request.askedAt, zone)}, ${how}`],
    remindedAt !== null && ['Reminded', dateInWords(remindedAt, zone)],
    request.linkUntil !== null &&
      (request.state === 'asked' || request.state === 'unanswered') && [
        'The link works until',
        momentInWords(request.linkUntil, zone),
      ],
    answeredAt !== null && [
      'How the answer came',
      channelWords(answeredChannel, recordedBy && names.get(recordedBy), dateInWords(answeredAt, zone)),
    ],
    request.note !== '' && ['What was added', request.note],
  ];
  return summaryList({
    rows: rows.filter((row) => row !== false).map(([key, value]) => ({ key, value })),
  });
}

function channelWords(channel: string | null, recordedBy: string | null | undefined, on: string): string {
  if (!recordedBy) return `On the page behind the link, ${on}`;
  return `${channel === 'in person' ? 'In person' : channel === 'paper' ? 'On paper' : 'By phone'}; written down by ${recordedBy} on ${on}`;
}

function actions({ request, slug, runs, own, fields }: OneReleaseView): Html {
  if (request.state !== 'asked' && request.state !== 'unanswered') return nothing;
  return html`<div class="al-actions">
    ${runs ? button({ text: 'Write down what the manager said', href: `/${slug}/releases/${request.id}/record` }) : nothing}
    <form method="post" action="/${slug}/releases/${request.id}/withdraw" novalidate>${fields()} ${button({ text: own ? 'Take my request back' : 'Take it back for them', variant: 'secondary', preventDoubleClick: true })}</form>
  </div>`;
}
