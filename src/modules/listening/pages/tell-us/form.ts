import { z } from 'zod';
import { optionalChoice, optionalText, text } from '#platform/http/fields.ts';
import { text as words } from './text.ts';

const { mistakes } = words.en;

export const KINDS = ['wrong', 'complaint', 'easy-read'] as const;

export const tellUsForm = z.object({
  space: text(mistakes.space, 40),
  about: optionalText(500),
  kind: optionalChoice(KINDS, 'wrong'),
  words: text(mistakes.words, 4000),
  reply_to: optionalText(200),
});
