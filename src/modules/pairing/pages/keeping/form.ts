import { z } from 'zod';
import { choice, choices, date, optionalText, texts } from '#platform/http/fields.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import type { SentForm } from '#platform/http/form.ts';
import type { Away } from '../../model/free.ts';

/** Which of the forms on the page was sent, when one comes back to be mended. */
export type FormName = 'wishes' | 'weekly' | 'days';

/** How a tutor told it, where somebody else writes it down. */
export const TOLD_BY = ['phone', 'in person', 'paper'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

const DAY_NUMBERS = ['1', '2', '3', '4', '5', '6', '7'] as const;

const wishesForm = z.object({
  as: choices(['peer', 'professional', 'not now']),
  subjects: texts(200, 200),
  version: optionalText(10),
});

const weeklyForm = z.object({
  weekday: choice(DAY_NUMBERS, 'Choose a day of the week'),
  from: optionalText(5),
  until: optionalText(5),
});

const daysForm = z.object({
  fromOn: date('Choose the first day'),
  toOn: z.union([
    z.literal('').transform(() => null),
    z.undefined().transform(() => null),
    date('Choose the last day'),
  ]),
});

const how = { how: choice(TOLD_BY, 'Choose how they told you') };

/** What was sent, understood; or what is to be mended. */
export type Understood<Value> =
  | { readonly ok: true; readonly value: Value; readonly how: ToldBy | null; readonly typed: Typed }
  | { readonly ok: false; readonly typed: Typed; readonly errors: readonly FieldError[] };

export interface WishesSent {
  readonly asPeer: boolean;
  readonly asProfessional: boolean;
  readonly notNow: boolean;
  readonly subjects: readonly string[];
  /** Which version of it the page had shown; 0 where nothing had been said. */
  readonly version: number;
}

/** Reads what somebody would like to be asked. With `told`, the page has to say how they told it. */
export function wishesSent(sent: SentForm, told: boolean): Understood<WishesSent> {
  const form = sent.parse(told ? wishesForm.extend(how) : wishesForm);
  if (!form.ok) return form;
  const { as, subjects, version } = form.value;
  const value = {
    asPeer: as.includes('peer'),
    asProfessional: as.includes('professional'),
    notNow: as.includes('not now'),
    subjects,
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
  };
  return { ok: true, value, how: howOf(form.value), typed: form.typed };
}

/** Reads a weekly time. */
export function weeklySent(sent: SentForm, told: boolean): Understood<Away> {
  const form = sent.parse(told ? weeklyForm.extend(how) : weeklyForm);
  if (!form.ok) return form;
  const errors = weeklyToMend(form.value);
  if (errors.length > 0) return { ok: false, typed: form.typed, errors };
  const { weekday, from, until } = form.value;
  const value: Away = { kind: 'weekly', weekday: Number(weekday), from, until };
  return { ok: true, value, how: howOf(form.value), typed: form.typed };
}

/** Reads some days that are not over by `today`. */
export function daysSent(sent: SentForm, told: boolean, today: string): Understood<Away> {
  const form = sent.parse(told ? daysForm.extend(how) : daysForm);
  if (!form.ok) return form;
  const { fromOn } = form.value;
  const toOn = form.value.toOn ?? fromOn;
  const wrong = (field: string, message: string) => ({
    ok: false as const,
    typed: form.typed,
    errors: [{ field, message }],
  });
  if (toOn < fromOn) return wrong('toOn', 'The last day is the first one, or a later one');
  if (toOn < today) return wrong('fromOn', 'These days are over: choose days to come');
  const value: Away = { kind: 'days', fromOn, toOn };
  return { ok: true, value, how: howOf(form.value), typed: form.typed };
}

function howOf(value: object): ToldBy | null {
  return 'how' in value ? (value.how as ToldBy) : null;
}

const isTime = (words: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(words);

function weeklyToMend({ from, until }: { from: string; until: string }): FieldError[] {
  if (!isTime(from)) return [{ field: 'from', message: 'Type from what time, such as 09:00' }];
  if (!isTime(until) || until <= from)
    return [{ field: 'until', message: 'Type until what time, later than the first' }];
  return [];
}
