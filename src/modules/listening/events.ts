import type { DomainEvent } from '#platform/events/event.ts';
import type { FeedbackKind } from './tables.ts';

/** Somebody told us what is wrong, complained, or asked for Easy Read. What they said stays out of the event. */
export function feedbackGiven(id: string, kind: FeedbackKind): DomainEvent {
  return { type: 'FeedbackGiven', subject: { type: 'feedback', id }, data: { kind } };
}
