import type { Method } from '#modules/groups/index.ts';
import { fits } from './answers.ts';
import type { Said } from './answers.ts';
import { voicesHere } from './voices.ts';
import type { Voice } from './voices.ts';

export type State = 'being prepared' | 'open' | 'decided' | 'set aside';

/** How a word reaches us: typed by whose it is, or told to somebody who writes it down. */
export type Told = 'themself' | 'by another with leave' | 'written down for them';

export interface Speaking {
  readonly state: State;
  readonly method: Method;
  readonly optionIds: readonly string[];
  readonly seats: readonly Voice[];
  /** Who speaks for whom, with leave: giver to holder. */
  readonly proxies: ReadonlyMap<string, string>;
}

export type WhyNotSpeak = 'not open' | 'no seat' | 'no leave' | 'no such answer';

/** Whether somebody's word can be kept. Who has leave speaks for the giver alone, and only while they hold a seat. */
export function whyNotSpeak(
  speaking: Speaking,
  whose: string,
  by: { readonly personId: string; readonly told: Told },
  said: Said,
): WhyNotSpeak | null {
  if (speaking.state !== 'open') return 'not open';
  if (!voicesHere(speaking.seats).some(({ personId }) => personId === whose)) return 'no seat';
  if (by.told === 'by another with leave' && speaking.proxies.get(whose) !== by.personId) return 'no leave';
  if (by.told === 'themself' && by.personId !== whose) return 'no leave';
  return fits(speaking.method, said, speaking.optionIds) ? null : 'no such answer';
}

export type WhyNoProxy = 'not open' | 'no seat' | 'oneself' | 'spoken already';

/** Whether somebody can give another leave to speak for them: both hold a seat, and they have not spoken themself. */
export function whyNoProxy(
  { state, seats }: Pick<Speaking, 'state' | 'seats'>,
  giver: string,
  holder: string,
  hasSpoken: boolean,
): WhyNoProxy | null {
  if (state !== 'open' && state !== 'being prepared') return 'not open';
  if (giver === holder) return 'oneself';
  const here = new Set(voicesHere(seats).map(({ personId }) => personId));
  if (!here.has(giver) || !here.has(holder)) return 'no seat';
  return hasSpoken ? 'spoken already' : null;
}
