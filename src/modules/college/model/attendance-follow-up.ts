import type { FollowUpOutcome, IfMissed } from '../tables.ts';

/** How somebody who did not come would like to hear from us: their own wish, or what the coordinator chose for want of one. */
export type FollowUpWay = 'ring' | 'text' | 'leave be' | 'coordinator decides';

/** What somebody may write down about a follow-up, in the order they are offered. */
export const OUTCOMES = ['spoke', 'texted', 'left a message', 'no answer', 'left be', 'passed on'] as const;
/** What the coordinator may choose for somebody who has not said. */
export const DECISIONS = ['to ring', 'to text', 'left be'] as const;

const CLOSING: ReadonlySet<FollowUpOutcome> = new Set(['spoke', 'texted', 'left be', 'passed on']);
const WISHES: Readonly<Record<IfMissed, FollowUpWay>> = {
  'not said': 'coordinator decides',
  ring: 'ring',
  text: 'text',
  'leave me be': 'leave be',
};

export interface FollowUpStanding {
  readonly way: FollowUpWay;
  /** Whether somebody still has something to do. Who asked to be left be is left be. */
  readonly open: boolean;
}

/** How a follow-up stands, from what the person asked for and what has been written down since, oldest first. */
export function followUpStanding(ifMissed: IfMissed, outcomes: readonly FollowUpOutcome[]): FollowUpStanding {
  const decided = outcomes.findLast((outcome) => outcome === 'to ring' || outcome === 'to text');
  const way = decided === undefined ? WISHES[ifMissed] : decided === 'to ring' ? 'ring' : 'text';
  const last = outcomes.at(-1);
  const closed = last !== undefined && CLOSING.has(last);
  return { way, open: !closed && way !== 'leave be' };
}
