import { z } from 'zod';
import { optionalEmail } from '#platform/http/fields.ts';
import { text } from './text.ts';

/** The longest path one can be taken back to after signing in. */
export const LONGEST_NEXT = 2_000;

export const signInForm = z.object({
  email: optionalEmail().refine((address) => address !== '', text.en.mistakes.email),
  // Nobody types this one, so that nobody could mend it: what does not fit is let go of.
  next: z.string().max(LONGEST_NEXT).optional().catch(undefined),
});
