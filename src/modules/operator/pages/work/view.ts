import { breadcrumb, button, insetText, summaryList, warningCallout } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { KEPT_FOR } from '../../work.ts';
import type { Work, WorkKind } from '../../work.ts';

export interface WorkShown {
  readonly slug: string;
  readonly zone: string;
  readonly work: Work;
  readonly mayTake: boolean;
  readonly fields: () => Html;
}

export const WORK_TITLES: Readonly<Record<WorkKind, string>> = {
  audit: 'A check of the record',
  copy: 'A copy of your college',
  backup: 'A backup',
};

/** One piece of long work: how far it is, and then what came of it. */
export function workView(shown: WorkShown): Html {
  const { slug, work } = shown;
  return html`${breadcrumb({ items: [{ text: 'Our records', href: `/${slug}/our-records` }] })}
    <h1>${WORK_TITLES[work.kind]}</h1>
    ${work.state === 'done' ? doneView(shown) : work.state === 'failed' ? failedView(shown) : workingView(shown)}`;
}

function workingView({ slug, work, zone }: WorkShown): Html {
  return html`<p class="al-lead" role="status">${howFar(work)}</p>
    <p>Asked for ${momentInWords(work.askedAt, zone)}. You can leave this page: it goes on by itself, and what comes of it stays here.</p>
    <p>${button({ text: 'See how far it is', href: `/${slug}/our-records/work/${work.id}`, variant: 'secondary' })}</p>`;
}

function howFar({ state, stepsDone, steps }: Work): string {
  if (state === 'waiting') return 'It begins in a moment.';
  if (steps < 2) return 'It is being done.';
  return `It is being done: ${stepsDone} of ${steps} parts.`;
}

function failedView({ work, zone }: WorkShown): Html {
  return html`<p class="al-lead">This could not be finished (${momentInWords(work.finishedAt!, zone)}). Nothing was lost or changed.</p>
    <p>Ask for it again from the page before. If it happens twice, ask whoever looks after the machine to read the log.</p>`;
}

function doneView(shown: WorkShown): Html {
  return shown.work.kind === 'audit' ? checkedView(shown) : fileView(shown);
}

function fileView({ slug, zone, work, mayTake, fields }: WorkShown): Html {
  const { rows = 0, bytes = 0, cleared } = work.result ?? {};
  const until = new Date(work.finishedAt!.getTime() + KEPT_FOR * 1000);
  return html`${summaryList({
    rows: [
      { key: { text: 'Made' }, value: { text: momentInWords(work.finishedAt!, zone) } },
      { key: { text: 'Holds' }, value: { text: plural(rows, { one: '# row', other: '# rows' }) } },
      {
        key: { text: 'Size' },
        value: { text: `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB` },
      },
    ],
  })}
  ${cleared ? html`<p>The file has been deleted here. Make a new one when you need it.</p>` : waitingFile(slug, work, mayTake, fields, momentInWords(until, zone))}`;
}

function waitingFile(slug: string, work: Work, mayTake: boolean, fields: () => Html, until: string): Html {
  if (!mayTake) return html`<p>A steward of your college can download it.</p>`;
  return html`<p>It waits here until ${until} and is then deleted. Download it, and keep it where few can read it: it holds personal data.</p>
    <form method="post" action="/${slug}/our-records/work/${work.id}/take-away" novalidate>
      ${fields()} ${button({ text: work.kind === 'copy' ? 'Download the copy' : 'Download the backup' })}
    </form>
    ${work.kind === 'backup' ? html`<p>To put it back: <code>alongside restore FILE</code>, in an empty place, with the app key.</p>` : nothing}`;
}

function checkedView({ work, zone }: WorkShown): Html {
  const {
    links = 0,
    events = 0,
    beforeChain = 0,
    upTo,
    findings = [],
    more = 0,
    againstAnchor,
  } = work.result ?? {};
  const count = (number: number) => number.toLocaleString('en-GB');
  const found = findings.length + more;
  return html`${found === 0 ? html`<p class="al-lead"><strong>All is as it was recorded.</strong></p>` : findingsView(findings, more, againstAnchor === true)}
    ${summaryList({
      rows: [
        { key: { text: 'Checked' }, value: { text: momentInWords(work.finishedAt!, zone) } },
        {
          key: { text: 'Recorded' },
          value: {
            text: `${plural(events, { one: '# thing', other: '# things' })}, ${plural(links, { one: '# link', other: '# links' })}`,
          },
        },
        ...(upTo ? [{ key: { text: 'Up to' }, value: { text: `link ${count(upTo.number)}` } }] : []),
        {
          key: { text: 'Anchor' },
          value: {
            text: againstAnchor
              ? 'Compared with the one you gave.'
              : 'None was given. Without one, a record rewritten from end to end cannot be found.',
          },
        },
      ],
    })}
    ${beforeChain > 0 ? insetText({ text: `${plural(beforeChain, { one: '# thing was', other: '# things were' })} recorded before there was a chain. The chain vouches for ${beforeChain === 1 ? 'it' : 'them'} from when ${beforeChain === 1 ? 'it was' : 'they were'} linked, not from when ${beforeChain === 1 ? 'it' : 'they'} happened.` }) : nothing}`;
}

function findingsView(findings: readonly string[], more: number, againstAnchor: boolean): Html {
  const heading = plural(findings.length + more, {
    one: 'Important: # thing is not as it was recorded',
    other: 'Important: # things are not as they were recorded',
  });
  return html`${warningCallout({
    heading,
    html: html`<ul class="nhsuk-list nhsuk-list--bullet">${findings.map((says) => html`<li>${says}</li>`)}</ul>
      ${more > 0 ? html`<p>And ${more} more.</p>` : nothing}`,
  })}
    ${againstAnchor ? html`<p>Look first whether the anchor was typed as it stands on the paper.</p>` : nothing}
    <p>The product itself can neither change nor take out what was recorded. Somebody did, with rights over the database. Keep this page, tell whoever answers for the college’s information, and compare with the last backup.</p>`;
}
