import { z } from 'zod';
import type { NumberRule } from '#platform/settings/number-rule.ts';
import type { Setting } from '#platform/settings/settings.ts';
import type { Reason } from '../tables.ts';
import { REASONS } from './reasons.ts';

/** After how many days without a word a request counts as unanswered. */
export const answerDays: NumberRule = {
  key: 'days until a release counts as unanswered',
  slug: 'release-days',
  fallback: 14,
  least: 2,
  most: 60,
  shape: z.number().int().min(2).max(60),
  title: 'When a request for release counts as not answered',
  question: 'After how many days without an answer?',
  about:
    'The manager is reminded once, half-way. Their link goes on working for as long again: a late answer is welcome. Requests that are asked already keep the days they were asked with.',
  inWords: (value) => `After ${value} days`,
};

/** Which reasons a manager can choose from who cannot release somebody. "Something else", in their own words, is always one. */
export const reasonsOffered: Setting<readonly Reason[]> = {
  key: 'reasons a manager can choose',
  fallback: REASONS,
  shape: z.array(z.enum(REASONS)).readonly(),
};

/** The reasons among these, in the order in which they are asked. */
export function reasonsAmong(chosen: readonly string[]): Reason[] {
  return REASONS.filter((reason) => reason === 'other' || chosen.includes(reason));
}

/** How many staff tutors a college wants to have, and by when. */
export interface Aim {
  readonly people: number;
  /** "2027-07-31" */
  readonly by: string;
}

/** Null: nobody has set an aim. */
export const staffAim: Setting<Aim | null> = {
  key: 'aim for staff tutors',
  fallback: null,
  shape: z
    .object({ people: z.number().int().min(1).max(1000), by: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })
    .nullable(),
};

/** For how many days after the answer we still know whom it came from. */
export const MANAGER_KEPT_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** When a request asked now is reminded of, counts as unanswered, and its link stops working: late answers are welcome for as long again. */
export function timesOf(askedAt: Date, days: number): { remindAt: Date; answerBy: Date; linkUntil: Date } {
  const after = (count: number) => new Date(askedAt.getTime() + count * DAY);
  return { remindAt: after(days / 2), answerBy: after(days), linkUntil: after(days * 2) };
}

/** When a manager's name and address are let go of. */
export function forgetAfter(at: Date): Date {
  return new Date(at.getTime() + MANAGER_KEPT_DAYS * DAY);
}
