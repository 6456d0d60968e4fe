import { z } from 'zod';
import { optionalChoice, tick } from '#platform/http/fields.ts';
import type { Typed } from '#platform/http/form.ts';
import { MARKS } from '../../model/attendance.ts';
import type { SentMark } from '../../model/attendance.ts';

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const FIELD = new RegExp(`^(?:mark|saw)-(${ID})$`);

/** The form of a register has two fields for each person on it, so its shape comes from what was sent. Others are refused. */
export function registerForm(typed: Typed) {
  const shape: Record<string, z.ZodType> = {
    paper: tick(),
    rest: optionalChoice(['', 'present'], ''),
  };
  for (const name of Object.keys(typed))
    if (FIELD.test(name)) shape[name] = optionalChoice(['', ...MARKS], '');
  return z.object(shape);
}

/** What a form that fits says about each person; with `everybodyElse`, who was not marked was there. */
export function sentMarks(value: Readonly<Record<string, unknown>>, everybodyElse: boolean): SentMark[] {
  const ids = new Set(Object.keys(value).flatMap((name) => FIELD.exec(name)?.[1] ?? []));
  return [...ids].flatMap((personId) => {
    const mark = markOf(value[`mark-${personId}`]) || (everybodyElse ? 'present' : '');
    return mark === '' ? [] : [{ personId, mark, saw: markOf(value[`saw-${personId}`]) }];
  });
}

function markOf(value: unknown): SentMark['saw'] {
  return MARKS.find((mark) => mark === value) ?? '';
}
