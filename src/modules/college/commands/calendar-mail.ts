import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { calendarLetter } from '../model/calendar-letter.ts';
import { senderAddress } from '../model/invitation.ts';
import { neutralName } from '../model/neutral-name.ts';
import { sessionCalendar } from '../model/session-calendar.ts';
import type { Invitation } from '../model/session-calendar.ts';
import type { SessionTimes } from '../queries/run-to-book.ts';

/** One session of a run, on its way into somebody's calendar, or out of it. */
export interface ForCalendar {
  readonly platform: Pick<Platform, 'config'>;
  readonly space: Space;
  readonly code: string;
  readonly where: string;
  readonly session: SessionTimes;
  readonly method: Invitation['method'];
  readonly sequence: number;
  /** Whose calendar: how they are called, and the address they are invited by. */
  readonly name: string;
  readonly to: string;
  readonly at: Date;
}

/** The file for a calendar, and the mail it travels in where no other takes it along. */
export interface CalendarMail {
  readonly method: Invitation['method'];
  readonly ics: string;
  readonly subject: string;
  readonly body: string;
}

/** One session for one person's calendar: a mail speaks of one alone, since calendars take no more at once (RFC 5546, 3.2). */
export function calendarMail(one: ForCalendar): CalendarMail {
  const { platform, space, code, where, session, method, sequence, name, to, at } = one;
  const { timeZone } = space;
  const college = neutralName(space.slug);
  const organizer = senderAddress(platform.config.MAIL_FROM);
  const address = `${platform.config.publicUrl}/${space.slug}/runs/${code}`;
  const takesPlace = method === 'REQUEST';
  const ics = sessionCalendar(
    {
      name: college,
      timeZone,
      spaceId: space.id,
      now: at,
      invitation: { method, organizer, attendee: to },
    },
    [{ ...session, code, sequence, takesPlace, where, address }],
  );
  return { method, ics, ...calendarLetter({ method, name, code, college, timeZone, ...session }) };
}
