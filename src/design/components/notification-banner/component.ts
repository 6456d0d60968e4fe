import { type Attributes, attributes, classNames, spelledOut } from '#design/components/attributes.ts';
import {
  type HeadingLevel,
  type HeadingOptions,
  styledHeading,
} from '#design/components/heading/component.ts';
import { type Wording, type Words, asOptions, hasWords } from '#design/components/words.ts';
import { type Html, html, nothing } from '#design/html.ts';

export interface NotificationBannerOptions extends Words {
  id?: string;
  title?: Wording<
    Words & {
      id?: string;
      level?: HeadingLevel;
      visuallyHiddenText?: string;
      classes?: string;
      attributes?: Attributes;
    }
  >;
  heading?: Wording<HeadingOptions & { element?: 'p' }>;
  /** "success" says that something was done, and is announced. */
  variant?: 'success';
  role?: string;
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

function content(options: NotificationBannerOptions, hasHeading: boolean): Html {
  if (options.html) return options.html;
  if (!options.text) return nothing;
  return html`<p class="${hasHeading ? 'nhsuk-body' : 'nhsuk-notification-banner__heading'}">
    ${options.text}
  </p>`;
}

/** What just happened, or what a person needs to know before anything else on the page. */
export function notificationBanner(options: NotificationBannerOptions): Html {
  const isSuccess = options.variant === 'success';
  const title = asOptions(options.title) ?? {};
  const heading = asOptions(options.heading);
  const titleId = title.id || 'nhsuk-notification-banner-title';
  const list = {
    class: classNames(
      'nhsuk-notification-banner',
      [isSuccess && 'nhsuk-notification-banner--success'],
      options.classes,
    ),
    id: options.id,
    'data-module': 'nhsuk-notification-banner',
    'data-disable-auto-focus': spelledOut(options.disableAutoFocus),
    role: options.role || (isSuccess ? 'alert' : 'region'),
    'aria-labelledby': titleId,
  };
  const titleText = title.text ?? (isSuccess ? 'Success' : 'Important');
  const top = styledHeading(
    { ...title, id: titleId, text: titleText, level: title.level ?? 2 },
    { className: 'nhsuk-notification-banner__title' },
  );
  const main =
    heading &&
    styledHeading(
      { ...heading, level: heading.level ?? 3 },
      { className: 'nhsuk-notification-banner__heading', element: heading.element },
    );
  return html`<div${attributes(list, options.attributes)}>
    <div class="nhsuk-notification-banner__header">${top}</div>
    <div class="nhsuk-notification-banner__content">${main} ${content(options, hasWords(heading))}</div>
  </div>`;
}
