import { z } from 'zod';
import { optionalEmail } from '#platform/http/fields.ts';
import { text } from './text.ts';

export const addressForm = z.object({
  address: optionalEmail().refine((address) => address !== '', text.en.mistakes.address),
});
