import { hint } from '#design/components/hint/component.ts';
import { type Message, i18nAttributes } from '#design/components/i18n-attributes.ts';
import { type TextareaOptions, textarea } from '#design/components/textarea/component.ts';
import { beside } from '#design/components/form-group.ts';
import { type Html, html } from '#design/html.ts';

export interface CharacterCountOptions extends TextareaOptions {
  maxlength?: number;
  maxwords?: number;
  /** Percentage of the limit from which the count shows. */
  threshold?: number;
  countType?: 'words' | 'characters' | 'length' | 'utf-8';
  countMessage?: { classes?: string };
  /** Says the limit without a script; `%{count}` stands for it. */
  textareaDescriptionText?: string;
  charactersUnderLimitText?: Message;
  charactersAtLimitText?: string;
  charactersOverLimitText?: Message;
  wordsUnderLimitText?: Message;
  wordsAtLimitText?: string;
  wordsOverLimitText?: Message;
}

function limitText(options: CharacterCountOptions, countType: string | undefined): string | undefined {
  const limit = options.maxwords || options.maxlength;
  if (!limit) return undefined;
  const unit = countType === 'words' ? 'words' : 'characters';
  return (options.textareaDescriptionText || `You can enter up to %{count} ${unit}`).replaceAll(
    '%{count}',
    String(limit),
  );
}

function messages(options: CharacterCountOptions, hasLimit: boolean): Record<string, Message> {
  const description = options.textareaDescriptionText;
  return {
    'textarea-description': !hasLimit && description ? { other: description } : undefined,
    'characters-under-limit': options.charactersUnderLimitText,
    'characters-at-limit': options.charactersAtLimitText,
    'characters-over-limit': options.charactersOverLimitText,
    'words-under-limit': options.wordsUnderLimitText,
    'words-at-limit': options.wordsAtLimitText,
    'words-over-limit': options.wordsOverLimitText,
  };
}

/** Several lines of text with a limit that is said, and counted as one writes. Going over is told, never cut. */
export function characterCount(options: CharacterCountOptions): Html {
  const id = options.id || options.name;
  const countType = options.countType ?? (options.maxwords ? 'words' : undefined);
  const limit = limitText(options, countType);
  const message = hint({
    text: limit,
    id: `${id}-info`,
    classes: ['nhsuk-character-count__message', options.countMessage?.classes].filter(Boolean).join(' '),
    attributes: { hidden: !limit },
  });
  return textarea({
    ...options,
    id,
    describedBy: `${id}-info`,
    classes: ['nhsuk-js-character-count', options.classes].filter(Boolean).join(' '),
    formGroup: {
      classes: [options.formGroup?.classes, 'nhsuk-character-count'].filter(Boolean).join(' '),
      attributes: {
        'data-module': 'nhsuk-character-count',
        'data-maxlength': options.maxlength,
        'data-maxwords': options.maxwords,
        'data-threshold': options.threshold,
        'data-count-type': countType,
        ...i18nAttributes(messages(options, Boolean(limit))),
        ...options.formGroup?.attributes,
      },
      beforeInput: options.formGroup?.beforeInput,
      afterInput: { html: html`${message}${beside(options.formGroup?.afterInput)}` },
    },
  });
}
