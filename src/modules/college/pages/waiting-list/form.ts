import { z } from 'zod';
import { choice, date, optionalText, text, wholeNumber } from '#platform/http/fields.ts';
import { FOR_CHANNELS } from '../who-is-coming/for-channels.ts';

/** What can come of speaking to somebody about a place, or of trying to. */
export const SAID = [
  'yes',
  'no, stays',
  'no, leaves',
  'will let us know',
  'no answer',
  'left a message',
  'could not be reached',
  'another reason',
] as const;
export type Said = (typeof SAID)[number];

/** A person's place passes to the next only with a reason in somebody's words. */
const NEEDS_WORDS: ReadonlySet<Said> = new Set(['could not be reached', 'another reason']);

export const saidForm = z
  .object({
    said: choice(SAID, 'Please say what came of it'),
    channel: choice(FOR_CHANNELS, 'Please say how you spoke, or tried to'),
    words: optionalText(500),
  })
  .refine(({ said, words }) => !NEEDS_WORDS.has(said) || words !== '', {
    path: ['words'],
    message: 'Please say why, in a few words',
  });

export const oneOverForm = z.object({
  reason: text('Please say why one more may come', 500),
});

export const CHANGES = [
  'ask again',
  'give kept',
  'count as kept',
  'count as open',
  'supporter',
  'no supporter',
] as const;
export type Change = (typeof CHANGES)[number];
export const changeForm = z.object({ change: choice(CHANGES, 'Choose one of the buttons') });

const NUMBER = 'Type a whole number, 0 for none';

export const placesForm = z
  .object({
    kept: wholeNumber(NUMBER, 0, 1000),
    label: optionalText(80),
    until: z.union([z.literal(''), date('Please give the day as day, month and year')]),
    supporters: choice(['counted', 'not counted'], 'Please say whether supporters are counted'),
  })
  .refine(({ kept, label }) => kept === 0 || label !== '', {
    path: ['label'],
    message: 'Please say in neutral words for whom they are kept',
  });
