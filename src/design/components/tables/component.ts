import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import type { CaptionOptions } from '#design/components/caption/component.ts';
import { type CardOptions, card } from '#design/components/card/component.ts';
import { type HeadingSize, styledHeading } from '#design/components/heading/component.ts';
import { i18nAttributes } from '#design/components/i18n-attributes.ts';
import { scroll } from '#design/components/scroll/component.ts';
import { type TableCell, tableCell } from '#design/components/tables/cell.ts';
import { type Wording, type Words, asOptions, hasWords } from '#design/components/words.ts';
import { type Html, Html as HtmlClass, html, nothing } from '#design/html.ts';

export type { TableCell } from '#design/components/tables/cell.ts';

export interface TableHeader extends Omit<TableCell, 'sortValue'> {
  sort?: boolean | 'none' | 'ascending' | 'descending';
  sortNext?: 'ascending' | 'descending';
}

export interface TableCaption extends Words {
  id?: string;
  visuallyHiddenText?: string;
  caption?: Wording<CaptionOptions>;
  size?: HeadingSize;
  classes?: string;
  attributes?: Attributes;
}

/** A cell may be false where a page decided against it. */
type Cells<Cell extends Words> = readonly (Wording<Cell> | false | null | undefined)[];

export interface TablesOptions {
  id?: string;
  /** Every table has one: it says what the table shows. */
  caption?: Wording<TableCaption>;
  head?: Cells<TableHeader>;
  rows: readonly (Cells<TableCell> | false | null | undefined)[];
  firstCellIsHeader?: boolean;
  /** Stacks each row as a list of facts on a small screen. */
  responsive?: boolean;
  /** Scrolls in its own box when it is wider than the screen. */
  scroll?: boolean;
  compact?: boolean;
  striped?: boolean;
  border?: boolean;
  lastRowBorder?: boolean;
  variant?: 'reverse';
  card?: CardOptions | false;
  sortAnnouncementText?: string;
  ascendingText?: string;
  descendingText?: string;
  classes?: string;
  attributes?: Attributes;
}

type Header = Partial<TableHeader>;

interface Plan {
  options: TablesOptions;
  headers: readonly (Header | undefined)[];
  isSortable: boolean;
  isSortedOnServer: boolean;
  classes: string;
}

function isGiven(cell: unknown): boolean {
  return typeof cell === 'string' || cell instanceof HtmlClass || (typeof cell === 'object' && cell !== null);
}

function borderClass(options: TablesOptions): string | false {
  if (options.border === false) return 'nhsuk-table--no-border';
  return options.lastRowBorder === false && 'nhsuk-table--no-last-row-border';
}

function planOf(options: TablesOptions): Plan {
  const headers = (options.head ?? []).map((cell) => asOptions(cell));
  const isSortable = headers.some((header) => header?.sort);
  const modifiers = [
    options.variant === 'reverse' && 'nhsuk-table--reverse',
    options.compact && 'nhsuk-table--compact',
    options.responsive && 'nhsuk-table--responsive',
    borderClass(options),
    isSortable && 'nhsuk-table--sortable',
    options.striped && 'nhsuk-table--striped',
  ];
  const isSortedOnServer = isSortable && headers.some((header) => header?.href);
  return {
    options,
    headers,
    isSortable,
    isSortedOnServer,
    classes: classNames('nhsuk-table', modifiers, options.classes),
  };
}

function captionId(options: TablesOptions, caption: Partial<TableCaption>): string | undefined {
  if (caption.id || !options.scroll) return caption.id;
  if (options.id) return `${options.id}-caption`;
  return caption.text && `table-${caption.text.replaceAll(' ', '-').toLowerCase().slice(0, 40)}-caption`;
}

