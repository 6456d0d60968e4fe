import { z } from 'zod';
import { optionalEmail } from '#platform/http/fields.ts';

export const signInForm = z.object({
  email: optionalEmail().refine(
    (address) => address !== '',
    'Please write your e-mail address, so that we know where to send the link',
  ),
  next: z.string().max(500).optional(),
});
