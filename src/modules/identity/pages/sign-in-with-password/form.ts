import { z } from 'zod';
import { optionalEmail } from '#platform/http/fields.ts';
import { nextField } from '../our-path.ts';
import { password } from '../password-fields.ts';
import { text } from './text.ts';

export const passwordForm = z.object({
  email: optionalEmail().refine((address) => address !== '', text.en.mistakes.email),
  password: password(text.en.mistakes.password),
  next: nextField,
});
