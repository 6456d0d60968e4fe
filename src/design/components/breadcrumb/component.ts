import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type BackLinkOptions, backLink } from '#design/components/back-link/component.ts';
import { type Listed, type Words, hasWords, kept, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface BreadcrumbItem extends Words {
  href?: string;
  attributes?: Attributes;
}

export interface BreadcrumbOptions {
  id?: string;
  items: Listed<BreadcrumbItem>;
  /** The link back that stands in for the trail on a small screen; made from the last item. */
  backLink?: BackLinkOptions;
  ariaLabel?: string;
  variant?: 'reverse';
  classes?: string;
  attributes?: Attributes;
}

function crumb(item: BreadcrumbItem): Html {
  const list = { class: 'nhsuk-breadcrumb__link', href: item.href };
  return html`<li class="nhsuk-breadcrumb__list-item">
    <a${attributes(list, item.attributes)}>${wordsOf(item)}</a>
  </li>`;
}

/** Where this page is. */
export function breadcrumb(options: BreadcrumbOptions): Html {
  const items = kept(options.items);
  const last = items.at(-1);
  const own = options.backLink;
  const reverse = options.variant === 'reverse' && 'nhsuk-breadcrumb--reverse';
  const list = {
    class: classNames('nhsuk-breadcrumb', [reverse], options.classes),
    id: options.id,
    'aria-label': options.ariaLabel || 'Breadcrumb',
  };
  const back = backLink({
    visuallyHiddenText: 'Back to',
    href: last?.href,
    attributes: last?.attributes,
    variant: options.variant,
    ...own,
    ...(hasWords(own) ? {} : { text: last?.text, html: last?.html }),
  });
  return html`<nav${attributes(list, options.attributes)}>
    <ol class="nhsuk-breadcrumb__list">
      ${items.filter(({ href }) => href).map(crumb)}
    </ol>
    ${back}
  </nav>`;
}
