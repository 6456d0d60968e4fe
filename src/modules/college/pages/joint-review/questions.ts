import { radios, textarea } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { symbol } from '#design/symbols/symbol.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import { TOGETHER } from '../../model/review.ts';
import { typedText } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { reviewText } from './text.ts';
import type { ReviewText } from './text.ts';

const SYMBOLS = {
  keep: 'star',
  better: 'speech',
  takeAway: 'ticket',
  together: 'people',
  mayShow: 'eye',
} as const;

/** The four questions of looking back, as fields of a form. */
export function questions(filled: Filled, language: Language): Html {
  const text = reviewText[language];
  return html`${words(filled, language, 'keep')} ${words(filled, language, 'better')} ${words(filled, language, 'takeAway')}
    ${picture(language, SYMBOLS.together)}
    ${radios({
      name: 'together',
      fieldset: { legend: { text: text.together, size: 's' } },
      hint: text.togetherHint,
      value: typedText(filled.typed, 'together') || null,
      items: TOGETHER.map((value) => ({ value, text: text.togetherWords[value] })),
      ...wrong(filled, 'together'),
    })}`;
}

/** Whether what was written may be shown: without a yes it is not kept. */
export function mayShowField(filled: Filled, language: Language): Html {
  const text = reviewText[language];
  return html`${picture(language, SYMBOLS.mayShow)}
    ${radios({
      name: 'mayShow',
      fieldset: { legend: { text: text.mayShow, size: 's' } },
      hint: text.mayShowHint,
      value: typedText(filled.typed, 'mayShow') || null,
      items: [
        { value: 'yes', text: text.mayShowYes },
        { value: 'no', text: text.mayShowNo },
      ],
      ...wrong(filled, 'mayShow'),
    })}`;
}

function words(filled: Filled, language: Language, name: 'keep' | 'better' | 'takeAway'): Html {
  const text: ReviewText = reviewText[language];
  return html`${picture(language, SYMBOLS[name])}
    ${textarea({ id: name, name, label: { text: text[name], size: 's' }, rows: 3, value: typedText(filled.typed, name), ...wrong(filled, name) })}`;
}

function picture(language: Language, name: SymbolName): Html {
  return language === 'easy' ? symbol(name) : nothing;
}

function wrong(filled: Filled, name: string) {
  const error = filled.errors.find(({ field }) => field === name);
  return error ? { errorMessage: { text: error.message } } : {};
}
