import { button, card, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { WhyNotPublished } from '../../commands/publish-run.ts';
import { notReady } from '../../model/not-ready.ts';
import type { RunWithNeeds } from '../../model/run-needs.ts';
import type { RunsWithNeeds } from '../../queries/runs-with-needs.ts';
import type { Term } from '../../queries/terms.ts';
import type { ClashWords } from '../manage-shared/clash-words.ts';
import { manageTrail } from '#design/manage-trail.ts';
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
    <p class="al-lead">${willSee(drafts.length - unready.length, view.all.clashes.length)}</p>
    ${stayNow(unready.length, view.all.clashes.length)} ${lookingList(drafts)}
    <form method="post" action="${here}/publish" novalidate>${fields} ${button({ text: 'Publish what can be published', preventDoubleClick: true })}</form>
    <p><a href="${here}">Not yet: back to the term</a></p>`;
}

function willSee(ready: number, clashes: number): string {
  if (ready === 0) return 'No draft of this term has both sessions and a room yet.';
  const upTo = clashes > 0 && ready > 1 ? 'up to ' : '';
  return `Visitors will see ${upTo}${runsInWords(ready)} and can ask for a place at once.`;
}

function stayNow(unready: number, clashes: number): Html | '' {
  const lines = [
    unready > 0 &&
      plural(unready, {
        one: '# run will stay a draft for now, for want of sessions or a room.',
        other: '# runs will stay drafts for now, for want of sessions or a room.',
      }),
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

/** What publishing did: how many runs it published (null: nobody has just done so), and why each of the others stays a draft. */
export function termPublishedView(view: PublishTermView, published: number | null): Html {
  const here = `/${view.slug}/manage/terms/${view.term.slug}`;
  const drafts = view.all.runs.filter(({ run }) => run.state === 'draft');
  return html`${trail(view)}
    <h1>${headline(published, drafts.length)}</h1>
    ${published !== null && published > 0 ? html`<p class="al-lead">Visitors can see ${published === 1 ? 'it' : 'them'} in the <a href="/${view.slug}/prospectus">prospectus</a> from now on.</p>` : nothing}
    ${drafts.length === 0 ? html`<p>Nothing was left behind: no run of this term is a draft.</p>` : stayedDrafts(view, drafts)}
    <p><a href="${here}">Go to the term</a></p>`;
}

function headline(published: number | null, drafts: number): string {
  if (published === null) return drafts === 0 ? 'There is no draft in this term' : 'What stays a draft';
  if (published === 0)
    return drafts === 0 ? 'There was nothing to publish' : 'Nothing could be published yet';
  return plural(published, { one: '# run is published', other: '# runs are published' });
}

function stayedDrafts(view: PublishTermView, drafts: readonly RunWithNeeds[]): Html {
  const words: ClashWords = {
    slug: view.slug,
    zone: view.zone,
    spokenOf: view.all.spokenOf,
    names: view.all.names,
  };
  return html`<h2>${plural(drafts.length, { one: '# run stays a draft', other: '# runs stay drafts' })}</h2>
    <p>Nothing is lost. Mend what is in the way, then publish again.</p>
    ${drafts.map((one) => stayed(one, words))}`;
}

function stayed(one: RunWithNeeds, words: ClashWords): Html {
  const { run } = one;
  const why = whyDraft(one);
  return card({
    heading: {
      html: html`<h3 class="nhsuk-card__heading nhsuk-heading-s"><a href="/${words.slug}/manage/runs/${run.code}">${run.title}</a> <span class="nhsuk-u-nowrap">(${run.sheetRef ?? run.code})</span></h3>`,
    },
    description: {
      html: why
        ? whyNotPublished(run, why, words)
        : html`<p>No room or tutor is in its way now. Its own page publishes it, or says what it needs.</p>`,
    },
  });
}

// Read anew, since somebody may have mended it since.
function whyDraft({ run, clashes }: RunWithNeeds): WhyNotPublished | null {
  const missing = notReady(run);
  if (missing.length > 0) return { reason: 'not-ready', missing };
  return clashes.length > 0 ? { reason: 'clash', clashes } : null;
}
