import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { NumberRule } from '#platform/settings/number-rule.ts';

/** For how many days a tutor can answer "would you like to?". */
export const questionDays: NumberRule = {
  key: 'days a question to a tutor is open',
  slug: 'question-days',
  fallback: 7,
  least: 1,
  most: 60,
  shape: z.number().int().min(1).max(60),
  title: 'How long a tutor has to answer',
  question: 'For how many days can a tutor answer “would you like to?”',
  about:
    'A question is open until 5pm on the last of these days, or until the next session begins. Then it has lapsed: nobody is asked why, the run looks on, and they can be asked again. Questions that are open already keep the time they were asked with.',
  inWords: (value) => (value === 1 ? 'Open for 1 day' : `Open for ${value} days`),
};

export const pairingRules: readonly NumberRule[] = [questionDays];

const UNTIL_HOUR = 17;

/**
 * Until when a question that is asked now can be answered: 5pm on the last day, by the clocks of the college, or the
 * next session if that begins sooner.
 *
 * @param nextStart when the next session of the run begins; null when none is to come
 */
export function answerBy(askedAt: Date, days: number, nextStart: Date | null, zone: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(askedAt.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days });
  const last = day.toZonedDateTime({ timeZone: zone, plainTime: { hour: UNTIL_HOUR } }).epochMilliseconds;
  return new Date(nextStart === null ? last : Math.min(last, nextStart.getTime()));
}
