import type { Together } from '../tables.ts';

/** The answers to "was this made together?", in the order they are offered. */
export const TOGETHER = [
  'together',
  'in part',
  'not together',
  'cannot say',
] as const satisfies readonly Together[];

/** What one looks back with: our own few questions. Each may be left out. */
export interface LookingBack {
  readonly keep: string;
  readonly better: string;
  readonly takeAway: string;
  readonly together: Together;
}

/** Whether anything at all was answered. */
export function saysSomething(answers: LookingBack): boolean {
  return hasWords(answers) || answers.together !== 'not answered';
}

/** Whether something was written in words. */
export function hasWords({ keep, better, takeAway }: LookingBack): boolean {
  return keep !== '' || better !== '' || takeAway !== '';
}

/** How far somebody went who looked back: whoever wrote something shaped it, a tick alone is being there. */
export function depthOf(answers: LookingBack): 'was there' | 'shaped it' {
  return hasWords(answers) ? 'shaped it' : 'was there';
}

interface Sessions {
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

/** Looking back begins in the last session; null while no session is planned. */
export function reviewBegins({ sessions }: Sessions): Date | null {
  return sessions.at(-1)?.startsAt ?? null;
}

const DAY = 24 * 60 * 60 * 1000;
const LINK_DAYS = 21;

/** Until when the link of somebody who is asked now can be used. */
export function linkEnds(askedAt: Date): Date {
  return new Date(askedAt.getTime() + LINK_DAYS * DAY);
}
