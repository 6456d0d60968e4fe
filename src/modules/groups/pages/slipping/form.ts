import { z } from 'zod';
import type { Language } from '#design/layout.ts';
import { READINGS } from '#modules/thread/index.ts';
import { choice, optionalChoice, optionalText } from '#platform/http/fields.ts';
import { slippingText } from './text.ts';

/** How somebody reads it. `member` and `channel` are for a co-chair who writes down what somebody else told them. */
export const readingForm = (language: Language) =>
  z.object({
    reading: choice(READINGS, slippingText[language].mistakes.reading),
    words: optionalText(600),
    differ: optionalText(600),
    member: optionalText(60),
    channel: optionalChoice(['web', 'phone', 'in person', 'paper'], 'web'),
  });
