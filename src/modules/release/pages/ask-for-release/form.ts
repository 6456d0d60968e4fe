import { z } from 'zod';
import { WEEKDAYS } from '../../model/asked-day.ts';
import type { AskedDay } from '../../model/asked-day.ts';
import { choices, optionalEmail, optionalText, text } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';

const DAY_NUMBERS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export const askForm = z.object({
  who: optionalText(40),
  run: optionalText(40),
  weekdays: choices(DAY_NUMBERS),
  from: optionalText(5),
  until: optionalText(5),
  fromOn: optionalText(10),
  toOn: optionalText(10),
  whatFor: optionalText(200),
  note: optionalText(1000),
  manager: text('Type the name of your manager', 120),
  email: optionalEmail(),
});
export type Asked = z.output<typeof askForm>;

export const weekdayChoices = WEEKDAYS.map((day, index) => ({ value: String(index + 1), text: `${day}s` }));

/** What is to be mended where no run was chosen, so that days have to be. */
export function daysToMend(asked: Asked, today: string): FieldError[] {
  const errors: FieldError[] = [];
  if (asked.weekdays.length === 0)
    errors.push({
      field: 'weekdays',
      message: 'Choose a run, or tick the days of the week that might be possible',
    });
  if (!isTime(asked.from)) errors.push({ field: 'from', message: 'Type from what time, such as 09:00' });
  else if (!isTime(asked.until) || asked.until <= asked.from)
    errors.push({ field: 'until', message: 'Type until what time, later than the first' });
  if (!isDay(asked.fromOn))
    errors.push({ field: 'fromOn', message: 'Choose the first day, such as 11 January 2027' });
  else if (!isDay(asked.toOn) || asked.toOn < asked.fromOn)
    errors.push({ field: 'toOn', message: 'Choose the last day: the first one, or a later one' });
  else if (asked.toOn < today)
    errors.push({ field: 'toOn', message: 'These days are over: choose days to come' });
  return errors;
}

/** The days of the week that were ticked, as what is asked for. */
export function weeklyDays({ weekdays, from, until }: Asked): AskedDay[] {
  return weekdays.map((day) => ({ onDay: null, weekday: Number(day), from, until }));
}

function isTime(words: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(words);
}

function isDay(words: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(Date.parse(`${words}T00:00:00Z`));
}
