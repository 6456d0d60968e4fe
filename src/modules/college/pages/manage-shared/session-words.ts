import { dayInWords } from '#design/dates.ts';
import type { FieldError } from '#platform/http/form.ts';
import type { PlannedWeeks } from '../../model/plan-weeks.ts';

/** Why a time on the clock cannot be, said at the field where it was typed. */
export function timeTrouble(trouble: Extract<PlannedWeeks, { ok: false }>): FieldError {
  const on = dayInWords(trouble.on);
  const messages = {
    'ends-before': 'The end must be later than the start, on the same day',
    'not-there': `The clocks go forward on ${on}, and this time is not on the clock that day. Please choose another`,
    twice: `The clocks go back on ${on}, and this time comes twice that day. Please choose another`,
  };
  return { field: trouble.field, message: messages[trouble.why] };
}