function captionOf(plan: Plan, caption: Partial<TableCaption>): Html {
  if (!hasWords(caption)) return nothing;
  const small = asOptions(caption.caption);
  const hidden = caption.visuallyHiddenText ?? (plan.isSortable ? 'Column headers are sortable' : undefined);
  return styledHeading(
    {
      ...caption,
      id: captionId(plan.options, caption),
      visuallyHiddenText: hidden && `(${hidden})`,
      caption: small && { ...small, size: small.size ?? caption.size },
    },
    {
      className: 'nhsuk-table__caption',
      classPrefix: 'nhsuk-table__caption--',
      sizes: ['s', 'm', 'l', 'xl'],
      element: 'caption',
    },
  );
}

function sortAttributes(plan: Plan, header: Header): Attributes {
  const sort = header.sort === true ? 'none' : header.sort || undefined;
  return {
    'data-sort': Boolean(sort),
    'data-sort-next': plan.isSortedOnServer || !sort ? undefined : header.sortNext,
    'aria-sort': sort === 'none' ? undefined : sort,
  };
}

function headCell(plan: Plan, header: Header): Html {
  const cell = {
    ...header,
    colspan: plan.options.responsive ? undefined : header.colspan,
    attributes: { ...sortAttributes(plan, header), ...header.attributes },
  };
  return tableCell(cell, {
    element: 'th',
    scope: 'col',
    role: plan.options.responsive ? 'columnheader' : undefined,
  });
}

function rowRole(plan: Plan, role: string): Attributes {
  return { role: plan.options.responsive ? role : undefined };
}

function head(plan: Plan): Html {
  if (plan.headers.length === 0) return nothing;
  const cells = plan.headers.map((header) => header && headCell(plan, header));
  return html`<thead${attributes({ class: 'nhsuk-table__head' }, rowRole(plan, 'rowgroup'))}>
    <tr${attributes({ class: 'nhsuk-table__row' }, rowRole(plan, 'row'))}>${cells}</tr>
  </thead>`;
}

function bodyCell(plan: Plan, given: Wording<TableCell>, position: number): Html {
  const { responsive, firstCellIsHeader } = plan.options;
  const data = asOptions(given) ?? {};
  const header = plan.headers[position];
  const isHeader = position === 0 && firstCellIsHeader === true;
  const undone = data.format === 'string' && header?.format === 'numeric' ? 'right' : header?.align;
  const cell = {
    ...data,
    format: data.format ?? header?.format,
    align: data.align ?? undone,
    colspan: responsive ? undefined : data.colspan,
  };
  return tableCell(cell, {
    element: isHeader ? 'th' : 'td',
    scope: isHeader ? 'row' : undefined,
    role: responsive ? (isHeader ? 'rowheader' : 'cell') : undefined,
    header: responsive ? header : undefined,
  });
}

function row(plan: Plan, cells: Cells<TableCell>): Html {
  const drawn = cells.map(
    (cell, position) => isGiven(cell) && bodyCell(plan, cell as Wording<TableCell>, position),
  );
  return html`<tr${attributes({ class: 'nhsuk-table__row' }, rowRole(plan, 'row'))}>${drawn}</tr>`;
}

function tableAttributes(plan: Plan): Attributes {
  const { options } = plan;
  const sortsHere = plan.classes.includes('nhsuk-table--sortable') && !plan.isSortedOnServer;
  return {
    class: plan.classes,
    id: options.id,
    'data-module': sortsHere ? 'nhsuk-table' : undefined,
    ...i18nAttributes({
      'sort-announcement': options.sortAnnouncementText,
      ascending: options.ascendingText,
      descending: options.descendingText,
    }),
    role: options.responsive ? 'table' : undefined,
    ...options.attributes,
  };
}

/** Things compared, in rows and columns. */
export function tables(options: TablesOptions): Html {
  const plan = planOf(options);
  const caption = asOptions(options.caption) ?? {};
  const rows = options.rows.map((cells) => cells && row(plan, cells));
  const table = html`<table${attributes(tableAttributes(plan))}>
    ${captionOf(plan, caption)} ${head(plan)}
    <tbody class="nhsuk-table__body">${rows}</tbody>
  </table>`;
  const boxed = options.scroll
    ? scroll({ html: table, labelledBy: captionId(options, caption), variant: options.variant })
    : table;
  return options.card ? card({ ...options.card, description: { html: boxed } }) : boxed;
}
