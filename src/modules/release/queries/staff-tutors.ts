import { Temporal } from 'temporal-polyfill';
import { staffBetween, staffByTerm } from '#modules/college/index.ts';
import type { StaffOfTerm } from '#modules/college/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import type { Rule } from '#platform/settings/settings.ts';
import { staffAim } from '../model/rules.ts';
import type { Aim } from '../model/rules.ts';

/** How many terms are shown. */
const TERMS = 8;

/** How many staff (professional) tutors there are, counted from the records, beside what the college aims for. */
export interface StaffTutors {
  /** People recorded to have taught in the year that ends now. */
  readonly pastYear: number;
  readonly terms: readonly StaffOfTerm[];
  readonly aim: Rule<Aim | null>;
}

export async function staffTutors(tx: Tx, zone: string, now: Date): Promise<StaffTutors> {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const yearAgo = new Date(here.subtract({ years: 1 }).epochMilliseconds);
  return {
    pastYear: await staffBetween(tx, yearAgo, now),
    terms: await staffByTerm(tx, TERMS),
    aim: await ruleOf(tx, staffAim),
  };
}
