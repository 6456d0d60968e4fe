import { z } from 'zod';
import { choice, optionalChoice, optionalText, texts } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import type { ManagersWord } from '../../commands/answer-release.ts';
import { REASONS } from '../../model/reasons.ts';

/** What a manager says: on their own page, or as somebody here wrote it down. */
export const wordFields = {
  answer: choice(['yes', 'no'], 'Choose whether it is possible'),
  days: texts(4, 200),
  reason: optionalChoice(['', ...REASONS], ''),
  words: optionalText(500),
  /** The print of the days the page showed. */
  seen: optionalText(20),
};

export const managersForm = z.object(wordFields);
type Said = z.output<typeof managersForm>;

interface Mistakes {
  readonly days: string;
  readonly reason: string;
  readonly words: string;
}

/** The manager's word, or what is to be mended. */
export function wordOf(
  said: Pick<Said, keyof typeof wordFields>,
  mistakes: Mistakes,
):
  { readonly ok: true; readonly word: ManagersWord } | { readonly ok: false; readonly errors: FieldError[] } {
  const { answer, days, reason, words } = said;
  const wrong = (field: string, message: string) => ({ ok: false as const, errors: [{ field, message }] });
  if (answer === 'yes') {
    const possible = days.filter((day) => /^\d{1,3}$/.test(day)).map(Number);
    return possible.length === 0
      ? wrong('days', mistakes.days)
      : { ok: true, word: { says: 'yes', possible } };
  }
  if (reason === '') return wrong('reason', mistakes.reason);
  if (reason === 'other' && words === '') return wrong('words', mistakes.words);
  return { ok: true, word: { says: 'no', reason, words: reason === 'other' ? words : '' } };
}
