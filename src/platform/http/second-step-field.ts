import { errorSummary, input } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { NotTaken } from '#platform/identity/take-second-step.ts';
import { secondStepText } from './second-step-text.ts';

/** Why a code was not taken, in words for the person. */
export function whyNotTaken(language: Language, trouble: NotTaken, zone: string): string {
  const words = secondStepText[language];
  if (trouble.reason === 'resting') return words.resting(momentInWords(trouble.until, zone));
  return words[trouble.reason];
}

/** Where a code is typed: either kind, so that nobody has to say first which they use. */
export function secondStepField(language: Language, name: string, error: string | null): Html {
  const words = secondStepText[language];
  return input({
    id: 'code',
    name,
    label: { text: words.code, size: 'm' },
    hint: { text: words.hint },
    width: 20,
    code: true,
    autocomplete: 'one-time-code',
    autocapitalize: 'none',
    spellcheck: false,
    ...(error === null ? {} : { errorMessage: { text: error } }),
  });
}

/** The summary above it, when the code was not taken. */
export function secondStepMistake(language: Language, error: string): Html {
  return errorSummary({
    heading: secondStepText[language].mend,
    errorList: [{ text: error, href: '#code' }],
  });
}
