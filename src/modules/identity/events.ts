import type { DomainEvent } from '#platform/events/event.ts';

/** A steward took somebody's password and second step off, and handed them a code to start again. */
export function secondStepTakenOff(personId: string): DomainEvent {
  return { type: 'SecondStepTakenOff', subject: { type: 'person', id: personId }, data: {} };
}

/** Somebody was given the means to sign in, because they were given a role. */
export function accountOpened(personId: string): DomainEvent {
  return { type: 'AccountOpened', subject: { type: 'person', id: personId }, data: {} };
}
