import { z } from 'zod';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { date, id, optionalText, text, tick, wholeNumber } from '#platform/http/fields.ts';
import { clockTime } from '../clock-time.ts';
import { typedText } from '#platform/http/filled.ts';

const emptyAsNull = (value: unknown) => (typeof value !== 'string' || value.trim() === '' ? null : value);

/** What a run says of itself, whichever page it is typed on. */
export const runShape = {
  roomId: z.preprocess(emptyAsNull, id('Choose a room from the list').nullable()),
  places: wholeNumber('How many places are there? Type a whole number, such as 12', 1, 10_000),
  sheetRef: z.preprocess(emptyAsNull, text('Type the reference', 40).nullable()),
  needsNoPair: tick(),
  accessNotes: optionalText(2000),
  coordinatorNotes: optionalText(2000),
};

const TIME = 'Type a time like 10:30 or 14:00';

/** Sessions at one time of the day, week by week. */
export const weeksForm = z.object({
  firstOn: date('Say which day the first session is'),
  from: clockTime(TIME),
  to: clockTime(TIME),
  count: wholeNumber('How many sessions are there? Type a whole number from 1 to 52', 1, 52),
});

export type Weeks = z.output<typeof weeksForm>;

/** Sessions may be left for later: then their day and times are empty, and these fields take anything. */
export const addRunForm = z.object({
  courseId: id('Choose a course'),
  ...runShape,
  firstOn: optionalText(20),
  from: optionalText(20),
  to: optionalText(20),
  count: optionalText(20),
});

/** The sessions somebody typed; null when they left them for later. */
export function weeksTyped(typed: Typed): {
  readonly weeks: Weeks | null;
  readonly errors: readonly FieldError[];
} {
  const [firstOn, from, to, count] = ['firstOn', 'from', 'to', 'count'].map((name) =>
    typedText(typed, name).trim(),
  );
  if (!firstOn && !from && !to) return { weeks: null, errors: [] };
  const weeks = weeksForm.safeParse({ firstOn, from, to, count });
  if (weeks.success) return { weeks: weeks.data, errors: [] };
  return {
    weeks: null,
    errors: weeks.error.issues.map((issue) => ({ field: String(issue.path[0]), message: issue.message })),
  };
}
