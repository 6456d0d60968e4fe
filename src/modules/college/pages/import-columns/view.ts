import { button, select } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Content, Html } from '#design/html.ts';
import { ALL_FIELDS } from '../../model/term-sheet/index.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { hidden, mendSummary, typedText } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { fieldLabel } from '../import-sheet/cell-field.ts';

export const NOT_USED = 'none';
const MOST_COLUMNS = 100;

export const columnName = (index: number): string => `column-${index}`;

export interface Column {
  readonly index: number;
  readonly heading: string;
}

/** The columns of a sheet that have a heading. */
export function columnsOf({ reading }: ImportAsItStands): Column[] {
  const cells = reading.headings?.cells ?? [];
  return cells
    .map((heading, index) => ({ index, heading: heading.trim() }))
    .filter(({ heading }) => heading !== '')
    .slice(0, MOST_COLUMNS);
}

export interface ImportColumnsView {
  readonly slug: string;
  readonly stands: ImportAsItStands;
  readonly fields: Html;
  readonly filled: Filled;
  readonly above: Content;
}

/** What each column means, as we matched it, to put right. */
export function importColumnsView(view: ImportColumnsView): Html {
  const { slug, stands } = view;
  const here = `/${slug}/manage/import/${stands.found.id}`;
  return html`${manageTrail(slug, ['Spreadsheets', '/manage/import'], [stands.found.fileName, `/manage/import/${stands.found.id}`])} ${mendSummary(view.filled.errors)}
    <h1>What the columns mean</h1>
    ${view.above}
    <p class="al-lead">We matched your headings by what they say. Put right what we got wrong: we remember it for your next sheet.</p>
    <form method="post" action="${here}/columns" novalidate>
      ${view.fields} ${hidden('version', stands.found.version)} ${columnsOf(stands).map((column) => columnField(column, view))}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    <p><a href="${here}">Go back without changing anything</a></p>`;
}

function columnField({ index, heading }: Column, { stands, filled }: ImportColumnsView): Html {
  const name = columnName(index);
  const error = filled.errors.find(({ field }) => field === name);
  const example = exampleOf(stands, index);
  const value = typedText(filled.typed, name);
  return select({
    id: name,
    name,
    label: { html: html`<bdi>${heading.slice(0, 100)}</bdi>` },
    ...(example ? { hint: { html: html`For example: <bdi>${example}</bdi>` } } : {}),
    ...(error ? { errorMessage: error.message } : {}),
    items: [
      { value: NOT_USED, text: 'Do not use this column' },
      ...ALL_FIELDS.map((field) => ({ value: field, text: fieldLabel(field) })),
    ].map((item) => ({ ...item, selected: item.value === value })),
  });
}

/** What the first line with anything in this column says. */
function exampleOf({ reading }: ImportAsItStands, index: number): string | null {
  const field = ALL_FIELDS.find((each) => reading.columns[each] === index);
  if (!field) return null;
  const text = reading.lines
    .find((line) => line.outcome !== 'ignored' && line.fields[field]?.trim())
    ?.fields[field]?.trim();
  return text ? text.slice(0, 80) : null;
}
