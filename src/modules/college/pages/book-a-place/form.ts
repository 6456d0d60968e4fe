import { z } from 'zod';
import type { NeedToRecord } from '#modules/people/index.ts';
import {
  choices,
  optionalChoice,
  optionalEmail,
  optionalPhone,
  optionalText,
  text,
  tick,
} from '#platform/http/fields.ts';
import type { AskForPlace } from '../../commands/book-place.ts';
import { bookMistakes } from './mistakes.ts';

/** What often helps, one tick each; everything else has room in the person's own words. */
export const OFTEN_HELPS = [
  'large print',
  'easy read',
  'hearing loop',
  'interpreter',
  'step-free',
  'quiet place',
  'somebody with me',
] as const;
export type OftenHelps = (typeof OFTEN_HELPS)[number];

/** Each tick as it is kept: in the groups of the Accessible Information Standard, in words a tutor can act on. */
const AS_A_NEED: Record<OftenHelps, NeedToRecord> = {
  'large print': { category: 'format', words: 'Large print' },
  'easy read': { category: 'format', words: 'Easy Read' },
  'hearing loop': { category: 'communication', words: 'A hearing loop' },
  interpreter: { category: 'professional', words: 'A sign language interpreter' },
  'step-free': { category: 'adjustment', words: 'Getting in without steps' },
  'quiet place': { category: 'adjustment', words: 'A quiet place to step out to' },
  'somebody with me': { category: 'adjustment', words: 'Coming with somebody' },
};

export const LEAVE_MESSAGE = ['yes', 'no', 'not said'] as const;
export const IF_MISSED = ['not said', 'ring', 'text', 'leave me be'] as const;

/** The fields that every way of asking for a place has. */
export const placeFields = {
  email: optionalEmail(),
  phone: optionalPhone(),
  leaveMessage: optionalChoice(LEAVE_MESSAGE, 'not said'),
  helps: choices(OFTEN_HELPS),
  helpsOther: optionalText(500),
  ifMissed: optionalChoice(IF_MISSED, 'not said'),
  emergencyContact: optionalText(200),
  keepingWell: optionalText(1000),
  withSupporter: tick(),
};

export const bookForm = z
  .object({
    name: text(bookMistakes.en.name, 120),
    ...placeFields,
  })
  .refine(({ email, phone }) => email !== '' || phone !== '', {
    path: ['email'],
    message: bookMistakes.en.noWayToReach,
    // Beside other mistakes too, so that nobody mends one thing only to be told of the next.
    when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'email' || path?.[0] === 'phone'),
  });

type PlaceAnswers = z.output<z.ZodObject<typeof placeFields>>;

/** What was answered, as a booking takes it. */
export function answersOf(answers: PlaceAnswers): Omit<AskForPlace, 'code' | 'personId' | 'name'> {
  const { email, phone, ifMissed, emergencyContact, keepingWell } = answers;
  const ticked = answers.helps.map((help) => AS_A_NEED[help]);
  const own =
    answers.helpsOther === '' ? [] : [{ category: 'adjustment' as const, words: answers.helpsOther }];
  return {
    email,
    phone,
    mayLeaveMessage: answers.leaveMessage === 'not said' ? null : answers.leaveMessage === 'yes',
    helps: [...ticked, ...own],
    ifMissed,
    emergencyContact,
    keepingWell,
    withSupporter: answers.withSupporter,
  };
}
