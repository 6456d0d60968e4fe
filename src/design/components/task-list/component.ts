import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type HeadingOptions, styledHeading } from '#design/components/heading/component.ts';
import { type TagOptions, tag } from '#design/components/tag/component.ts';
import {
  type Listed,
  type Wording,
  type Words,
  asOptions,
  hasWords,
  wordsOf,
} from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface TaskListStatus extends Words {
  tag?: TagOptions;
  classes?: string;
}

export interface TaskListItem {
  heading: Wording<HeadingOptions>;
  /** Without an address the task cannot be started yet. */
  href?: string;
  hint?: Wording;
  status?: Wording<TaskListStatus>;
  classes?: string;
}

export interface TaskListOptions {
  id?: string;
  /** Start of the ids; "task-list" unless there are two lists on a page. */
  idPrefix?: string;
  items: Listed<TaskListItem>;
  classes?: string;
  attributes?: Attributes;
}

function name(item: TaskListItem, describedBy: string): Html {
  const heading = asOptions(item.heading) ?? {};
  const link = { href: item.href, 'aria-describedby': item.href ? describedBy : undefined };
  return styledHeading(
    {
      ...heading,
      href: undefined,
      classes: [item.href && 'nhsuk-link', heading.classes].filter(Boolean).join(' '),
      attributes: { ...link, ...heading.attributes },
    },
    { className: item.href ? 'nhsuk-task-list__link' : '', element: item.href ? 'a' : 'div' },
  );
}

function one(item: TaskListItem, id: string): Html {
  const hint = asOptions(item.hint);
  const status = asOptions(item.status);
  const hintId = hasWords(hint) ? `${id}-hint` : undefined;
  const statusId = `${id}-status`;
  const classes = classNames(
    'nhsuk-task-list__item',
    [item.href && 'nhsuk-task-list__item--with-link'],
    item.classes,
  );
  return html`<li class="${classes}">
    <div class="nhsuk-task-list__name-and-hint">
      ${name(item, [hintId, statusId].filter(Boolean).join(' '))}
      ${hintId && html`<div class="nhsuk-task-list__hint" id="${hintId}">${wordsOf(hint)}</div>`}
    </div>
    <div class="${classNames('nhsuk-task-list__status', [], status?.classes)}" id="${statusId}">
      ${status?.tag ? tag(status.tag) : wordsOf(status)}
    </div>
  </li>`;
}

/** Several things to do, and how far each is. */
export function taskList(options: TaskListOptions): Html {
  const prefix = options.idPrefix || 'task-list';
  const list = { class: classNames('nhsuk-task-list', [], options.classes), id: options.id };
  const items = options.items.map((item, index) => item && one(item, `${prefix}-${index + 1}`));
  return html`<ul${attributes(list, options.attributes)}>${items}</ul>`;
}
