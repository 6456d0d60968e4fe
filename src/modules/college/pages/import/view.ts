import { button, fileUpload, insetText, tables, tag } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { ImportListed } from '../../queries/imports.ts';
import { mendSummary } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';

export interface ImportStartView {
  readonly slug: string;
  readonly zone: string;
  readonly fields: Html;
  readonly error: string | null;
  readonly imports: readonly ImportListed[];
  readonly demo: boolean;
}

/** Where a spreadsheet is handed in, and the ones handed in before. */
export function importStartView(view: ImportStartView): Html {
  const open = view.imports.filter(({ state }) => state === 'open');
  const others = view.imports.filter(({ state }) => state !== 'open');
  return html`${manageTrail(view.slug, ['Terms', '/manage/terms'])} ${mendSummary(view.error ? [{ field: 'sheet', message: view.error }] : [])}
    <h1>Bring in a spreadsheet</h1>
    <p class="al-lead">Keep your term the way you always have. We read it, tell you what we understood, and write nothing until you say so.</p>
    ${open.length > 0 ? openOnes(open, view) : nothing}
    <section class="al-section" aria-labelledby="new">
      <h2 id="new">${open.length > 0 ? 'Bring in another' : 'Your spreadsheet'}</h2>
      <form method="post" action="/${view.slug}/manage/import" enctype="multipart/form-data" novalidate>
        ${view.fields}
        ${fileUpload({
          id: 'sheet',
          name: 'sheet',
          label: { text: 'Choose your spreadsheet', size: 's' },
          hint: 'One term, one line for each course: an Excel workbook (.xlsx), or saved as CSV. From Google Sheets: “Download”, then either. Up to 5 MB.',
          ...(view.error ? { errorMessage: view.error } : {}),
        })}
        ${button({ text: 'Read this spreadsheet', preventDoubleClick: true })}
      </form>
      ${view.demo ? insetText({ html: html`<p>No spreadsheet to hand? <a href="/demo/spring-2027.csv">Take Amina’s for spring 2027</a>, with the slips such files have.</p>` }) : nothing}
    </section>
    ${others.length > 0 ? done(others, view) : nothing}`;
}

function openOnes(open: readonly ImportListed[], view: ImportStartView): Html {
  return html`<section class="al-section" aria-labelledby="open">
    <h2 id="open">Go on where you left off</h2>
    <ul class="nhsuk-list nhsuk-list--border">
      ${open.map((one) => html`<li><a href="${addressOf(one, view)}"><bdi>${one.fileName}</bdi></a><br><span class="al-quiet">Begun ${dateInWords(one.startedAt, view.zone)}</span></li>`)}
    </ul>
  </section>`;
}

function done(others: readonly ImportListed[], view: ImportStartView): Html {
  return html`<section class="al-section" aria-labelledby="before">
    <h2 id="before">Brought in before</h2>
    ${tables({
      caption: { text: 'Spreadsheets that were brought in or put aside', classes: 'nhsuk-u-visually-hidden' },
      responsive: true,
      firstCellIsHeader: true,
      head: ['Spreadsheet', 'When', 'What came of it'],
      rows: others.map((one) => [
        { html: html`<a href="${addressOf(one, view)}"><bdi>${one.fileName}</bdi></a>` },
        dateInWords(one.finishedAt ?? one.startedAt, view.zone),
        { html: whatCame(one) },
      ]),
    })}
  </section>`;
}

function whatCame(one: ImportListed): Html {
  if (one.state === 'put aside') return tag({ text: 'Put aside', colour: 'grey' });
  const out = one.leftOut
    ? `, ${plural(one.leftOut, { one: '# line left out', other: '# lines left out' })}`
    : '';
  return html`${plural(one.runs ?? 0, { one: '# run', other: '# runs' })}${out}`;
}

const addressOf = (one: ImportListed, view: ImportStartView): string =>
  `/${view.slug}/manage/import/${one.id}`;
