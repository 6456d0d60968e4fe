import { z } from 'zod';
import { optionalChoice, optionalText, text } from '#platform/http/fields.ts';

export const KINDS = ['wrong', 'complaint', 'easy-read'] as const;

export const tellUsForm = z.object({
  space: text('Please choose which college it is about', 40),
  about: optionalText(500),
  kind: optionalChoice(KINDS, 'wrong'),
  words: text('Please write a few words, so that we know what to mend', 4000),
  reply_to: optionalText(200),
});
