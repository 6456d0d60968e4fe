import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { vtimezone } from './vtimezone.ts';

/** One session as a calendar shows it: neutral words and codes only, since calendars are seen by others. */
export interface CalendarSession {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly code: string;
  /** Rises with every change of what is written here, and with nothing else. */
  readonly sequence: number;
  readonly takesPlace: boolean;
  /** Where it is; "" when nobody has said. */
  readonly where: string;
  /** The run's page, with the host. */
  readonly address: string;
}

export interface CalendarFacts {
  /** A neutral name: "Riverside". */
  readonly name: string;
  readonly timeZone: string;
  /** The id of the space: it makes the ids of its sessions unique and stays when the college moves to another address. */
  readonly spaceId: string;
  readonly now: Date;
  /** For a calendar sent to one person, who then sees it change and go; without it the file is for anybody. */
  readonly invitation?: Invitation;
}

/**
 * From whom and to whom (e-mail addresses), and what a calendar is to do: put in or change (REQUEST), take out (CANCEL).
 * Each may speak of one session only (RFC 5546, 3.2); a file for anybody says PUBLISH, and may hold a whole run.
 */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly organizer: string;
  readonly attendee: string;
}

/**
 * An iCalendar file of these sessions. A session keeps its UID for ever, so that a second import moves an appointment
 * and never doubles it; times are written in the college's own time zone, with the rules of its clocks beside them.
 */
export function sessionCalendar(facts: CalendarFacts, sessions: readonly CalendarSession[]): string {
  const zone = facts.timeZone;
  const times = sessions.flatMap((session) => [session.startsAt.getTime(), session.endsAt.getTime()]);
  const [from, to] =
    times.length > 0 ? [new Date(Math.min(...times)), new Date(Math.max(...times))] : [facts.now, facts.now];
  const calendar = ical({
    name: facts.name,
    prodId: { company: 'Alongside', product: 'Alongside', language: 'EN' },
    method: ICalCalendarMethod[facts.invitation?.method ?? 'PUBLISH'],
    // Named on each session and not here, where it would also strip the Z from time stamps, which must be in UTC.
    timezone: { name: null, generator: () => vtimezone(zone, from, to) },
  });
  for (const session of sessions) calendar.createEvent(eventOf(facts, session));
  // RFC 5545 ends every line with CRLF, the last one too.
  return `${calendar.toString()}\r\n`;
}

function eventOf(facts: CalendarFacts, session: CalendarSession) {
  return {
    id: `${session.id}@${facts.spaceId}`,
    sequence: session.sequence,
    stamp: facts.now,
    start: local(session.startsAt, facts.timeZone),
    end: local(session.endsAt, facts.timeZone),
    timezone: facts.timeZone,
    summary: `${facts.name}: ${session.code}`,
    url: session.address,
    ...(session.where ? { location: session.where } : {}),
    status: session.takesPlace ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    ...(facts.invitation ? { ...between(facts.name, facts.invitation) } : {}),
  };
}

// They have said already that they come: no answer is asked for, and none would be read.
function between(name: string, invitation: Invitation) {
  const organizer = { name, email: invitation.organizer };
  const { ACCEPTED: status } = ICalAttendeeStatus;
  return {
    organizer,
    attendees: [{ email: invitation.attendee, status, role: ICalAttendeeRole.REQ, rsvp: false }],
  };
}

function local(moment: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
}
