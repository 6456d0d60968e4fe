import { actionLink, insetText, tables, tag } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, join, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { whoSetIt } from '#platform/settings/who-set-it.ts';
import type { Rule } from '#platform/settings/settings.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import type { ReleaseState } from '../../tables.ts';
import type { Named } from '../load.ts';
import { STATE_WORDS, standing, stateTag, whatFor } from '../words.ts';

export interface ReleasesView extends Named {
  readonly slug: string;
  readonly zone: string;
  readonly dayOf: (at: Date) => string;
  /** Everybody's, for whoever runs the college; otherwise one's own. */
  readonly all: boolean;
  readonly state: ReleaseState | null;
  readonly requests: readonly ReleaseRequest[];
  readonly counts: Partial<Record<ReleaseState, number>>;
  readonly rule: Rule<number>;
  readonly done: string | null;
}

export function releasesView(view: ReleasesView): Html {
  const { slug, all } = view;
  return html`${all ? manageTrail(slug) : nothing} ${notice(view.done)}
    <h1>${all ? 'Release to teach' : 'My requests for release'}</h1>
    <p class="al-lead">${all ? 'What managers were asked, and what they said. A no is about a service at a time, and says nothing about the tutor.' : 'Ask your manager to release you for a run, or for days that might be possible. They need no account to answer.'}</p>
    ${actionLink({ text: all ? 'Ask a manager, or write down what was asked' : 'Ask my manager', href: `/${slug}/releases/ask` })}
    ${all ? filters(view) : nothing} ${list(view)} ${all ? rule(view) : nothing}
    <p><a href="/${slug}/staff-tutors">How many staff tutors the college has, and its aim</a></p>`;
}

function filters({ slug, counts, state }: ReleasesView): Html {
  const total = Object.values(counts).reduce((sum, many) => sum + many, 0);
  if (total === 0) return nothing;
  const link = (words: string, value: ReleaseState | null) =>
    value === state
      ? html`<strong aria-current="true">${words}</strong>`
      : html`<a href="/${slug}/releases${value ? `?state=${value}` : ''}">${words}</a>`;
  const states = (Object.keys(STATE_WORDS) as ReleaseState[]).filter((one) => counts[one]);
  const links = [
    link(`All (${total})`, null),
    ...states.map((one) => link(`${STATE_WORDS[one]} (${counts[one]})`, one)),
  ];
  return html`<nav aria-label="Show only"><p>${join(links, ' · ')}</p></nav>`;
}

function list(view: ReleasesView): Html {
  const { requests, all, slug, zone, names, titles, changed, dayOf } = view;
  if (requests.length === 0)
    return insetText({ text: all ? 'Nobody has been asked yet.' : 'You have not asked anybody yet.' });
  const cells = (request: ReleaseRequest) => [
    {
      html: html`<a href="/${slug}/releases/${request.id}">${whatFor(request, titles)}</a> <span class="al-quiet">(${request.code})</span>`,
    },
    all && { text: names.get(request.personId) ?? 'Somebody' },
    { text: dateInWords(request.askedAt, zone) },
    {
      html: html`${stateTag(request.state)}${changed.has(request.id) ? html` ${tag({ text: 'Days have changed', colour: 'orange' })}` : nothing}<br>${standing(request, dayOf)}`,
    },
  ];
  const table = tables({
    caption: plural(requests.length, { one: '# request', other: '# requests' }),
    responsive: true,
    firstCellIsHeader: true,
    head: ['What for', all && 'Who', 'Asked on', 'Where it is up to'],
    rows: requests.map(cells),
  });
  return html`<div class="al-full">${table}</div>`;
}

function rule({ slug, zone, rule: now }: ReleasesView): Html {
  return html`<section class="al-section" aria-labelledby="rule">
    <h2 id="rule" class="nhsuk-heading-m">When a request counts as not answered</h2>
    <p>After <strong>${plural(now.value, { one: '# day', other: '# days' })}</strong>. The manager is reminded once, half-way. Late answers are welcome for as long again.</p>
    ${whoSetIt(now, zone)}
    <p><a href="/${slug}/manage/rules/release-days">Change this rule</a></p>
  </section>`;
}
