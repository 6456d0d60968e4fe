import { z } from 'zod';
import { optionalChoice, text, wholeNumber } from '#platform/http/fields.ts';

const YES_NO_UNSAID = ['yes', 'no', 'unsaid'] as const;

/** Yes, no, or that nobody has said (then null). */
const yesNoUnsaid = () =>
  optionalChoice(YES_NO_UNSAID, 'unsaid').transform((said) => (said === 'unsaid' ? null : said === 'yes'));

const roomShape = {
  name: text('Give the room a name', 150),
  stepFree: yesNoUnsaid(),
  hearingLoop: yesNoUnsaid(),
  quietRoom: yesNoUnsaid(),
  holds: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? value : null),
    wholeNumber('Type how many people it holds as a whole number', 1, 10_000).nullable(),
  ),
};

export const addRoomForm = z.object(roomShape);
export const editRoomForm = z.object({
  ...roomShape,
  version: wholeNumber('Please open the page again', 1, 1_000_000_000),
});
