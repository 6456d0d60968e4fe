import { button, insetText, warningCallout } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { ALL_FIELDS, longDay, NOTE_OUTCOME } from '../../model/term-sheet/index.ts';
import type { Field, TermLine } from '../../model/term-sheet/index.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import type { Filled } from '#platform/http/filled.ts';
import { hidden, mendSummary, typedText } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { cellField } from '../import-sheet/cell-field.ts';
import { cellName } from '../import-sheet/form.ts';
import { lineName } from '../import-sheet/line-words.ts';

export interface ImportLineView {
  readonly slug: string;
  readonly stands: ImportAsItStands;
  readonly line: TermLine;
  readonly fields: Html;
  readonly filled: Filled;
  readonly conflict: boolean;
  readonly done: string | null;
}

const OUTCOME: Record<TermLine['outcome'], string> = {
  ok: 'It can come in.',
  question: 'It can come in, with a question.',
  refused: 'It needs mending before it can come in.',
  ignored: 'It stays out.',
};

/** The fields a line of this sheet can have: its columns, and what no run goes without. */
export function fieldsOfLine({ reading }: ImportAsItStands, line: TermLine): Field[] {
  const noted = new Set(line.notes.flatMap(({ field }) => (field ? [field] : [])));
  return ALL_FIELDS.filter(
    (field) => reading.columns[field] !== undefined || line.fields[field] !== undefined || noted.has(field),
  );
}

/** One line of a sheet, every cell of it, to look at and to mend. */
export function importLineView(view: ImportLineView): Html {
  const { slug, stands, line } = view;
  const here = `/${slug}/manage/import/${stands.found.id}`;
  const leftOut = stands.found.choices.leaveOut.includes(line.line);
  return html`${manageTrail(slug, ['Spreadsheets', '/manage/import'], [stands.found.fileName, `/manage/import/${stands.found.id}`])} ${notice(view.done)} ${mendSummary(view.filled.errors)}
    ${view.conflict ? warningCallout({ heading: 'Somebody changed this while you were writing', html: html`<p>Nothing was overwritten. What you typed is below, beside what stands there now. Save it if it is right.</p>` }) : nothing}
    <h1><span class="nhsuk-caption-l">Line ${line.line}</span> ${lineName(line)}</h1>
    <p class="al-lead">${OUTCOME[line.outcome]}</p>
    ${line.notes.length > 0 ? insetText({ html: html`<ul class="nhsuk-list nhsuk-list--bullet">${line.reasons.map((reason) => html`<li><bdi>${reason}</bdi></li>`)}</ul>` }) : nothing}
    ${sessions(line)}
    <form method="post" action="${here}/lines/${line.line}" novalidate>
      ${view.fields} ${hidden('version', stands.found.version)} ${fieldsOfLine(stands, line).map((field) => cellOf(view, field))}
      <div class="al-actions">
        ${button({ text: 'Save and look again', name: 'do', value: 'save' })}
        ${leftOut ? button({ text: 'Take this line in again', name: 'do', value: 'take-in', variant: 'secondary' }) : button({ text: 'Leave this line out', name: 'do', value: 'leave-out', variant: 'secondary' })}
        ${line.corrected.length > 0 ? button({ text: 'Go back to what the sheet says', name: 'do', value: 'as-in-sheet', variant: 'secondary' }) : nothing}
      </div>
    </form>
    <p><a href="${here}">Go back to the whole sheet</a></p>`;
}

function cellOf({ line, filled }: ImportLineView, field: Field): Html {
  const name = cellName(line.line, field);
  const said = (outcome: 'refused' | 'question') =>
    line.notes
      .filter((note) => note.field === field && NOTE_OUTCOME[note.kind] === outcome)
      .map(({ sentence }) => sentence)
      .join(' ');
  const [refused, question] = [
    filled.errors.find((error) => error.field === name)?.message ?? said('refused'),
    said('question'),
  ];
  return cellField({
    line: line.line,
    field,
    standing: line.fields[field] ?? '',
    ...(Object.hasOwn(filled.typed, name) ? { typed: typedText(filled.typed, name) } : {}),
    ...(refused ? { error: refused } : {}),
    ...(question ? { question } : {}),
  });
}

function sessions({ understood }: TermLine): Html {
  const times = understood?.sessionTimes ?? [];
  if (times.length === 0) return nothing;
  const shown = times.slice(0, 30);
  return html`<h2 class="nhsuk-heading-m">${plural(times.length, { one: '# session', other: '# sessions' })}</h2>
    <ul class="nhsuk-list">${shown.map(({ date, start, end }) => html`<li>${longDay(date)}, ${start} to ${end}</li>`)}${times.length > shown.length ? html`<li>and ${times.length - shown.length} more</li>` : nothing}</ul>`;
}
