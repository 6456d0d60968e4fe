import { button, card, insetText } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { TermPublished } from '../../commands/publish-term.ts';
import { notReady } from '../../model/not-ready.ts';
import type { RunWithNeeds } from '../../model/run-needs.ts';
import type { RunsWithNeeds } from '../../queries/runs-with-needs.ts';
import type { Term } from '../../queries/terms.ts';
import type { ClashWords } from '../manage-shared/clash-words.ts';
import { manageTrail } from '../manage-shared/manage-trail.ts';
import { whyNotPublished } from '../manage-shared/why-not-published.ts';
import { pairWords } from '../manage-shared/words.ts';

export interface PublishTermView {
  readonly slug: string;
  readonly zone: string;
  readonly term: Term;
  readonly all: RunsWithNeeds;
}

const runsInWords = (count: number) => plural(count, { one: '# run', other: '# runs' });

function trail({ slug, term }: PublishTermView): Html {
  return manageTrail(slug, ['Terms', '/manage/terms'], [term.name, `/manage/terms/${term.slug}`]);
}

/** What publishing will do, before it is done. */
export function publishTermView(view: PublishTermView, fields: Html): Html {
  const drafts = view.all.runs.filter(({ run }) => run.state === 'draft');
  const here = `/${view.slug}/manage/terms/${view.term.slug}`;
  if (drafts.length === 0)
    return html`${trail(view)}<h1>Publish ${view.term.name}</h1>${insetText({ text: 'There is no draft in this term, so there is nothing to publish.' })}<p><a href="${here}">Go to the term</a></p>`;
  const unready = drafts.filter(({ run }) => notReady(run).length > 0);
  return html`${trail(view)}
    <h1>Publish ${view.term.name}</h1>
    <p class="al-lead">Visitors will see ${runsInWords(drafts.length - unready.length)} and can ask for a place at once.</p>
    ${stayNow(unready.length, view.all.clashes.length)} ${lookingList(drafts)}
    <form method="post" action="${here}/publish" novalidate>${fields} ${button({ text: 'Publish what can be published', preventDoubleClick: true })}</form>
    <p><a href="${here}">Not yet: back to the term</a></p>`;
}

function stayNow(unready: number, clashes: number): Html | '' {
  const lines = [
    unready > 0 && `${runsInWords(unready)} will stay a draft for now, for want of sessions or a room.`,
    clashes > 0 &&
      `There ${clashes === 1 ? 'is 1 clash' : `are ${clashes} clashes`} in it. Of two runs that want one room or one tutor at one time, the earlier is published and the other stays a draft.`,
  ].filter((line) => line !== false);
  return lines.length === 0
    ? ''
    : insetText({
        html: html`${lines.map((line) => html`<p>${line}</p>`)}<p>Afterwards you see each of them, with what to mend.</p>`,
      });
}

function lookingList(drafts: readonly RunWithNeeds[]): Html | '' {
  const looking = drafts.filter(({ pair }) => pair.is === 'looking');
  if (looking.length === 0) return '';
  return html`<p>A missing tutor does not stop a run. Its page will say so, and somebody may come forward:</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${looking.map(({ run, pair }) => html`<li>${run.title}: ${pairWords(pair).toLowerCase()}</li>`)}</ul>`;
}

/** What publishing did: how many visitors see, and why each of the others stays a draft. */
export function termPublishedView(view: PublishTermView, done: TermPublished): Html {
  const here = `/${view.slug}/manage/terms/${view.term.slug}`;
  const words: ClashWords = {
    slug: view.slug,
    zone: view.zone,
    spokenOf: view.all.spokenOf,
    names: view.all.names,
  };
  return html`${trail(view)}
    <h1>${headline(done)}</h1>
    ${done.published.length > 0 ? html`<p class="al-lead">Visitors can see ${done.published.length === 1 ? 'it' : 'them'} in the <a href="/${view.slug}/prospectus">prospectus</a> from now on.</p>` : ''}
    ${
      done.stayed.length === 0
        ? html`<p>Nothing was left behind.</p>`
        : html`<h2>${plural(done.stayed.length, { one: '# run stays a draft', other: '# runs stay drafts' })}</h2>
      <p>Nothing is lost. Mend what is in the way, then publish again.</p>
      ${done.stayed.map((one) => stayed(view, one, words))}`
    }
    <p><a href="${here}">Go to the term</a></p>`;
}

function headline(done: TermPublished): string {
  if (done.published.length === 0)
    return done.stayed.length === 0 ? 'There was nothing to publish' : 'Nothing could be published yet';
  return plural(done.published.length, { one: '# run is published', other: '# runs are published' });
}

function stayed(view: PublishTermView, one: TermPublished['stayed'][number], words: ClashWords): Html {
  const run = view.all.spokenOf.get(one.runId);
  if (!run) return html``;
  return card({
    heading: {
      html: html`<h3 class="nhsuk-card__heading nhsuk-heading-s"><a href="/${view.slug}/manage/runs/${run.code}">${run.title}</a> (${run.sheetRef ?? run.code})</h3>`,
    },
    description: { html: whyNotPublished(run, one, words) },
  });
}
