import { z } from 'zod';
import type { Language } from '#design/layout.ts';
import { id, optionalChoice, optionalText, text, tick, wholeNumber } from '#platform/http/fields.ts';
import { itemText } from './text.ts';

const optionalId = (message: string) =>
  z.preprocess((value) => value ?? '', z.union([z.literal(''), id(message)], message));

function fieldsOf(language: Language) {
  const { mistakes } = itemText[language];
  return {
    title: text(mistakes.title, 200),
    about: optionalText(2000),
    decisionSought: tick(),
    minutes: z.preprocess(
      (value) => (value === undefined || String(value).trim() === '' ? null : value),
      z.union([z.null(), wholeNumber(mistakes.minutes, 1, 600)], mistakes.minutes),
    ),
    one: optionalId(mistakes.who),
    two: optionalId(mistakes.who),
  };
}

export const addItemForm = (language: Language) =>
  z.object({
    ...fieldsOf(language),
    who: optionalId(itemText[language].mistakes.who),
    how: optionalChoice(['', 'phone', 'paper', 'in person'], ''),
  });

export const changeItemForm = (language: Language) =>
  z.object({ ...fieldsOf(language), version: wholeNumber('Open this page again', 1, 1_000_000) });

/** Who presents, as they were chosen: the one who brings it where nobody was. */
export function presentersSent(
  { one, two }: { readonly one: string; readonly two: string },
  broughtBy: string,
): readonly string[] {
  const first = one || (two ? broughtBy : '');
  return [first, two].filter((chosen) => chosen !== '');
}
