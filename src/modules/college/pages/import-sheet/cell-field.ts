import { input, textarea } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { FIELDS } from '../../model/term-sheet/index.ts';
import type { Field } from '../../model/term-sheet/index.ts';
import { cellName, LONGEST_SHOWN } from './form.ts';

export interface CellField {
  readonly line: number;
  readonly field: Field;
  /** What stands there now, in the sheet or as it was mended. */
  readonly standing: string;
  /** What a person has just typed; the standing text when left out. */
  readonly typed?: string;
  readonly error?: string;
  /** A question about it, which can be left as it is. */
  readonly question?: string;
}

const HINTS: Partial<Record<Field, string>> = {
  ref: 'Your own short name for this run, once in the term',
  start: 'For example, 31/03/2027',
  finish: 'For example, 31/03/2027. Leave it empty for a single session',
  day: 'For example, Tuesday, or Mon & Wed',
  time: 'For example, 10am - 12.30pm',
  weeks: 'A whole number, for example 5',
  places: 'A whole number, for example 12',
};

const LONG_TEXTS: readonly Field[] = ['about', 'notes'];
const WIDTHS: Partial<Record<Field, 5 | 10 | 20>> = {
  ref: 10,
  day: 10,
  start: 10,
  finish: 10,
  time: 20,
  startTime: 10,
  endTime: 10,
  weeks: 5,
  places: 5,
};

/** The name of a field as a label: "Start date". */
export function fieldLabel(field: Field): string {
  return FIELDS[field].charAt(0).toUpperCase() + FIELDS[field].slice(1);
}

/** One cell of a line to mend: what stands there, and what is wrong with it by the field. */
export function cellField(cell: CellField): Html {
  const name = cellName(cell.line, cell.field);
  const common = {
    id: name,
    name,
    label: fieldLabel(cell.field),
    value: (cell.typed ?? cell.standing).slice(0, LONGEST_SHOWN),
    attributes: { dir: 'auto' },
    ...hintOf(cell),
    ...(cell.error ? { errorMessage: { html: html`<bdi>${cell.error}</bdi>` } } : {}),
  };
  if (LONG_TEXTS.includes(cell.field)) return textarea({ ...common, rows: 4 });
  const width = WIDTHS[cell.field];
  return input({ ...common, autocomplete: 'off', ...(width ? { width } : {}) });
}

function hintOf(cell: CellField): { hint?: { html: Html } } {
  const meanwhile =
    cell.typed !== undefined && cell.typed !== cell.standing
      ? `There now: “${cell.standing.slice(0, 200)}”. `
      : '';
  const long =
    cell.standing.length > LONGEST_SHOWN
      ? `It holds ${cell.standing.length.toLocaleString('en-GB')} letters; here are the first ${LONGEST_SHOWN.toLocaleString('en-GB')}. `
      : '';
  const words = `${meanwhile}${long}${cell.question ?? HINTS[cell.field] ?? ''}`;
  return words === '' ? {} : { hint: { html: html`<bdi>${words}</bdi>` } };
}
