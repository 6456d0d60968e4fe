import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Words, hasWords, wordsOf } from '#design/components/words.ts';
import { type Html, html, raw } from '#design/html.ts';

export interface TableCell extends Words {
  visuallyHiddenText?: string;
  format?: 'numeric' | 'string';
  align?: 'left' | 'centre' | 'right';
  width?: string;
  href?: string;
  colspan?: number;
  rowspan?: number;
  /** What to sort by, where the words would sort wrongly. */
  sortValue?: string | number;
  classes?: string;
  attributes?: Attributes;
}

/** How the table wants a cell drawn. */
export interface CellPlace {
  element: 'td' | 'th';
  scope?: 'col' | 'row';
  role?: string;
  /** The column's header, said again in front of the value when a small screen stacks the row. */
  header?: Words & { visuallyHiddenText?: string };
}

function words(value: Words & { visuallyHiddenText?: string }): Html {
  const hidden = value.visuallyHiddenText;
  const space = hasWords(value) ? ' ' : '';
  return html`${wordsOf(value)}${hidden && html`<span class="nhsuk-u-visually-hidden">${space}${hidden}</span>`}`;
}

function classesOf(cell: TableCell, base: string): string {
  const modifiers = [
    cell.format === 'numeric' && `${base}--numeric`,
    cell.align && !cell.classes?.includes('nhsuk-u-text-align-') && `nhsuk-u-text-align-${cell.align}`,
    cell.width && `nhsuk-u-width-${cell.width}`,
  ];
  return classNames(base, modifiers, cell.classes);
}

function content(cell: TableCell, header: CellPlace['header']): Html {
  const value = cell.href ? html`<a class="nhsuk-link" href="${cell.href}">${words(cell)}</a>` : words(cell);
  if (!header) return value;
  const again = html`<span class="nhsuk-table__heading" aria-hidden="true">${words(header)} </span>`;
  return html`${again}${cell.html ? html`<span>${value}</span>` : value}`;
}

/** One cell of a table. */
export function tableCell(cell: TableCell, place: CellPlace): Html {
  const list = {
    class: classesOf(cell, place.element === 'th' ? 'nhsuk-table__header' : 'nhsuk-table__cell'),
    scope: place.scope,
    role: place.role,
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    'data-sort-value': cell.sortValue || undefined,
  };
  // The element's name is one of two constants.
  const element = raw(place.element);
  return html`<${element}${attributes(list, cell.attributes)}>${content(cell, place.header)}</${element}>`;
}
