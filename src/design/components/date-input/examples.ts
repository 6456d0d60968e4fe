import { dateInput } from '#design/components/date-input/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'A day somebody knows',
    html: dateInput({
      id: 'first-session',
      namePrefix: 'first-session',
      fieldset: { legend: { text: 'When is the first session?', size: 's' } },
      hint: 'For example, 12 1 2027',
      values: { day: 12, month: 1, year: 2027 },
    }),
  },
  {
    name: 'With one part to put right',
    html: dateInput({
      id: 'review-day',
      namePrefix: 'review-day',
      fieldset: { legend: { text: 'When shall we look again?', size: 's' } },
      errorMessage: 'The month must be from 1 to 12',
      month: { error: true, name: 'month' },
      values: { day: 31, month: 13, year: 2027 },
    }),
  },
];
