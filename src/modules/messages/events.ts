import type { DomainEvent } from '#platform/events/event.ts';
import type { CallState } from './tables.ts';

const CALL_RECORDED = 'call-recorded';

/** What came of a call: for whoever asked for it, such as the keeper of a held place. */
export interface CallRecorded {
  readonly callId: string;
  readonly personId: string;
  readonly kind: string;
  readonly about: { readonly type: string; readonly id: string };
  readonly outcome: CallState;
}

/** Somebody rang, or tried to. Its subject is what the call was about. */
export function callRecorded({ callId, personId, kind, about, outcome }: CallRecorded): DomainEvent {
  return { type: CALL_RECORDED, subject: about, data: { callId, personId, kind, outcome } };
}

/** What a `call-recorded` event says; null for any other event. */
export function asCallRecorded(event: DomainEvent): CallRecorded | null {
  if (event.type !== CALL_RECORDED) return null;
  const { callId, personId, kind, outcome } = event.data;
  return {
    callId: String(callId),
    personId: String(personId),
    kind: String(kind),
    about: event.subject,
    outcome: outcome as CallState,
  };
}

/** How many were told, by which way: no names, since an event cannot be erased. */
export function peopleTold(
  about: { readonly type: string; readonly id: string },
  kind: string,
  ways: Readonly<Record<string, number>>,
): DomainEvent {
  return { type: 'PeopleTold', subject: { ...about }, data: { kind, ...ways } };
}

export function messagesStopped(personId: string, what: readonly string[]): DomainEvent {
  return { type: 'MessagesStopped', subject: { type: 'person', id: personId }, data: { what } };
}

export function messagesBegunAgain(personId: string, what: readonly string[]): DomainEvent {
  return { type: 'MessagesBegunAgain', subject: { type: 'person', id: personId }, data: { what } };
}

export function lettersPrinted(spaceId: string, messageIds: readonly string[]): DomainEvent {
  return { type: 'LettersPrinted', subject: { type: 'space', id: spaceId }, data: { messageIds } };
}

export function postalAddressKept(personId: string): DomainEvent {
  return { type: 'PostalAddressKept', subject: { type: 'person', id: personId }, data: {} };
}

/** What a person here did about a message that could not be sent. */
export function failureSettled(
  messageId: string,
  how: 'try again' | 'ring instead' | 'put aside',
): DomainEvent {
  return { type: 'FailureSettled', subject: { type: 'message', id: messageId }, data: { how } };
}
