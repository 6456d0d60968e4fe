import { weekThings } from '../register/week-things.ts';
import { card, insetText } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Content, Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { WhatWaits } from '#modules/messages/index.ts';
import type { TermNeeds, WhatNeedsYou } from '../../queries/what-needs-you.ts';
import { heldThings } from './held-things.ts';
import { messageThings } from './message-things.ts';

export interface ManageHomeView {
  readonly slug: string;
  readonly zone: string;
  readonly name: string;
  readonly needs: WhatNeedsYou;
  readonly waits: WhatWaits;
  /** What people ask about their own data, and waits for an answer. */
  readonly requests: { readonly corrections: number; readonly erasures: number };
  readonly mayChangeRules: boolean;
}

/** The coordinator's home: what needs them, then the rooms of their work. */
export function manageHomeView(view: ManageHomeView): Html {
  const things = thingsOf(view);
  return html`<h1>${headline(things.length)}</h1>
    ${things.length === 0 ? insetText({ text: 'Every run has its room, its sessions and its tutors, and no spreadsheet waits to be finished. Enjoy it.' }) : html`<ul class="nhsuk-list nhsuk-list--border">${things.map((thing) => html`<li>${thing}</li>`)}</ul>`}
    <section class="al-section al-full" aria-labelledby="rooms">
      <h2 id="rooms">Where things are</h2>
      <ul class="al-grid">${places(view).map(([title, path, about]) => html`<li>${card({ clickable: true, href: `/${view.slug}${path}`, heading: { text: title, level: 3, size: 's' }, description: about })}</li>`)}</ul>
    </section>`;
}

function headline(count: number): string {
  return count === 0
    ? 'Nothing needs you just now'
    : plural(count, { one: '# thing needs you', other: '# things need you' });
}

function places({ mayChangeRules }: ManageHomeView): (readonly [string, string, string])[] {
  return [
    ['Terms', '/manage/terms', 'One term on one screen: its runs, rooms, tutors and clashes.'],
    ['Courses', '/manage/courses', 'What the college teaches, with every design there has been.'],
    ['Venues and rooms', '/manage/venues', 'Where people meet, and how they get in.'],
    ['Who did not come', '/follow-ups', 'How each of them would like to hear from us.'],
    ['Bring in a spreadsheet', '/manage/import', 'A whole term from the sheet you already have.'],
    ['Messages', '/messages', 'Who is to be rung, letters to print, and what could not be sent.'],
    ['People', '/people', 'Everybody the college knows, and how to reach them.'],
    ['Requests', '/requests', 'What people say is wrong, and who asked to be forgotten.'],
    ...(mayChangeRules
      ? [
          [
            'How long things are kept',
            '/periods',
            'What goes when, who said so, and what goes next.',
          ] as const,
          ['Rules', '/manage/rules', 'Who set each rule, when, and how to change it.'] as const,
          [
            'If somebody is worried',
            '/manage/safeguarding-steps',
            'The college’s own steps, as they stand in every day pack.',
          ] as const,
        ]
      : []),
  ];
}

function thingsOf({ slug, zone, needs, waits, requests }: ManageHomeView): Content[] {
  return [
    ...requestThings(slug, requests),
    ...heldThings(slug, zone, needs.held),
    ...messageThings(slug, waits),
    ...needs.imports.map(
      (one) =>
        html`<a href="/${slug}/manage/import/${one.id}">Finish bringing in ${one.fileName}</a> <span class="al-quiet">(begun on ${dateInWords(one.startedAt, zone)})</span>`,
    ),
    ...needs.terms.flatMap((term) => termThings(slug, term)),
    ...needs.undelivered.map(
      (run) =>
        html`<a href="/${slug}/runs/${run.code}/who-delivered">Say who delivered ${run.title}</a> <span class="al-quiet">(${plural(run.sessions, { one: '# session', other: '# sessions' })})</span>`,
    ),
    ...weekThings(slug, zone, needs),
  ];
}

function requestThings(slug: string, { corrections, erasures }: ManageHomeView['requests']): Html[] {
  const line = (words: string, part: string) => html`<a href="/${slug}/requests#${part}">${words}</a>`;
  return [
    ...(corrections > 0
      ? [
          line(
            plural(corrections, {
              one: 'Answer # person who says something is wrong',
              other: 'Answer # people who say something is wrong',
            }),
            'wrong',
          ),
        ]
      : []),
    ...(erasures > 0
      ? [
          line(
            plural(erasures, { one: 'Forget # person who asked', other: 'Forget # people who asked' }),
            'forget',
          ),
        ]
      : []),
  ];
}

function termThings(slug: string, term: TermNeeds): Html[] {
  const { counts } = term;
  const line = (words: string, shown: string) =>
    html`<a href="/${slug}/manage/terms/${term.slug}?show=${shown}#runs">${words}</a> <span class="al-quiet">(${term.name})</span>`;
  const lines = [
    counts.choose > 0 &&
      ([
        plural(counts.choose, {
          one: 'Choose how # run goes on without a pair: its day has come',
          other: 'Choose how # runs go on without a pair: their day has come',
        }),
        'choose',
      ] as const),
    term.clashes > 0 &&
      ([plural(term.clashes, { one: 'Mend # clash', other: 'Mend # clashes' }), 'clash'] as const),
    counts.professional > 0 &&
      ([
        plural(counts.professional, {
          one: '# run looks for a professional tutor',
          other: '# runs look for a professional tutor',
        }),
        'professional',
      ] as const),
    counts.peer > 0 &&
      ([
        plural(counts.peer, { one: '# run looks for a peer tutor', other: '# runs look for a peer tutor' }),
        'peer',
      ] as const),
    counts.place > 0 &&
      ([plural(counts.place, { one: '# run has no room', other: '# runs have no room' }), 'place'] as const),
    counts.sessions > 0 &&
      ([
        plural(counts.sessions, { one: '# run has no sessions', other: '# runs have no sessions' }),
        'sessions',
      ] as const),
    counts.closed > 0 &&
      ([
        plural(counts.closed, { one: '# run meets on a closed day', other: '# runs meet on a closed day' }),
        'closed',
      ] as const),
    term.drafts > 0 &&
      ([
        plural(term.drafts, { one: '# draft waits to be published', other: '# drafts wait to be published' }),
        'draft',
      ] as const),
  ].filter((one) => one !== false);
  return lines.map(([words, shown]) => line(words, shown));
}
