import { button, summaryList } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { html, join, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { Rule } from '#platform/settings/settings.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { SeenComing, WhoComes } from '../../commands/look-at-who-comes.ts';
import { listInWords } from '../../model/tutor-names.ts';
import { FEATURE_WORDS, knownFeatures, whereWords } from '../prospectus/run-words.ts';
import { paragraphs } from '../run/paragraphs.ts';
import { IF_MISSED_WORDS } from '../who-is-coming/text.ts';
import type { OpenedSession } from './open-session.ts';
import { stepsView } from './safeguarding-steps.ts';

export interface DayPackView extends OpenedSession {
  readonly space: Space;
  readonly now: Date;
  /** The address of the session. */
  readonly here: string;
  readonly large: boolean;
  readonly coming: WhoComes;
  readonly tutors: readonly { readonly personId: string; readonly name: string }[];
  /** Who said beforehand that they cannot come to this session. */
  readonly apologies: ReadonlySet<string>;
  readonly steps: Rule<string>;
  readonly fields: () => Html;
}

/** Everything for the day on a sheet or two. Nothing in it says how anybody came to the college. */
export function dayPackView(view: DayPackView): Html {
  const { run, session } = view;
  return html`<div${view.large ? html` class="al-large-print"` : nothing}>
    <h1><span class="nhsuk-caption-l">Day pack for session ${session.number} of ${run.sessions.length}, ${run.code}</span> ${run.course.title}</h1>
    ${ways(view)} ${whenAndWhere(view)} ${whatToBring(view)} ${whoComes(view)} ${worried(view)}
    <p class="al-quiet">Each time somebody opens this page, it is written down for the people on it. On paper it is as private as on screen: please shred it afterwards.</p>
  </div>`;
}

function ways({ here, large }: DayPackView): Html {
  return html`<div class="al-actions">
      ${button({ text: 'Take the register', href: `${here}/register` })}
      ${button({ text: large ? 'Usual size' : 'Large print', href: `${here}/day-pack${large ? '' : '?size=large'}`, variant: 'secondary' })}
    </div>
    <p class="al-no-print">To have it on paper, print this page. <a href="${here}/register/paper">The register on paper</a> is a page of its own.</p>`;
}

function whenAndWhere({ run, session, space, tutors, looker }: DayPackView): Html {
  const features = knownFeatures(run.place).map((feature) => FEATURE_WORDS.en[feature]);
  const others = tutors.filter(({ personId }) => personId !== looker).map(({ name }) => name);
  const iTeach = others.length < tutors.length;
  const where = [whereWords(run.place, 'en'), run.place?.address].filter(Boolean).join(', ');
  return summaryList({
    rows: [
      { key: 'When', value: dateAndTimeRange(session.startsAt, session.endsAt, space.timeZone) },
      { key: 'Where', value: where },
      run.place?.gettingThere ? { key: 'How to get in', value: run.place.gettingThere } : false,
      features.length > 0 && { key: 'The room', value: features.join(', ') },
      run.accessNotes !== '' && { key: 'About access', value: run.accessNotes },
      {
        key: 'Who teaches',
        value: tutors.length === 0 ? 'Nobody is named yet' : teachers(others, iTeach),
      },
      space.contactPhone ? { key: 'The college', value: { html: phoneLink(space.contactPhone) } } : false,
    ],
  });
}

function teachers(others: readonly string[], iTeach: boolean): string {
  if (!iTeach) return listInWords(others);
  return others.length === 0 ? 'You' : `You, with ${listInWords(others)}`;
}

// A number never breaks at the end of a line.
const phoneLink = (phone: string): Html =>
  html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone.replaceAll(' ', '\u00a0')}</a>`;

function whatToBring({ run, here, isLast, space }: DayPackView): Html {
  const review = `/${space.slug}/runs/${run.code}/review`;
  const lines = [
    html`This pack, and <a href="${here}/register/paper">the register</a>`,
    isLast &&
      html`It is the last session: a few minutes for <a href="${review}">looking back together</a>, and <a href="${review}/paper">the page for it on paper</a>`,
  ].filter((line) => line !== false);
  return html`<section class="al-section" aria-labelledby="bring">
    <h2 id="bring">What to bring</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>
    ${run.course.outline.trim() ? html`<h3 class="nhsuk-heading-s">How the day goes</h3> ${paragraphs(run.course.outline)}` : nothing}
    ${run.course.accessNotes.trim() ? html`<h3 class="nhsuk-heading-s">What people were told beforehand</h3> ${paragraphs(run.course.accessNotes)}` : nothing}
  </section>`;
}

function whoComes(view: DayPackView): Html {
  const { booked, listed } = view.coming;
  return html`<section class="al-section" aria-labelledby="who">
    <h2 id="who">Who is coming</h2>
    <p>${booked.length === 0 ? 'Nobody has a place yet.' : plural(booked.length, { one: '# person has a place.', other: '# people have a place.' })} ${listed.length > 0 ? plural(listed.length, { one: '# person waits for one.', other: '# people wait for one.' }) : nothing}</p>
    ${booked.length === 0 ? nothing : summaryList({ rows: booked.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')).map((one) => personRow(view, one)) })}
  </section>`;
}

// One row for each, so that a class fits on a sheet.
function personRow(view: DayPackView, one: SeenComing) {
  const keepingWell = one.notes['keeping well'];
  const line = (what: string, words: Html | string) =>
    html`<p class="nhsuk-u-margin-bottom-1"><strong>${what}:</strong> ${words}</p>`;
  return {
    key: one.name,
    value: {
      html: html`${view.apologies.has(one.personId) ? html`<p class="nhsuk-u-margin-bottom-1"><strong>Cannot come this time</strong>, and told us beforehand</p>` : nothing} ${line('What helps', needsWords(one))} ${keepingWell === undefined ? nothing : line('Keeping well', keepingWell)}
        ${one.ifMissed === 'not said' ? nothing : line('If they miss one', IF_MISSED_WORDS[one.ifMissed])} ${emergencyButton(view, one)}`,
    },
  };
}

function needsWords({ needs }: SeenComing): Html {
  if (needs.length === 0) return html`nothing said`;
  return join(
    needs.map(({ words }) => words),
    '; ',
  );
}

function emergencyButton({ here, fields }: DayPackView, one: SeenComing): Html {
  return html`<form class="al-no-print nhsuk-u-margin-top-2" method="post" action="${here}/day-pack/emergency" novalidate>
    ${fields()} <input type="hidden" name="booking" value="${one.bookingId}">
    ${button({ html: html`Show whom to ring<span class="nhsuk-u-visually-hidden"> for ${one.name}</span>`, variant: 'secondary', small: true, classes: 'nhsuk-u-margin-bottom-0' })}
  </form>`;
}

function worried({ steps, space }: DayPackView): Html {
  return html`<section class="al-section" aria-labelledby="worried">
    <h2 id="worried">If you are worried about somebody</h2>
    ${stepsView(steps, space.timeZone, space.contactPhone)}
    <h3 class="nhsuk-heading-s">Where to turn at any hour</h3>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>Somebody is in danger now: <strong>999</strong></li>
      <li>Help with mental health that cannot wait: <strong>111</strong>, and choose the mental health option</li>
      <li>Somebody to talk to, free, day and night: Samaritans <strong>116 123</strong></li>
    </ul>
  </section>`;
}
