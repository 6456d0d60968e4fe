import type { Contact } from '#modules/people/index.ts';
import { isMobile } from './mobile-number.ts';

/** The ways people are told: three kinds of message, and a call that somebody here makes. */
export type ToldBy = 'email' | 'text' | 'phone' | 'letter';

/** Why somebody is rung: they chose it, nothing else reaches them, or what was sent did not. */
export type WhyRung = 'their way' | 'no other way' | 'could not be sent';

export interface Possible {
  /** Whether this installation can send texts at all. */
  readonly texts: boolean;
  /** Whether they have asked not to be rung. */
  readonly notByPhone: boolean;
}

/** Where somebody has not said, or what they chose cannot be: the quickest way that reaches them. */
const IN_TURN: readonly ToldBy[] = ['email', 'text', 'phone', 'letter'];

/** The way to tell somebody: their own choice wherever it can be done. A letter is always possible, if only by asking for the address. */
export function chooseWay(contact: Contact, possible: Possible): ToldBy {
  const chosen = contact.contactBy === 'not said' ? [] : [contact.contactBy];
  return [...chosen, ...IN_TURN].find((way) => reaches(way, contact, possible))!;
}

function reaches(way: ToldBy, contact: Contact, possible: Possible): boolean {
  if (way === 'email') return contact.email !== null;
  if (way === 'text') return possible.texts && contact.phone !== null && isMobile(contact.phone);
  if (way === 'phone') return contact.phone !== null && !possible.notByPhone;
  return true;
}
