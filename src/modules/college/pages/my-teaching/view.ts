import { card, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { RunWithNeeds } from '../../model/run-needs.ts';
import { whenItMeets } from '../manage-shared/clash-words.ts';
import { notice } from '#design/notice.ts';
import { whereItMeets } from '../manage-shared/where-it-meets.ts';
import { ROLE_WORDS, chooseWords, pairWords, stateTag } from '../manage-shared/words.ts';

export interface MyTeachingView {
  readonly slug: string;
  readonly zone: string;
  readonly now: Date;
  readonly personId: string;
  readonly runs: readonly RunWithNeeds[];
  readonly names: ReadonlyMap<string, string>;
  /** "You shaped this: is that right?", a tap for each, by the course or run it is about; empty when nothing waits. */
  readonly asked: readonly {
    readonly title: string;
    readonly about: string;
    readonly questions: Html;
  }[];
  /** What the tutor's own week holds: sessions, registers, looking back. */
  readonly week: Html;
  readonly done: string | null;
}

/** A tutor's own page: their runs, and what waits for their word. */
export function myTeachingView(view: MyTeachingView): Html {
  const ahead = view.runs.filter(({ run }) => run.endsAt === null || run.endsAt >= view.now);
  const over = view.runs.filter(({ run }) => run.endsAt !== null && run.endsAt < view.now).toReversed();
  return html`${notice(view.done)}
    <h1>My teaching</h1>
    ${view.week} ${view.asked.length > 0 ? asked(view) : nothing}
    <section class="al-section" aria-labelledby="ahead">
      <h2 id="ahead">My runs</h2>
      ${ahead.length === 0 ? insetText({ text: view.runs.length === 0 ? 'You are not named on a run yet. When you are, it stands here with its times and its room.' : 'Nothing of yours is coming up.' }) : ahead.map((one) => runCard(one, view))}
    </section>
    ${over.length === 0 ? nothing : html`<section class="al-section" aria-labelledby="over"><h2 id="over">Over</h2>${over.map((one) => runCard(one, view))}</section>`}
    <section class="al-section" aria-labelledby="named">
      <h2 id="named">How I wish to be named</h2>
      <p>Visitors read “a peer tutor” or “a professional tutor” until you say otherwise.</p>
      <p><a href="/${view.slug}/me">Say how I wish to be named</a></p>
      <p><a href="/${view.slug}/my-part">Everything recorded of my part, to mend or take away</a></p>
    </section>`;
}

function asked(view: MyTeachingView): Html {
  return html`<section class="al-section" aria-labelledby="asked">
    <h2 id="asked">Is that right?</h2>
    <p>Only what you say yourself counts. Nobody sees your dates or your hours.</p>
    ${view.asked.map(({ title, about, questions }) => html`<h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">${title}</h3><p class="al-quiet nhsuk-u-margin-bottom-2">${about}</p> ${questions}`)}
  </section>`;
}

function runCard(one: RunWithNeeds, view: MyTeachingView): Html {
  const { run, pair } = one;
  const mine = run.tutors.find((tutor) => tutor.personId === view.personId);
  const others = run.tutors
    .filter((tutor) => tutor.personId !== view.personId)
    .map((tutor) => view.names.get(tutor.personId) ?? 'somebody');
  const here = `/${view.slug}/runs/${run.code}`;
  const which = `${run.title}, ${run.termName}`;
  const isSeen = run.state !== 'draft';
  const links = [
    isSeen && html`<a href="${here}">Its page<span class="nhsuk-u-visually-hidden">: ${which}</span></a>`,
    isSeen &&
      html`<a href="${here}/people">Who is coming<span class="nhsuk-u-visually-hidden"> to ${which}</span></a>`,
    run.startsAt !== null &&
      run.startsAt <= view.now &&
      html`<a href="${here}/review">Look back together<span class="nhsuk-u-visually-hidden"> on ${which}</span></a>`,
    run.startsAt !== null &&
      run.startsAt <= view.now &&
      html`<a href="${here}/who-delivered">Say who delivered<span class="nhsuk-u-visually-hidden"> ${which}</span></a>`,
    (pair.is === 'looking' || pair.is === 'departed') &&
      html`<a href="${here}/agree-a-departure">${pair.is === 'looking' ? 'Agree how it goes on' : 'See what was agreed'}<span class="nhsuk-u-visually-hidden"> for ${which}</span></a>`,
  ].filter((link) => link !== false);
  return card({
    heading: { text: run.title, level: 3, size: 's' },
    description: {
      html: html`<p>${stateTag(run.state)} <span class="al-quiet">${run.termName}</span></p>
        <p><strong>${whenItMeets(run, view.zone)}</strong><br>${whereItMeets(run)}</p>
        <p>${mine ? `You are here as a ${ROLE_WORDS[mine.role].toLowerCase()}` : 'You are named here'}${others.length > 0 ? `, with ${others.join(' and ')}` : ''}.</p>
        ${pair.is === 'complete' || pair.is === 'needs-no-pair' ? nothing : html`<p>${pairWords(pair)}. ${chooseWords(pair) ?? ''}</p>`}
        ${links.length === 0 ? nothing : html`<ul class="nhsuk-list">${links.map((link) => html`<li>${link}</li>`)}</ul>`}`,
    },
  });
}
