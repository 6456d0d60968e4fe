import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Listed, type Words, hasWords, kept, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface CardActionOptions extends Words {
  id?: string;
  href?: string;
  /** Without an address it is a button that looks like a link. */
  type?: 'submit' | 'button';
  name?: string;
  value?: string | number;
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Actions as a list, or as a list with options round it. */
export type ActionsGiven =
  | Listed<CardActionOptions>
  | {
      items?: Listed<CardActionOptions>;
      id?: string;
      width?: string;
      classes?: string;
      attributes?: Attributes;
    };

/** The options round a list of actions; none when it was given as a plain list. */
export function actionsBox(given: ActionsGiven | undefined): {
  id?: string;
  width?: string;
  classes?: string;
  attributes?: Attributes;
} {
  return given && !Array.isArray(given) ? (given as { classes?: string }) : {};
}

/** The actions themselves. */
export function actionItems(given: ActionsGiven | undefined): CardActionOptions[] {
  if (!given) return [];
  return kept(Array.isArray(given) ? given : (given as { items?: Listed<CardActionOptions> }).items);
}

function hiddenWords(options: CardActionOptions, heading: Words | undefined): Html | undefined {
  if (!options.visuallyHiddenText && !hasWords(heading)) return undefined;
  const own = options.visuallyHiddenText && html` ${options.visuallyHiddenText}`;
  const owner = hasWords(heading) && html` (${wordsOf(heading)})`;
  return html`<span class="nhsuk-u-visually-hidden">${own}${owner}</span>`;
}

/** One action; for screen readers it names what it acts on, and the card it belongs to. */
export function cardAction(options: CardActionOptions, heading: Words | undefined): Html {
  const list = { class: classNames('nhsuk-link', [], options.classes), id: options.id };
  const words = html`${wordsOf(options)}${hiddenWords(options, heading)}`;
  if (options.href && !options.type)
    return html`<a${attributes(list, { href: options.href }, options.attributes)}>${words}</a>`;
  const press = { name: options.name, type: options.type ?? 'submit', value: options.value };
  return html`<button${attributes(list, press, options.attributes)}>${words}</button>`;
}
