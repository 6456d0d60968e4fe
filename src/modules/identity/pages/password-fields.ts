import { z } from 'zod';
import { LONGEST } from '#platform/identity/password-rules.ts';
import type { PasswordTrouble } from '#platform/identity/password-rules.ts';

const MOST = 1_000;

/** A password as it was typed, to the letter: nothing is trimmed, and nothing is ever shown again. */
export function password(missing: string) {
  return z.string(missing).min(1, missing).max(MOST, `Please use ${LONGEST} characters or fewer`);
}

/** What stands against a new password, in words. */
export const troubleWords: Record<'en' | 'easy', Record<PasswordTrouble, string>> = {
  en: {
    'too-short': 'Please make it longer: 12 characters or more. Three or four words do it',
    'too-long': `Please use ${LONGEST} characters or fewer`,
    'too-common': 'Many people use that one, so it is among the first that are tried. Please choose another',
    'one-pattern': 'That is one small thing again and again. Please mix a few words',
    'about-you':
      'That is mostly something others know, such as your address or a name. Please choose other words',
  },
  easy: {
    'too-short': 'Please make it longer. Use 3 or 4 words.',
    'too-long': 'This is too long. Please make it shorter.',
    'too-common': 'Many people use this one. Please choose another.',
    'one-pattern': 'This repeats itself. Please use different words.',
    'about-you': 'Other people could guess this. Please choose other words.',
  },
};
