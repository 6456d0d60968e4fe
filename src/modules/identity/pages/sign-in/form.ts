import { z } from 'zod';
import { optionalEmail } from '#platform/http/fields.ts';
import { nextField } from '../our-path.ts';
import { text } from './text.ts';

export const signInForm = z.object({
  email: optionalEmail().refine((address) => address !== '', text.en.mistakes.email),
  next: nextField,
});
