import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type CardOptions, card } from '#design/components/card/component.ts';
import { type ActionsGiven, actionItems, actionsBox, cardAction } from '#design/components/card/action.ts';
import { type Listed, type Wording, type Words, asOptions, kept, wordsOf } from '#design/components/words.ts';
import { type Html, html, nothing } from '#design/html.ts';

export interface SummaryListCell extends Words {
  id?: string;
  width?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface SummaryListRow {
  id?: string;
  key: Wording<SummaryListCell>;
  value?: Wording<SummaryListCell>;
  actions?: ActionsGiven;
  border?: boolean;
  classes?: string;
  attributes?: Attributes;
}

export interface SummaryListOptions {
  id?: string;
  rows: Listed<SummaryListRow>;
  border?: boolean;
  lastRowBorder?: boolean;
  card?: CardOptions;
  classes?: string;
  attributes?: Attributes;
}

function widthClass(width: string | undefined): string | false {
  return width ? `nhsuk-u-width-${width}` : false;
}

function cell(element: 'key' | 'value', wording: Wording<SummaryListCell> | undefined): Html {
  const options = asOptions(wording);
  const classes = classNames(
    `nhsuk-summary-list__${element}`,
    [widthClass(options?.width)],
    options?.classes,
  );
  const list = { class: classes, id: options?.id };
  return element === 'key'
    ? html`<dt${attributes(list, options?.attributes)}>${wordsOf(options)}</dt>`
    : html`<dd${attributes(list, options?.attributes)}>${wordsOf(options)}</dd>`;
}

function actionsCell(row: SummaryListRow, heading: Words | undefined): Html {
  const items = actionItems(row.actions);
  if (items.length === 0) return nothing;
  const box = actionsBox(row.actions);
  const drawn = items.map((item) => cardAction(item, heading));
  const line = (action: Html) => html`<li class="nhsuk-summary-list__actions-list-item">${action}</li>`;
  const inner =
    drawn.length === 1
      ? drawn
      : html`<ul class="nhsuk-summary-list__actions-list">
          ${drawn.map(line)}
        </ul>`;
  const list = {
    class: classNames('nhsuk-summary-list__actions', [widthClass(box.width)], box.classes),
    id: box.id,
  };
  return html`<dd${attributes(list, box.attributes)}>${inner}</dd>`;
}

function hasNoBorder(row: SummaryListRow, options: SummaryListOptions, isLast: boolean): boolean {
  if (row.border !== false || options.classes?.match(/nhsuk-summary-list--no-(last-row-)?border/))
    return false;
  return !(options.lastRowBorder === false && isLast);
}

function rowOf(row: SummaryListRow, options: SummaryListOptions, isLast: boolean, anyActions: boolean): Html {
  const modifiers = [
    anyActions && actionItems(row.actions).length === 0 && 'nhsuk-summary-list__row--no-actions',
    hasNoBorder(row, options, isLast) && 'nhsuk-summary-list__row--no-border',
  ];
  const list = { class: classNames('nhsuk-summary-list__row', modifiers, row.classes), id: row.id };
  return html`<div${attributes(list, row.attributes)}>
    ${cell('key', row.key)} ${cell('value', row.value)} ${actionsCell(row, asOptions(options.card?.heading))}
  </div>`;
}

function borderClass(options: SummaryListOptions): string | false {
  if (options.border === false) return 'nhsuk-summary-list--no-border';
  return options.lastRowBorder === false && 'nhsuk-summary-list--no-last-row-border';
}

/** Facts about one thing, each with what can be done about it. Also "check your answers". */
export function summaryList(options: SummaryListOptions): Html {
  const rows = kept(options.rows);
  const anyActions = rows.some((row) => actionItems(row.actions).length > 0);
  const list = {
    class: classNames('nhsuk-summary-list', [borderClass(options)], options.classes),
    id: options.id,
  };
  const drawn = rows.map((row, index) => rowOf(row, options, index === rows.length - 1, anyActions));
  const facts = html`<dl${attributes(list, options.attributes)}>${drawn}</dl>`;
  return options.card ? card({ ...options.card, description: { html: facts } }) : facts;
}
