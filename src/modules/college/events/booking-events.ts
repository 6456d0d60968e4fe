import type { DomainEvent, Fact } from '#platform/events/event.ts';
import type { HeldTold, HoldOutcome, ListCallOutcome, WhySkipped } from '../tables.ts';

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

/** Somebody said beforehand to which sessions they cannot come. The place stays theirs, and no reason is asked. */
export const apologiesSent = (bookingId: string, runId: string, sessionIds: readonly string[]) =>
  ofBooking('ApologiesSent', bookingId, runId, { sessionIds });

/** Somebody can come to sessions after all. */
export const apologiesTakenBack = (bookingId: string, runId: string, sessionIds: readonly string[]) =>
  ofBooking('ApologiesTakenBack', bookingId, runId, { sessionIds });

type Data = Readonly<Record<string, Fact>>;

function ofBooking(type: string, bookingId: string, runId: string, data: Data = {}): DomainEvent {
  return { type, subject: { type: 'booking', id: bookingId }, data: { runId, ...data } };
}

/** A place went to somebody on the waiting list; `kept`: one of those kept for others. */
export const placeGiven = (bookingId: string, runId: string, kept = false) =>
  ofBooking('PlaceGiven', bookingId, runId, { kept });

/** A place came free and is held for somebody; `until` is null until they have been reached. */
export const placeHeld = (bookingId: string, runId: string, until: Date | null, told: HeldTold | null) =>
  ofBooking('PlaceHeld', bookingId, runId, { until: until?.toISOString() ?? null, told });

/** Somebody for whom a place is held has been reached: now their time to answer runs. */
export const heldPlaceReached = (bookingId: string, runId: string, until: Date) =>
  ofBooking('HeldPlaceReached', bookingId, runId, { until: until.toISOString() });

const ENDED: Record<HoldOutcome, string> = {
  taken: 'HeldPlaceTaken',
  'let go': 'HeldPlaceLetGo',
  lapsed: 'HeldPlaceLapsed',
  skipped: 'HeldPlaceSkipped',
  'left the list': 'HeldPlaceGivenUp',
  begun: 'HeldPlaceEnded',
  'not running': 'HeldPlaceEnded',
};

/** A held place is held no longer. Words about why stay in their table. */
export const holdEnded = (
  bookingId: string,
  runId: string,
  ending: { readonly outcome: HoldOutcome; readonly why: WhySkipped | null; readonly tries: number },
) => ofBooking(ENDED[ending.outcome], bookingId, runId, { ...ending });

/** Somebody who rested on the waiting list is to be asked again. */
export const askedAgain = (bookingId: string, runId: string) => ofBooking('AskedAgain', bookingId, runId);

/** Somebody on the waiting list was rung about a place. */
export const listRung = (bookingId: string, runId: string, outcome: ListCallOutcome) =>
  ofBooking('WaitingListRung', bookingId, runId, { outcome });

/** A booking counts as one of the kept places from now on, or no longer. */
export const keptPlaceUsed = (bookingId: string, runId: string, takes: boolean) =>
  ofBooking('KeptPlaceUsed', bookingId, runId, { takes });

/** One more than the number was let in, deliberately. */
export const oneOverAllowed = (bookingId: string, runId: string) =>
  ofBooking('OneOverAllowed', bookingId, runId);

/** Somebody comes with a supporter, or no longer does. */
export const supporterRecorded = (bookingId: string, runId: string, comes: boolean) =>
  ofBooking('SupporterRecorded', bookingId, runId, { comes });

/** What a run says about kept places and supporters. */
export const placesKept = (runId: string, kept: number, until: string | null, supportersCount: boolean) => ({
  type: 'PlacesKept',
  subject: { type: 'run', id: runId },
  data: { kept, until, supportersCount },
});

/** The day came on which kept places are for everybody. */
export const keptPlacesReleased = (runId: string): DomainEvent => ({
  type: 'KeptPlacesReleased',
  subject: { type: 'run', id: runId },
  data: {},
});
