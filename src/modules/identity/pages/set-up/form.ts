import { z } from 'zod';
import { optionalEmail, text } from '#platform/http/fields.ts';
import { RESERVED_WORDS } from '#platform/spaces/reserved-words.ts';

const ADDRESS = /^[a-z][a-z0-9-]{1,39}$/;

export const setUpForm = z.object({
  college: text('Please write the name of your college', 120),
  slug: text('Please choose a short word for the address', 40)
    .refine((word) => ADDRESS.test(word), 'Use small letters, numbers and hyphens, beginning with a letter')
    .refine(
      (word) => !RESERVED_WORDS.has(word),
      'That word is one Alongside uses itself. Please choose another',
    ),
  name: text('Please write your name', 120),
  email: optionalEmail().refine(
    (address) => address !== '',
    'Please write your e-mail address: it is how you will sign in',
  ),
});
