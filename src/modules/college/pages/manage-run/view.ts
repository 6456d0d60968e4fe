import { button, insetText, summaryList, warningCallout } from '#design/components.ts';
import { dateAndTimeRange, dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { ToldLately } from '#modules/messages/index.ts';
import type { WhyNotPublished } from '../../commands/publish-run.ts';
import { notReady } from '../../model/not-ready.ts';
import type { ManagedRun, RunSession, RunTutor } from '../../queries/managed-runs.ts';
import { actionApart, actionForm } from '../manage-shared/action-form.ts';
import { clashOfRun } from '../manage-shared/clash-words.ts';
import type { ClashWords } from '../manage-shared/clash-words.ts';
import { factTable } from '#design/fact-table.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { howTold } from '../manage-shared/how-told.ts';
import { whereItMeets } from '../manage-shared/where-it-meets.ts';
import { whyNotPublished } from '../manage-shared/why-not-published.ts';
import {
  DEPARTURE_WORDS,
  KIND_WORDS,
  ROLE_WORDS,
  chooseWords,
  pairWords,
  stateTag,
} from '../manage-shared/words.ts';
import { departure } from './departure.ts';
import type { LoadedRun } from './load.ts';
import { putAway } from './put-away.ts';

export interface ManageRunView extends LoadedRun {
  readonly now: Date;
  readonly fields: () => Html;
  readonly done: string | null;
  /** What the college said no to just now. */
  readonly refused: Html | null;
  /** How whoever it concerns was told of what was just done. */
  readonly told: ToldLately | null;
}

/** One run, for whoever runs the college: where it is up to, what it needs, and what can be done. */
export function manageRunView(view: ManageRunView): Html {
  const { run } = view.one;
  const { slug } = view.words;
  return html`${manageTrail(slug, ['Terms', '/manage/terms'], [run.termName, `/manage/terms/${run.termSlug}`])} ${notice(view.done)} ${view.refused ?? nothing}
    <h1><span class="nhsuk-caption-l">${KIND_WORDS[run.kind]}, ${[run.sheetRef, run.code].filter(Boolean).join(', ')}</span> ${run.title}</h1>
    <p>${stateTag(run.state)} ${stateSentence(run)}</p>
    ${view.told ? howTold({ slug, zone: view.words.zone, about: { type: 'run', id: run.id } }, view.told) : nothing}
    ${view.refused ? nothing : needs(view)} ${mainActions(view)} ${facts(run, slug)} ${sessionsSection(view)} ${tutorsSection(view)} ${pairSection(view)} ${putAway(run, `/${slug}/manage/runs/${run.code}`, view.fields)}`;
}

function stateSentence(run: ManagedRun): string {
  if (run.state === 'draft') return 'Only you and its tutors see it.';
  if (run.state === 'published') return 'Visitors see it and can ask for a place.';
  return run.state === 'postponed'
    ? 'Its page says that it is postponed.'
    : 'Its page says that it will not happen.';
}

function needs({ one, words }: ManageRunView): Html {
  const choose = chooseWords(one.pair);
  const lines = [
    ...(one.needs.length === 0
      ? []
      : notReady(one.run).map((missing) =>
          missing === 'no-sessions' ? 'It has no sessions yet' : 'It has no room yet, and is not online',
        )),
    ...one.clashes.map((clash) => clashOfRun(clash, one.run.id, words)),
    one.pair.is === 'looking' ? pairWords(one.pair) : null,
    choose,
    one.run.roomHolds !== null && one.run.roomHolds < one.run.places
      ? `It has ${one.run.places} places, and the room holds ${one.run.roomHolds}`
      : null,
    ...one.whenClosed.map(
      (session) =>
        `It meets on ${dayInWords(isoDay(session.startsAt, words.zone))}, when the college is closed for ${session.closedFor}`,
    ),
  ].filter((line) => line !== null);
  if (lines.length === 0 || (one.run.state !== 'draft' && one.run.state !== 'published')) return nothing;
  return warningCallout({
    heading: { text: 'What needs somebody', level: 2 },
    html: html`<ul class="nhsuk-list nhsuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  });
}

function isoDay(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
}

function mainActions(view: ManageRunView): Html {
  const { run } = view.one;
  const here = `/${view.words.slug}/manage/runs/${run.code}`;
  const actions = [
    run.state === 'draft'
      ? actionForm({ action: `${here}/publish`, fields: view.fields(), words: 'Publish this run' })
      : null,
    button({ text: 'Change this run', href: `${here}/edit`, variant: 'secondary' }),
  ];
  return html`<div class="al-actions">${actions}</div>${run.state === 'draft' ? nothing : elsewhere(`/${view.words.slug}/runs/${run.code}`)}`;
}

function elsewhere(visitors: string): Html {
  return html`<ul class="nhsuk-list">
    <li><a href="${visitors}/people">Who is coming</a></li>
    <li><a href="${visitors}/review">Look back together</a></li>
    <li><a href="${visitors}/book-for">Book a place for somebody who rang, wrote or came by</a></li>
    <li><a href="${visitors}">See its page as visitors do</a></li>
  </ul>`;
}

function facts(run: ManagedRun, slug: string): Html {
  const version =
    run.courseVersion === run.newestVersion
      ? `Version ${run.courseVersion}, the newest`
      : `Version ${run.courseVersion}. The newest is version ${run.newestVersion}`;
  return summaryList({
    rows: [
      {
        key: 'Course',
        value: {
          html: html`<a href="/${slug}/manage/courses/${run.courseId}">${run.title}</a><br>${version}`,
        },
      },
      { key: 'Term', value: run.termName },
      { key: 'Where', value: whereItMeets(run) },
      {
        key: 'Places',
        value: `${run.booked} of ${run.places} taken${run.waiting > 0 ? `, ${plural(run.waiting, { one: '# person waits', other: '# people wait' })}` : ''}`,
      },
      run.accessNotes !== '' && { key: 'About access', value: run.accessNotes },
      run.coordinatorNotes !== '' && { key: 'Your own notes', value: run.coordinatorNotes },
    ],
  });
}

function sessionsSection(view: ManageRunView): Html {
  const here = `/${view.words.slug}/manage/runs/${view.one.run.code}`;
  return html`<section class="al-section" aria-labelledby="sessions">
    <h2 id="sessions">Sessions</h2>
    ${view.sessions.length === 0 ? insetText({ text: 'No session is planned yet.' }) : sessionTable(view, here)}
    <p><a href="${here}/sessions/add">Add sessions</a></p>
    ${view.sessions.some((session) => session.startsAt <= view.now) ? html`<p><a href="/${view.words.slug}/runs/${view.one.run.code}/who-delivered">Say who actually delivered</a></p>` : nothing}
  </section>`;
}

function sessionTable(view: ManageRunView, here: string): Html {
  const removals = view.sessions.map((session) => removal(session, here, view));
  const table = factTable({
    caption: 'Sessions',
    head: ['Number', 'When', 'Who delivered', 'Change'],
    rows: view.sessions.map((session, index) => [
      `${session.number}`,
      dateAndTimeRange(session.startsAt, session.endsAt, view.words.zone),
      deliveredBy(session, view.words, view.now),
      {
        html: html`<a href="${here}/sessions/${session.id}/change">${changes(session, view)}<span class="nhsuk-u-visually-hidden"> session ${session.number}</span></a> ${mayRemove(view) ? removals[index]!.button : nothing}`,
      },
    ]),
  });
  return html`${table} ${mayRemove(view) ? removals.map(({ form }) => form) : nothing}`;
}

function changes(session: RunSession, { one, now }: ManageRunView): string {
  return one.run.state === 'published' && session.endsAt > now ? 'Move or cancel' : 'Move';
}

// Where people are coming, a session is called off and they are told: it does not simply go.
function mayRemove({ one: { run } }: ManageRunView): boolean {
  return run.state !== 'published' || run.booked + run.waiting === 0;
}

function removal(session: RunSession, here: string, view: ManageRunView) {
  const action = `${here}/sessions/${session.id}/remove`;
  return actionApart(
    {
      action,
      fields: view.fields(),
      words: 'Remove',
      ofWhat: `session ${session.number}`,
      look: 'secondary',
      small: true,
    },
    `remove-session-${session.number}`,
  );
}

function deliveredBy(session: RunSession, words: ClashWords, now: Date): string {
  if (session.startsAt > now) return 'Still to come';
  if (session.delivered.length === 0) return 'Not recorded yet';
  return session.delivered.map((one) => words.names.get(one.personId) ?? 'Somebody').join(' and ');
}

function tutorsSection(view: ManageRunView): Html {
  const { run } = view.one;
  const here = `/${view.words.slug}/manage/runs/${run.code}`;
  const rows = run.tutors.map((tutor, index) => tutorRow(tutor, index, here, view));
  return html`<section class="al-section" aria-labelledby="tutors">
    <h2 id="tutors">Tutors</h2>
    ${rows.length === 0 ? insetText({ text: 'Nobody is named yet.' }) : factTable({ caption: 'Named on this run', head: ['Name', 'Here as', 'Change'], rows: rows.map(({ facts }) => facts) })} ${rows.map(({ form }) => form)}
    <p><a href="${here}/tutors/add">Name a tutor</a></p>
    <p><a href="${here}/ask">Ask somebody about their part in planning, designing or reviewing it</a></p>
  </section>`;
}

function tutorRow(tutor: RunTutor, index: number, here: string, view: ManageRunView) {
  const name = view.words.names.get(tutor.personId) ?? 'Somebody';
  const word = html`<a href="/${view.words.slug}/thread/people/${tutor.personId}">Write down their word on their part<span class="nhsuk-u-visually-hidden">: ${name}</span></a>`;
  const takeOff = actionApart(
    {
      action: `${here}/tutors/${tutor.personId}/take-off`,
      fields: view.fields(),
      words: 'Take off',
      ofWhat: name,
      look: 'secondary',
      small: true,
    },
    `take-off-${index + 1}`,
  );
  return {
    facts: [{ html: html`${name}<br>${word}` }, ROLE_WORDS[tutor.role], { html: takeOff.button }],
    form: takeOff.form,
  };
}

function pairSection(view: ManageRunView): Html {
  const { run, pair } = view.one;
  const address = `/${view.words.slug}/runs/${run.code}/agree-a-departure`;
  const holds = view.departures.find((one) => one.endedAt === null);
  const past = view.departures.filter((one) => one.endedAt !== null);
  if (run.needsNoPair && past.length === 0) return nothing;
  return html`<section class="al-section" aria-labelledby="pair">
    <h2 id="pair">The pair</h2>
    ${pair.is === 'departed' ? nothing : html`<p><strong>${pairWords(pair)}.</strong> ${chooseWords(pair) ?? ''}</p>`}
    ${holds ? departure(holds, view.words, pair) : nothing}
    ${holds ? html`<p><a href="${address}">Take this agreement back</a></p>` : nothing}
    ${!holds && pair.is === 'looking' ? html`<p><a href="${address}">Agree how to go on without a complete pair</a></p>` : nothing}
    ${past.map((one) => html`<details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Taken back: ${DEPARTURE_WORDS[one.kind].toLowerCase()}</span></summary><div class="nhsuk-details__text">${departure(one, view.words)}<p>Taken back, because: ${one.endedReason}</p></div></details>`)}
  </section>`;
}

/** What stands above the page when publishing was refused. */
export function refusedPublishing(run: ManagedRun, why: WhyNotPublished, words: ClashWords): Html {
  return warningCallout({
    heading: { text: 'It stays a draft for now', level: 2 },
    html: html`${whyNotPublished(run, why, words)}<p>Nothing else was changed.</p>`,
  });
}
