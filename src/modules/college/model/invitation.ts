import type { Invitation } from './session-calendar.ts';

/** The address in a sender such as "The college <no-reply@college.example>". */
export function senderAddress(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}

/** How somebody who booked is invited: to one session by name, so that it can move and go later; to several as a list. */
export function invitationTo(sender: string, attendee: string, sessions: number): Invitation {
  const organizer = senderAddress(sender);
  return sessions === 1 ? { method: 'REQUEST', organizer, attendee } : { method: 'PUBLISH', organizer };
}
