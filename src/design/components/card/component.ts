import { type Attributes, attributes, classNames, modifier } from '#design/components/attributes.ts';
import {
  type ActionsGiven,
  type CardActionOptions,
  actionItems,
  actionsBox,
  cardAction,
} from '#design/components/card/action.ts';
import { type HeadingOptions, styledHeading } from '#design/components/heading/component.ts';
import { icon } from '#design/components/icon.ts';
import { type Wording, type Words, asOptions, hasWords } from '#design/components/words.ts';
import { type Html, html, nothing } from '#design/html.ts';

export interface CardOptions {
  id?: string;
  heading?: Wording<HeadingOptions>;
  description?: Wording<Words & { classes?: string; attributes?: Attributes }>;
  /** Makes the heading a link; with `clickable` the whole card. */
  href?: string;
  clickable?: boolean;
  variant?: 'feature' | 'primary' | 'secondary' | 'warning' | 'non-urgent' | 'urgent' | 'emergency';
  image?: { src?: string; alt?: string; html?: Html };
  actions?: ActionsGiven;
  classes?: string;
  attributes?: Attributes;
}

const PLAIN = ['feature', 'primary', 'secondary', 'warning'];
const CARE = ['non-urgent', 'urgent', 'emergency'];
const CARE_WORDS: Readonly<Record<string, string>> = {
  emergency: 'Immediate action required',
  urgent: 'Urgent advice',
  'non-urgent': 'Non-urgent advice',
};

interface Shape {
  classes: string;
  heading: Partial<HeadingOptions>;
  isCare: boolean;
}

function shapeOf(options: CardOptions): Shape {
  const heading = asOptions(options.heading) ?? {};
  const isCare = hasWords(heading) && CARE.includes(options.variant ?? '');
  const care = modifier('nhsuk-card--care--', options.variant, CARE, options.classes);
  const modifiers = [
    options.clickable && 'nhsuk-card--clickable',
    modifier('nhsuk-card--', options.variant, PLAIN, options.classes),
    isCare && care && `nhsuk-card--care ${care}`,
  ];
  return { classes: classNames('nhsuk-card', modifiers, options.classes), heading, isCare };
}

function headingWords(options: CardOptions, shape: Shape, hidden: string | undefined): Html {
  const { text } = shape.heading;
  if (options.href && !shape.classes.includes('nhsuk-card--feature'))
    return html`<a class="nhsuk-card__link" href="${options.href}">${text}</a>`;
  if (!hidden) return html`${text}`;
  return html`<span role="text"><span class="nhsuk-u-visually-hidden">${hidden}: </span>${text}</span>`;
}

function title(options: CardOptions, shape: Shape): Html {
  const { heading } = shape;
  const hidden = heading.visuallyHiddenText ?? (shape.isCare ? CARE_WORDS[options.variant!] : undefined);
  const drawn = styledHeading(
    {
      ...heading,
      text: undefined,
      html: heading.text ? headingWords(options, shape, hidden) : undefined,
      href: undefined,
      visuallyHiddenText: undefined,
      level: heading.level ?? 2,
    },
    { className: 'nhsuk-card__heading', classPrefix: 'nhsuk-heading-' },
  );
  const arrow = shape.isCare && html`<span class="nhsuk-card--care__arrow" aria-hidden="true"></span>`;
  return html`${drawn}${heading.html}${arrow}`;
}

function actionsList(items: readonly CardActionOptions[], options: CardOptions, heading: Words): Html {
  const classes = classNames('nhsuk-card__actions', [], actionsBox(options.actions).classes);
  const [first] = items;
  if (!first) return nothing;
  if (items.length === 1) return html`<div class="${classes}">${cardAction(first, heading)}</div>`;
  const list = items.map((item) => html`<li class="nhsuk-card__action">${cardAction(item, heading)}</li>`);
  return html`<ul class="${classes}">
    ${list}
  </ul>`;
}

function picture(image: CardOptions['image']): Html {
  if (image?.html) return image.html;
  if (!image?.src) return nothing;
  return html`<img${attributes({ class: 'nhsuk-card__img', src: image.src, alt: image.alt ?? '' })}>`;
}

/** A thing among others: a course, a person's next step, a place. */
export function card(options: CardOptions): Html {
  const shape = shapeOf(options);
  const items = actionItems(options.actions);
  const description = asOptions(options.description);
  const onTop = shape.isCare || items.length > 0;
  const container = html`<div class="nhsuk-card__heading-container">
    ${hasWords(shape.heading) && title(options, shape)} ${actionsList(items, options, shape.heading)}
  </div>`;
  const content = { class: classNames('nhsuk-card__content', [], description?.classes) };
  return html`<div${attributes({ class: shape.classes, id: options.id }, options.attributes)}>
    ${picture(options.image)} ${onTop && container}
    <div${attributes(content, description?.attributes)}>
      ${!onTop && hasWords(shape.heading) && title(options, shape)}
      ${description?.html ?? (description?.text && html`<p class="nhsuk-card__description">${description.text}</p>`)}
      ${shape.classes.includes('nhsuk-card--primary') && icon('chevron-right-circle')}
    </div>
  </div>`;
}
