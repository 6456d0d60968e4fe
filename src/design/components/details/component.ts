import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Wording, type Words, asOptions, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface DetailsOptions extends Words {
  id?: string;
  summary: Wording<Words & { classes?: string; attributes?: Attributes }>;
  open?: boolean;
  variant?: 'reverse';
  classes?: string;
  attributes?: Attributes;
}

/** More for those who want it. With the class `nhsuk-expander` it is a box of its own. */
export function details(options: DetailsOptions): Html {
  const summary = asOptions(options.summary);
  const reverse = options.variant === 'reverse' && 'nhsuk-details--reverse';
  const list = { class: classNames('nhsuk-details', [reverse], options.classes), id: options.id };
  const top = { class: classNames('nhsuk-details__summary', [], summary?.classes) };
  return html`<details${attributes(list, options.attributes, { open: options.open })}>
    <summary${attributes(top, summary?.attributes)}>
      <span class="nhsuk-details__summary-text">${wordsOf(summary)}</span>
    </summary>
    <div class="nhsuk-details__text">${wordsOf(options)}</div>
  </details>`;
}

/** Details in a box of its own, for several under one another. */
export function expander(options: DetailsOptions): Html {
  return details({ ...options, classes: classNames('nhsuk-expander', [], options.classes) });
}
