import { z } from 'zod';
import { date, text, wholeNumber } from '#platform/http/fields.ts';
import { checkedDays, termShape } from '../add-term/form.ts';

export const editTermForm = checkedDays(
  z.object({ ...termShape, version: wholeNumber('Please open the page again', 1, 1_000_000_000) }),
);

export const closeDaysForm = z
  .object({
    closedName: text('Say what the college is closed for, such as Half term', 100),
    fromOn: date('Say which day it closes'),
    toOn: date('Say the last day it is closed'),
  })
  .refine((days) => days.toOn >= days.fromOn, {
    path: ['toOn'],
    message: 'The last closed day must be on or after the first',
  });
