import type { SignedIn } from './sign-ins.ts';

/** For how long after the second step what matters most may be done: change roles, a password, a second step; merge people; take copies. */
export const JUST_NOW = 15 * 60 * 1000;

type Standing = Pick<SignedIn, 'level' | 'method' | 'createdAt' | 'factorAt' | 'hasSecondStep'>;

/**
 * The level that counts. A sign-in by a card of the demonstration opens everything there, and nothing in a live
 * installation, should such a row ever come to stand in one.
 */
export function levelOf(
  signIn: Pick<Standing, 'level' | 'method'>,
  demonstration: boolean,
): SignedIn['level'] {
  return signIn.method === 'demonstration' && !demonstration ? 0 : signIn.level;
}

/**
 * Whether somebody has shown just now who they are, as well as their account can: by its second step, or by a fresh
 * link while it has none yet. People of the demonstration, whom a card lets in, have unless they try out a second step.
 */
export function shownJustNow(signIn: Standing, demonstration: boolean, now: Date): boolean {
  const { method, createdAt, factorAt, hasSecondStep } = signIn;
  const level = levelOf(signIn, demonstration);
  const lately = (moment: Date | null) => moment !== null && now.getTime() - moment.getTime() < JUST_NOW;
  if (level === 2) return lately(factorAt) || (method === 'demonstration' && !hasSecondStep);
  return level === 1 && !hasSecondStep && lately(createdAt);
}
