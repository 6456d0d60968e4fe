import { z } from 'zod';
import type { NumberRule } from '#platform/settings/number-rule.ts';

const hour = z.number().int().min(0).max(23);

function hourInWords(value: number): string {
  if (value === 0) return 'midnight';
  if (value === 12) return '12 noon';
  return value < 12 ? `${value}am` : `${value - 12}pm`;
}

const ABOUT =
  'During quiet hours no mail and no text leaves here, unless what it says would come too late. The answer to what somebody does themselves, such as booking a place, goes at once.';

/** The hour from which nothing is sent in the evening. */
export const quietFrom: NumberRule = {
  key: 'quiet hours from',
  slug: 'quiet-from',
  fallback: 20,
  least: 0,
  most: 23,
  shape: hour,
  title: 'When messages fall quiet in the evening',
  question: 'From which hour is it quiet? 20 means 8pm',
  about: ABOUT,
  inWords: (value) => `From ${hourInWords(value)}`,
};

/** The hour until which nothing is sent in the morning. */
export const quietUntil: NumberRule = {
  key: 'quiet hours until',
  slug: 'quiet-until',
  fallback: 8,
  least: 0,
  most: 23,
  shape: hour,
  title: 'When messages begin again in the morning',
  question: 'Until which hour is it quiet? 8 means 8am',
  about: `${ABOUT} The same hour twice means that it is never quiet.`,
  inWords: (value) => `Until ${hourInWords(value)}`,
};

export const messageRules: readonly NumberRule[] = [quietFrom, quietUntil];
