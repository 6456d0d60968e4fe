import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { icon } from '#design/components/icon.ts';
import {
  type Listed,
  type Wording,
  type Words,
  asOptions,
  hasWords,
  kept,
  wordsOf,
} from '#design/components/words.ts';
import { type Html, html, nothing } from '#design/html.ts';

export interface PaginationLink extends Words {
  href?: string;
  /** The name of the page it leads to. */
  label?: Wording;
  attributes?: Attributes;
}

export interface PaginationItem {
  number?: number;
  href?: string;
  current?: boolean;
  ellipsis?: boolean;
  ariaLabel?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface PaginationOptions {
  id?: string;
  previous?: PaginationLink;
  next?: PaginationLink;
  /** Numbered pages, for long lists. */
  items?: Listed<PaginationItem>;
  ariaLabel?: string;
  classes?: string;
  attributes?: Attributes;
}

type Way = 'previous' | 'next';

const WAYS = {
  previous: { rel: 'prev', word: 'Previous', arrow: 'arrow-left', short: 'prev' },
  next: { rel: 'next', word: 'Next', arrow: 'arrow-right', short: 'next' },
} as const;

function title(way: Way, link: PaginationLink): Html {
  const usual = html`${WAYS[way].word}<span class="nhsuk-u-visually-hidden"> page</span>`;
  return html`<span class="nhsuk-pagination__title">${hasWords(link) ? wordsOf(link) : usual}</span>`;
}

function beside(way: Way, link: PaginationLink | undefined): Html {
  if (!link?.href) return nothing;
  const arrow = icon(WAYS[way].arrow);
  const list = { href: link.href, class: `nhsuk-pagination__${way}`, rel: WAYS[way].rel };
  return html`<a${attributes(list)}>${way === 'previous' && arrow}${title(way, link)}${way === 'next' && arrow}</a>`;
}

function turn(way: Way, link: PaginationLink | undefined): Html {
  if (!link?.href) return nothing;
  const { rel, arrow, short } = WAYS[way];
  const label = asOptions(link.label);
  const named =
    hasWords(label) &&
    html`<span class="nhsuk-u-visually-hidden">:</span>
      <span class="nhsuk-pagination__page">${wordsOf(label)}</span>`;
  const list = { class: `nhsuk-pagination__link nhsuk-pagination__link--${short}`, href: link.href, rel };
  return html`<li class="nhsuk-pagination-item--${way}">
    <a${attributes(list, link.attributes)}>${title(way, link)} ${named} ${icon(arrow)}</a>
  </li>`;
}

function numbered(item: PaginationItem): Html {
  const modifiers = [
    item.current && 'nhsuk-pagination__item--current',
    item.ellipsis && 'nhsuk-pagination__item--ellipsis',
  ];
  const classes = classNames('nhsuk-pagination__item', modifiers, item.classes);
  if (item.ellipsis) return html`<li class="${classes}">⋯</li>`;
  const list = {
    class: 'nhsuk-pagination__link',
    href: item.href,
    'aria-label': item.ariaLabel ?? `Page ${item.number}`,
    'aria-current': item.current ? 'page' : undefined,
  };
  return html`<li class="${classes}"><a${attributes(list, item.attributes)}>${item.number}</a></li>`;
}

/** The page before and the page after; with `items`, every page of a long list. */
export function pagination(options: PaginationOptions): Html {
  const items = kept(options.items);
  const isNumbered = items.length > 0;
  const list = {
    class: classNames('nhsuk-pagination', [isNumbered && 'nhsuk-pagination--numbered'], options.classes),
    id: options.id,
    role: 'navigation',
    'aria-label': options.ariaLabel || 'Pagination',
  };
  const inner = isNumbered
    ? html`${beside('previous', options.previous)}
        <ul class="nhsuk-pagination__list">
          ${items.map(numbered)}
        </ul>
        ${beside('next', options.next)}`
    : html`<ul class="nhsuk-list nhsuk-pagination__list">
        ${turn('previous', options.previous)} ${turn('next', options.next)}
      </ul>`;
  return html`<nav${attributes(list, options.attributes)}>${inner}</nav>`;
}
