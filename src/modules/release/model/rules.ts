import { z } from 'zod';
import type { Setting } from '#platform/settings/settings.ts';

/** After how many days without a word a request counts as unanswered. The manager is reminded once, half-way. */
export const answerDays: Setting<number> = {
  key: 'days until a release counts as unanswered',
  fallback: 14,
  shape: z.number().int().min(2).max(60),
};

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
