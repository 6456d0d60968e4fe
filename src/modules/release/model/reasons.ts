import type { Reason } from '../tables.ts';

/** Why a manager says no, in the order it is asked. Every one of them is about the service, and none about the tutor. */
export const REASONS = [
  'staffing',
  'clinical need',
  'not part of the role',
  'budget',
  'other',
] as const satisfies readonly Reason[];

/** As a choice for the manager. */
export const REASON_CHOICES: Record<Reason, string> = {
  staffing: 'We do not have enough staff at those times',
  'clinical need': 'The people we care for need them at those times',
  'not part of the role': 'Teaching is not part of this role here',
  budget: 'There is no money to cover the hours',
  other: 'Something else',
};

/** As what a service said, for whoever reads it afterwards. */
export const REASON_SAID: Record<Reason, string> = {
  staffing: 'not enough staff at those times',
  'clinical need': 'the people the service cares for need them at those times',
  'not part of the role': 'teaching is not part of this role there',
  budget: 'no money to cover the hours',
  other: 'another reason',
};
