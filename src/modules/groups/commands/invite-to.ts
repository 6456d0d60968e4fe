import { tell } from '#modules/messages/index.ts';
import type { Telling } from '#modules/messages/index.ts';
import { contactOf } from '#modules/people/index.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { meetingCalendar } from '../model/meeting-calendar.ts';
import type { CalendarMeeting } from '../model/meeting-calendar.ts';
import { meetingLetter } from '../model/meeting-letter.ts';
import type { WhatHappened } from '../model/meeting-letter.ts';
import { groupsById } from '../queries/groups.ts';
import type { Meeting } from '../queries/meetings.ts';
import { seatsOf } from '../queries/seats.ts';

/**
 * Tells the people of a group about a meeting, each by their own way, and puts it into their calendars, moves it there, or
 * takes it out. Whoever is on a pause hears nothing of a new one, and of one they may know that it changed.
 */
export async function inviteTo(tx: Tx, by: By, meeting: Meeting, what: WhatHappened): Promise<void> {
  const seats = await seatsOf(tx, meeting.groupId);
  const told = seats.filter(({ state }) => state === 'here' || (state === 'paused' && what !== 'planned'));
  const personIds = told.map(({ personId }) => personId);
  const contacts = await contactOf(tx, personIds);
  const group = (await groupsById(tx, [meeting.groupId])).get(meeting.groupId)!;
  const shown = calendarMeeting(by, meeting, group.code);
  const { timeZone } = by.space;
  const { where, address } = shown;
  const words = meetingLetter({ ...meeting, what, timeZone, where, address });
  const tellings = personIds.map((personId): Telling => {
    const email = contacts.get(personId)?.email ?? null;
    return {
      personId,
      kind: 'meeting',
      about: { type: 'meeting', id: meeting.id },
      code: meeting.code,
      words,
      tooLateAt: meeting.startsAt,
      callUntil: meeting.startsAt,
      ...(email === null ? {} : { calendars: [calendarWord(by, shown, email, words)] }),
    };
  });
  await tell(tx, by, tellings);
}

function calendarWord(
  by: By,
  meeting: CalendarMeeting,
  attendee: string,
  words: { subject: string; mail: string },
) {
  const method = meeting.takesPlace ? ('REQUEST' as const) : ('CANCEL' as const);
  const organizer = senderAddress(by.platform.config.MAIL_FROM);
  return {
    method,
    ics: meetingCalendar(meeting, by.actor.at, { method, organizer, attendee }),
    subject: words.subject,
    body: words.mail,
  };
}

/** A meeting as calendars show it. */
export function calendarMeeting(
  { platform, space }: Pick<By, 'platform' | 'space'>,
  meeting: Meeting,
  groupCode: string,
): CalendarMeeting {
  return {
    id: meeting.id,
    spaceId: space.id,
    code: meeting.code,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    sequence: meeting.calendarSequence,
    takesPlace: meeting.state !== 'called off',
    where: [meeting.place, meeting.onlineLink].filter(Boolean).join(', '),
    address: `${platform.config.publicUrl}/${space.slug}/groups/${groupCode}/meetings/${meeting.code}`,
  };
}

/** The address in a sender such as "The college <no-reply@college.example>". */
function senderAddress(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}
