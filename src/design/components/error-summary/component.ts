import { type Attributes, attributes, classNames, spelledOut } from '#design/components/attributes.ts';
import { styledHeading } from '#design/components/heading/component.ts';
import {
  type Listed,
  type Wording,
  type Words,
  asOptions,
  hasWords,
  kept,
  wordsOf,
} from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface ErrorSummaryItem extends Words {
  /** `#` and the id of the field to mend. */
  href?: string;
  attributes?: Attributes;
}

export interface ErrorSummaryOptions {
  id?: string;
  heading?: Wording<Words & { id?: string; attributes?: Attributes }>;
  description?: Wording;
  errorList?: Listed<ErrorSummaryItem>;
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

function line(item: ErrorSummaryItem): Html {
  if (!item.href) return html`<li>${wordsOf(item)}</li>`;
  return html`<li><a${attributes({ href: item.href }, item.attributes)}>${wordsOf(item)}</a></li>`;
}

/** Everything that is wrong with a form, at the top of the page, each line a link to its field. */
export function errorSummary(options: ErrorSummaryOptions): Html {
  const description = asOptions(options.description);
  const errors = kept(options.errorList);
  const list = {
    class: classNames('nhsuk-error-summary', [], options.classes),
    id: options.id,
    'data-module': 'nhsuk-error-summary',
    'data-disable-auto-focus': spelledOut(options.disableAutoFocus),
  };
  const title = styledHeading(
    { ...asOptions(options.heading), level: 2 },
    { className: 'nhsuk-error-summary__heading' },
  );
  return html`<div${attributes(list, options.attributes)}>
    <div role="alert">
      ${title}
      <div class="nhsuk-error-summary__body">
        ${hasWords(description) && html`<p>${wordsOf(description)}</p>`}
        ${
          errors.length > 0 &&
          html`<ul class="nhsuk-list nhsuk-error-summary__list">
            ${errors.map(line)}
          </ul>`
        }
      </div>
    </div>
  </div>`;
}
