import { type Attributes, attributes, classNames, modifier } from '#design/components/attributes.ts';
import { type Words, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export type TagColour =
  'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

export interface TagOptions extends Words {
  id?: string;
  /** `false` for a tag without colour. The words always say what the colour means. */
  colour?: TagColour | false;
  border?: boolean;
  classes?: string;
  attributes?: Attributes;
}

const COLOURS = ['white', 'grey', 'green', 'aqua-green', 'blue', 'purple', 'pink', 'red', 'orange', 'yellow'];

/** The state of a thing, in a word or two. */
export function tag(options: TagOptions): Html {
  const modifiers = [
    modifier('nhsuk-tag--', options.colour, COLOURS, options.classes),
    options.colour === false && 'nhsuk-tag--no-colour',
    options.border === false && 'nhsuk-tag--no-border',
  ];
  const list = { class: classNames('nhsuk-tag', modifiers, options.classes), id: options.id };
  return html`<strong${attributes(list, options.attributes)}>${wordsOf(options)}</strong>`;
}
