import { z } from 'zod';
import { optionalText } from '#platform/http/fields.ts';

const CODE = /^(?:[a-z0-9]{3}-[a-z0-9]{3})?$/;

/** The code of a decision, as it stands on its page; "" when left out. */
export const decisionCode = () =>
  optionalText(20).pipe(
    z
      .string()
      .transform((typed) => typed.toLowerCase())
      .refine((typed) => CODE.test(typed), 'Type the code as it stands on the decision, such as k7m-4td'),
  );
