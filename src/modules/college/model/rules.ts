import { z } from 'zod';
import type { Setting } from '#platform/settings/settings.ts';

/** A rule of the college that it can change: a setting in whole numbers, and the words about it. */
export interface CollegeRule extends Setting<number> {
  /** Stands in its address. */
  readonly slug: string;
  readonly least: number;
  readonly most: number;
  readonly title: string;
  readonly question: string;
  readonly about: string;
  /** The value in words: "14 days before the start". */
  readonly inWords: (value: number) => string;
}

/** By how many days before a run starts somebody must choose, when its pair is not complete. */
export const pairDays: CollegeRule = {
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

export const collegeRules: readonly CollegeRule[] = [pairDays];
