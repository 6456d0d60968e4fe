import type { DomainEvent } from '#platform/events/event.ts';

// Bookings never make a contribution: that somebody came to learn is theirs, and enters no thread.

/** Somebody has a place on a run. */
export function placeBooked(bookingId: string, runId: string): DomainEvent {
  return { type: 'PlaceBooked', subject: { type: 'booking', id: bookingId }, data: { runId } };
}

/** Somebody joined the waiting list of a full run. */
export function joinedWaitingList(bookingId: string, runId: string, position: number): DomainEvent {
  return {
    type: 'JoinedWaitingList',
    subject: { type: 'booking', id: bookingId },
    data: { runId, position },
  };
}

/** Somebody gave up a place, or their position on the list. No reason is asked. */
export function bookingCancelled(bookingId: string, runId: string, from: 'booked' | 'listed'): DomainEvent {
  return { type: 'BookingCancelled', subject: { type: 'booking', id: bookingId }, data: { runId, from } };
}

/** A free place went to the first person on the waiting list. */
export function placeGiven(bookingId: string, runId: string): DomainEvent {
  return { type: 'PlaceGiven', subject: { type: 'booking', id: bookingId }, data: { runId } };
}
