import { z } from 'zod';
import type { NumberRule } from '#platform/settings/number-rule.ts';

/** By how many days before a run starts somebody must choose, when its pair is not complete. */
export const pairDays: NumberRule = {
  key: 'pair days before start',
  slug: 'pair-days',
  fallback: 14,
  least: 0,
  most: 120,
  shape: z.number().int().min(0).max(120),
  title: 'When somebody must choose about a pair of tutors',
  question: 'How many days before a run starts must somebody choose?',
  about:
    'Every run has a place for a peer tutor and for a professional tutor. When one of them is not found by this day, two people choose: peer-led, going ahead without, or postponed.',
  inWords: (value) =>
    value === 0
      ? 'On the day it starts'
      : value === 1
        ? '1 day before the start'
        : `${value} days before the start`,
};

/** For how many working days a place that came free is held for the next on the waiting list. */
export const heldDays: NumberRule = {
  key: 'working days a place is held',
  slug: 'held-days',
  fallback: 3,
  least: 1,
  most: 20,
  shape: z.number().int().min(1).max(20),
  title: 'How long a place is held',
  question: 'For how many working days is a place held for the next person on the waiting list?',
  about:
    'A place that comes free is held for the next on the waiting list, until 5pm on the last of these days. Weekends and days on which the college is closed do not count. For somebody who is rung, the time begins when they have been reached. In the last 48 hours before the start nothing is held: the list is rung in turn.',
  inWords: (value) => (value === 1 ? 'Held for 1 working day' : `Held for ${value} working days`),
};

/** How many days before each session people are reminded of it. */
export const reminderDays: NumberRule = {
  key: 'reminder days before a session',
  slug: 'reminder-days',
  fallback: 2,
  least: 0,
  most: 14,
  shape: z.number().int().min(0).max(14),
  title: 'When people are reminded of a session',
  question: 'How many days before a session are people reminded of it?',
  about:
    'Whoever has a place is reminded by the way they chose, unless they asked us not to. Whoever booked in the last day is not: they have just had the dates. Nobody is rung who did not choose it, and no reminder goes by letter, which would come too late.',
  inWords: (value) =>
    value === 0
      ? 'On the day itself'
      : value === 1
        ? '1 day before a session'
        : `${value} days before a session`,
};

/** How many days before a run starts people are told how to get there. */
export const joiningDays: NumberRule = {
  key: 'joining days before the start',
  slug: 'joining-days',
  fallback: 7,
  least: 1,
  most: 30,
  shape: z.number().int().min(1).max(30),
  title: 'When people hear what they need for the first day',
  question: 'How many days before a run starts are people told where and when, and how to get there?',
  about: 'Whoever books later than that is told at once. Nobody is, who asked for no reminders.',
  inWords: (value) => (value === 1 ? '1 day before the start' : `${value} days before the start`),
};

export const collegeRules: readonly NumberRule[] = [pairDays, heldDays, joiningDays, reminderDays];
