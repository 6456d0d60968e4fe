import { actionLink, button, details, insetText } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { ImportFound, ImportResult, LineLeftOut } from '../../queries/imports.ts';
import { actionForm } from '../manage-shared/action-form.ts';
import { hidden } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';

export interface ImportResultView {
  readonly slug: string;
  readonly zone: string;
  readonly found: ImportFound;
  readonly result: ImportResult;
  readonly fields: () => Html;
}

/** What came in, what stayed out, and what to do next. */
export function importResultView(view: ImportResultView): Html {
  const { slug, result, found } = view;
  return html`${manageTrail(slug, ['Spreadsheets', '/manage/import'])}
    <h1><span class="nhsuk-caption-l"><bdi>${found.fileName}</bdi></span> ${plural(result.runs, { one: '# run is', other: '# runs are' })} in ${result.termName}</h1>
    <p class="al-lead">${result.runs > 0 ? 'They are drafts: nobody outside sees them until you publish.' : 'Nothing new was added.'}</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${cameIn(result).map((words) => html`<li>${words}</li>`)}</ul>
    ${found.finishedAt ? html`<p class="al-quiet">Brought in on ${momentInWords(found.finishedAt, view.zone)}.</p>` : nothing}
    ${result.leftOutCount > 0 ? stayedOut(view) : nothing}
    <section class="al-section" aria-labelledby="next">
      <h2 id="next">What next</h2>
      ${actionLink({ text: `Look over ${result.termName} and publish it`, href: `/${slug}/manage/terms/${result.termSlug}` })}
      <p><a href="/${slug}/manage/import">Bring in another spreadsheet</a></p>
    </section>`;
}

function cameIn(result: ImportResult): string[] {
  const many = (count: number, one: string, other: string) =>
    count > 0 ? [plural(count, { one, other })] : [];
  return [
    ...many(result.sessions, '# session', '# sessions'),
    ...many(result.newCourses, '# course is new', '# courses are new'),
    ...many(
      result.knownCourses,
      '# course was here already and keeps its own words',
      '# courses were here already and keep their own words',
    ),
    ...many(result.newPeople, '# person is new here', '# people are new here'),
    ...many(result.newRooms, '# place to meet is new', '# places to meet are new'),
    ...many(
      result.changed,
      '# run was changed to what the sheet says',
      '# runs were changed to what the sheet says',
    ),
    ...many(
      result.alreadyHere,
      '# run was here already, and nothing changed',
      '# runs were here already, and nothing changed',
    ),
    ...(result.asked > 0 ? ['Tutors who have not said yet are asked: you shaped this, is that right?'] : []),
  ];
}

function stayedOut({ slug, found, result, fields }: ImportResultView): Html {
  const more = result.leftOutCount - result.leftOut.length;
  const count = plural(result.leftOutCount, { one: '# line stayed out', other: '# lines stayed out' });
  return html`<section class="al-section" aria-labelledby="out">
    <h2 id="out">${count}</h2>
    ${insetText({ html: html`<p>Nothing of ${result.leftOutCount === 1 ? 'it' : 'them'} was written. Your mends are kept: you can go on whenever you like.</p>` })}
    ${details({ summary: `See ${result.leftOutCount === 1 ? 'the line' : 'the lines'}`, open: result.leftOutCount <= 10, html: html`<ul class="nhsuk-list nhsuk-list--bullet">${result.leftOut.map(leftOutLine)}</ul>${more > 0 ? html`<p>And ${more.toLocaleString('en-GB')} more.</p>` : nothing}` })}
    ${actionForm({ action: `/${slug}/manage/import/${found.id}/take-up`, fields: html`${fields()} ${hidden('version', found.version)}`, words: 'Go on with these lines', look: 'secondary' })}
  </section>`;
}

function leftOutLine(line: LineLeftOut): Html {
  return html`<li>Line ${line.line}, ${line.ref ? html`<bdi>${line.ref}</bdi> ` : nothing}<bdi>${line.title}</bdi>: <bdi>${line.reasons.join(' ')}</bdi></li>`;
}

/** One that was put aside, and how to take it up again. */
export function putAsideView(view: Omit<ImportResultView, 'result' | 'zone'>): Html {
  return html`${manageTrail(view.slug, ['Spreadsheets', '/manage/import'])}
    <h1><span class="nhsuk-caption-l"><bdi>${view.found.fileName}</bdi></span> This spreadsheet is put aside</h1>
    <p class="al-lead">Nothing of it was written. What you mended is kept.</p>
    ${actionForm({ action: `/${view.slug}/manage/import/${view.found.id}/take-up`, fields: html`${view.fields()} ${hidden('version', view.found.version)}`, words: 'Take it up again' })}
    <p><a href="/${view.slug}/manage/import">Bring in another spreadsheet</a></p>`;
}

/** While a large sheet is written down. */
export function progressView(
  slug: string,
  found: ImportFound,
  howFar: { readonly written: number; readonly of: number },
): Html {
  const here = `/${slug}/manage/import/${found.id}`;
  const written = howFar.written.toLocaleString('en-GB');
  return html`${manageTrail(slug, ['Spreadsheets', '/manage/import'])}
    <h1><span class="nhsuk-caption-l"><bdi>${found.fileName}</bdi></span> Bringing your runs in</h1>
    <p class="al-lead" role="status">${written} of ${howFar.of.toLocaleString('en-GB')} runs are ready.</p>
    <p><progress value="${howFar.written}" max="${howFar.of}" aria-label="How far it is">${written}</progress></p>
    ${button({ text: 'See how far it is now', href: here })}
    <p>It takes a few seconds. You need not wait: it goes on while you do something else, and what came of it stays on this page. They come in all together or not at all.</p>`;
}
