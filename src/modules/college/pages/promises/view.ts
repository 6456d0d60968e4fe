import { button, insetText } from '#design/components.ts';
import { dateAndTimeRange, dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { NEED_WORDS } from '#modules/people/index.ts';
import type { Need } from '#modules/people/index.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import type { Promised, PromisesOfRun } from '../../queries/promises.ts';
import { notice } from '#design/notice.ts';

/** What is promised for the next fortnight, run by run. */
export function promisesView(view: {
  readonly slug: string;
  readonly zone: string;
  readonly runs: readonly PromisesOfRun[];
}): Html {
  const open = view.runs.reduce((sum, run) => sum + run.open, 0);
  return html`<h1>Promises of access</h1>
    <p class="al-lead">${open === 0 ? 'Everything that helps people who come in the next fortnight is arranged.' : plural(open, { one: '# thing that helps somebody is still to be arranged for the next fortnight.', other: '# things that help people are still to be arranged for the next fortnight.' })}</p>
    ${view.runs.length === 0 ? insetText({ text: 'Nobody who comes in the next fortnight has told us of anything that helps.' }) : html`<ul class="nhsuk-list nhsuk-list--border">${view.runs.map((run) => line(run, view.slug, view.zone))}</ul>`}
    <p class="al-quiet">Asked when somebody books: interpreters, large print, a seat by the door. Names stand on the page of each run, and looking there is written down for each of them.</p>`;
}

function line(run: PromisesOfRun, slug: string, zone: string): Html {
  const words = run.open === 0 ? 'All arranged' : `${run.open} still to arrange`;
  return html`<li><a href="/${slug}/manage/promises/${run.code}">${run.title}</a>, ${dateInWords(run.startsAt, zone)}<br>
    <strong>${words}</strong>${run.kept > 0 && run.open > 0 ? html`, ${run.kept} arranged` : nothing}</li>`;
}

export interface PromisesOfRunView {
  readonly slug: string;
  readonly zone: string;
  readonly now: Date;
  readonly run: OfferedRun;
  readonly promises: readonly Promised[];
  readonly helps: ReadonlyMap<string, readonly Need[]>;
  readonly names: ReadonlyMap<string, string>;
  readonly done: 'arranged' | 'open' | null;
  readonly fields: () => Html;
}

/** What helps the people of one run, with who arranged it and when. */
export function promisesOfRunView(view: PromisesOfRunView): Html {
  const { run, promises, zone, now } = view;
  const next = run.sessions.find(({ endsAt }) => endsAt > now);
  const open = promises.filter(({ arranged }) => arranged === null);
  const kept = promises.filter(({ arranged }) => arranged !== null);
  return html`${doneNotice(view.done)}
    <h1><span class="nhsuk-caption-l">Promises of access</span> ${run.course.title}</h1>
    ${next ? html`<p>It meets next on ${dateAndTimeRange(next.startsAt, next.endsAt, zone)}.</p>` : nothing}
    <section class="al-section" aria-labelledby="open">
      <h2 id="open">Still to arrange</h2>
      ${open.length === 0 ? insetText({ text: 'Everything that helps the people of this run is arranged.' }) : html`<ul class="nhsuk-list nhsuk-list--border">${open.map((one) => item(one, view))}</ul>`}
    </section>
    ${kept.length === 0 ? nothing : html`<section class="al-section" aria-labelledby="kept"><h2 id="kept">Arranged</h2><ul class="nhsuk-list nhsuk-list--border">${kept.map((one) => item(one, view))}</ul></section>`}
    <p class="al-quiet">Opening this page is written down for everybody on it, and each of them can see that you looked.</p>`;
}

function item(promised: Promised, view: PromisesOfRunView): Html {
  const { needId, personId, arranged } = promised;
  const name = view.names.get(personId) ?? 'Somebody';
  const need = view.helps.get(personId)?.find(({ id }) => id === needId);
  const which = html`<span class="nhsuk-u-visually-hidden">: ${need?.words}, ${name}</span>`;
  const said = arranged
    ? button({
        html: html`Not arranged after all${which}`,
        name: 'is',
        value: 'open',
        variant: 'secondary',
        small: true,
      })
    : button({ html: html`It is arranged${which}`, name: 'is', value: 'arranged', small: true });
  return html`<li>
    <p class="nhsuk-u-margin-bottom-1"><strong dir="auto">${need?.words}</strong></p>
    <p class="nhsuk-u-margin-bottom-2"><span dir="auto">${name}</span> <span class="al-quiet">(${need ? NEED_WORDS[need.category].title : 'what helps'})</span>${arranged ? html`<br>Arranged by ${arranged.by ? (view.names.get(arranged.by) ?? 'somebody') : 'somebody'} on ${dateInWords(arranged.at, view.zone)}` : nothing}</p>
    <form method="post" action="/${view.slug}/manage/promises/${view.run.code}" novalidate>${view.fields()}<input type="hidden" name="need" value="${needId}">${said}</form>
  </li>`;
}

function doneNotice(done: PromisesOfRunView['done']): Html {
  if (done === null) return nothing;
  return notice(done === 'arranged' ? 'It is kept as arranged.' : 'It is to be arranged again.');
}
