import type { Counts, DomainEvent, Fact } from '#platform/events/event.ts';

type Data = Readonly<Record<string, Fact>>;

function ofMeeting(type: string, meetingId: string, data: Data = {}): DomainEvent {
  return { type, subject: { type: 'meeting', id: meetingId }, data };
}

export const meetingPlanned = (meetingId: string, groupId: string) =>
  ofMeeting('MeetingPlanned', meetingId, { groupId });
export const meetingChanged = (meetingId: string, fields: readonly string[]) =>
  ofMeeting('MeetingChanged', meetingId, { fields });
export const meetingCalledOff = (meetingId: string) => ofMeeting('MeetingCalledOff', meetingId);
export const agendaItemAdded = (meetingId: string, itemId: string) =>
  ofMeeting('AgendaItemAdded', meetingId, { itemId });
export const agendaItemChanged = (meetingId: string, itemId: string) =>
  ofMeeting('AgendaItemChanged', meetingId, { itemId });
export const agendaItemTakenBack = (meetingId: string, itemId: string) =>
  ofMeeting('AgendaItemTakenBack', meetingId, { itemId });
export const paperOut = (meetingId: string, paperId: string) => ofMeeting('PaperOut', meetingId, { paperId });
export const paperTakenBack = (meetingId: string, paperId: string) =>
  ofMeeting('PaperTakenBack', meetingId, { paperId });
export const notesKept = (meetingId: string) => ofMeeting('MeetingNotesKept', meetingId);
export const actionAgreed = (meetingId: string, actionId: string) =>
  ofMeeting('ActionAgreed', meetingId, { actionId });
export const actionDone = (meetingId: string, actionId: string) =>
  ofMeeting('ActionDone', meetingId, { actionId });
export const actionTakenBack = (meetingId: string, actionId: string) =>
  ofMeeting('ActionTakenBack', meetingId, { actionId });
/** That somebody said whether what helps them may be seen: never what helps. */
export const whatHelpsAnswered = (meetingId: string) => ofMeeting('WhatHelpsAnswered', meetingId);

/** What a meeting was, in counts for the group; sent again after a correction, and then the later one holds. */
export interface MeetingHeld {
  readonly groupId: string;
  /** ISO day, by the clocks of the space. */
  readonly heldOn: string;
  /** Agenda items by the perspective of the seat each was brought from. */
  readonly items: Counts;
  /** Who came, by the perspective of their seat. */
  readonly came: Counts;
  /** Who held a seat and was not on a pause, by perspective. */
  readonly seats: Counts;
  /** Whole days between the day the last paper was out and the day of the meeting; null where there were none. */
  readonly papersDaysBefore: number | null;
}

/** The event's name is a word between rooms: what slips is drawn from it. */
export const meetingHeld = (meetingId: string, held: MeetingHeld) =>
  ofMeeting('meeting-held', meetingId, { meetingId, ...held, heard: null });

/** What came of "was I heard?" once the answering has ended. A side is in `yes` and `answered` only where it may be shown: five people or more, not all of one answer but “yes”. */
export interface HeardClosed {
  readonly groupId: string;
  readonly asked: Counts;
  readonly answered: Counts;
  readonly yes: Counts;
}

export const heardClosed = (meetingId: string, heard: HeardClosed) =>
  ofMeeting('heard-closed', meetingId, { meetingId, ...heard });
