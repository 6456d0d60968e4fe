import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';

/** A meeting as a calendar shows it: a code and no name of a group, since calendars are seen by others. */
export interface CalendarMeeting {
  readonly id: string;
  readonly spaceId: string;
  readonly code: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Rises with every change of what is written here. */
  readonly sequence: number;
  readonly takesPlace: boolean;
  readonly where: string;
  /** The meeting's page, with the host. */
  readonly address: string;
}

/** From whom and to whom (e-mail addresses), and what it is to do (RFC 5546). Without it the file is for anybody. */
export interface MeetingInvitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly organizer: string;
  readonly attendee: string;
}

/** What a meeting is called where others may read along. */
export const neutralTitle = (code: string): string => `Meeting ${code}`;

/**
 * An iCalendar file of one meeting. It keeps its UID for ever, so that a later one moves the appointment and never doubles
 * it. Times are in UTC: it happens once, so every calendar shows it by its own clocks without being told their rules.
 */
export function meetingCalendar(meeting: CalendarMeeting, now: Date, invitation?: MeetingInvitation): string {
  const calendar = ical({
    prodId: { company: 'Alongside', product: 'Alongside', language: 'EN' },
    method: ICalCalendarMethod[invitation?.method ?? 'PUBLISH'],
  });
  calendar.createEvent({
    id: `${meeting.id}@${meeting.spaceId}`,
    sequence: meeting.sequence,
    stamp: now,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: neutralTitle(meeting.code),
    url: meeting.address,
    ...(meeting.where ? { location: meeting.where } : {}),
    status: meeting.takesPlace ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    ...(invitation ? between(meeting.code, invitation) : {}),
  });
  // RFC 5545 ends every line with CRLF, the last one too.
  return `${calendar.toString()}\r\n`;
}

// Nobody has to say whether they come, so no answer is asked for.
function between(code: string, { organizer, attendee }: MeetingInvitation) {
  return {
    organizer: { name: neutralTitle(code), email: organizer },
    attendees: [
      {
        email: attendee,
        status: ICalAttendeeStatus.NEEDSACTION,
        role: ICalAttendeeRole.REQ,
        rsvp: false,
      },
    ],
  };
}
