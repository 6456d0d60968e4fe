import { z } from 'zod';
import { choice, choices, date, optionalText, texts } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';

const DAY_NUMBERS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export const wishesForm = z.object({
  as: choices(['peer', 'professional', 'not now']),
  subjects: texts(200, 200),
});

export const weeklyForm = z.object({
  weekday: choice(DAY_NUMBERS, 'Choose a day of the week'),
  from: optionalText(5),
  until: optionalText(5),
});

export const daysForm = z.object({
  fromOn: date('Choose the first day'),
  toOn: z.union([
    z.literal('').transform(() => null),
    z.undefined().transform(() => null),
    date('Choose the last day'),
  ]),
});

const isTime = (words: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(words);

/** What is to be mended in a weekly time. */
export function weeklyToMend({ from, until }: { from: string; until: string }): FieldError[] {
  if (!isTime(from)) return [{ field: 'from', message: 'Type from what time, such as 09:00' }];
  if (!isTime(until) || until <= from)
    return [{ field: 'until', message: 'Type until what time, later than the first' }];
  return [];
}
