import type { Method } from '#modules/groups/index.ts';

/** What somebody says to what is proposed ("choose" is for one of several options). */
export type Answer = 'agree' | 'concern' | 'aside' | 'object' | 'choose';
export const ANSWERS = ['agree', 'concern', 'aside', 'object', 'choose'] as const satisfies readonly Answer[];

const FITTING: Record<Method, readonly Answer[]> = {
  consent: ['agree', 'concern', 'aside', 'object'],
  consensus: ['agree', 'aside', 'object'],
  majority: ['choose', 'aside'],
  advice: ['choose', 'aside'],
};

/** The answers a way of deciding knows. */
export const answersOf = (method: Method): readonly Answer[] => FITTING[method];

/** Whether people answer one proposal, and do not choose among options. */
export const hasProposal = (method: Method): boolean => method === 'consent' || method === 'consensus';

/** What one person said, once. */
export interface Said {
  readonly answer: Answer;
  readonly optionId: string | null;
}

/** Whether this is something the way of deciding can count. */
export function fits(method: Method, said: Said, optionIds: readonly string[]): boolean {
  if (!answersOf(method).includes(said.answer)) return false;
  return said.answer === 'choose'
    ? said.optionId !== null && optionIds.includes(said.optionId)
    : said.optionId === null;
}
