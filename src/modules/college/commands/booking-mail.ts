import type { Tx } from '#platform/database/tx.ts';
import { writeMessage } from '#platform/mail/message.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { Letter, LetterFacts } from '../model/booking-letter.ts';
import { bookingToken } from '../model/booking-token.ts';
import { invitationTo } from '../model/invitation.ts';
import { neutralName } from '../model/neutral-name.ts';
import { sessionCalendar } from '../model/session-calendar.ts';
import type { Invitation } from '../model/session-calendar.ts';
import { calendarSequences } from '../queries/calendar-sequences.ts';
import type { RunToBook } from '../queries/run-to-book.ts';

/** The booking a letter is about, and whom it goes to. */
export interface Mailing {
  readonly space: Space;
  readonly run: RunToBook;
  readonly bookingId: string;
  readonly personId: string;
  readonly name: string;
  readonly to: string;
  readonly at: Date;
}

/** Writes a letter about a booking in the command's own transaction; with the run's sessions for a calendar, when they are now the person's. */
export async function writeBookingMail(
  tx: Tx,
  platform: Platform,
  mailing: Mailing,
  compose: (facts: LetterFacts) => Letter,
  withCalendar: boolean,
): Promise<void> {
  const facts = letterFacts(platform, mailing);
  const calendar =
    withCalendar && mailing.run.sessions.length > 0
      ? await calendarOf(tx, platform, mailing, facts.runAddress)
      : null;
  const { personId, to, at } = mailing;
  await writeMessage(
    tx,
    platform.jobs,
    { personId, to, kind: 'booking', ...compose(facts), ...calendar },
    at,
  );
}

function letterFacts({ config, seal }: Platform, { space, run, bookingId, name }: Mailing): LetterFacts {
  const college = `${config.publicUrl}/${space.slug}`;
  const runAddress = `${college}/runs/${run.code}`;
  return {
    name,
    code: run.code,
    college: neutralName(space.slug),
    phone: space.contactPhone,
    timeZone: space.timeZone,
    sessions: run.sessions,
    runAddress,
    confirmationAddress: `${runAddress}/booked/${bookingToken(seal, space.id, bookingId, 'confirmation')}`,
    cancelAddress: `${college}/bookings/cancel/${bookingToken(seal, space.id, bookingId, 'cancel')}`,
  };
}

async function calendarOf(
  tx: Tx,
  { config }: Platform,
  { space, run, at, to }: Mailing,
  address: string,
): Promise<{ calendar: string; calendarMethod: Invitation['method'] }> {
  const sequence = (await calendarSequences(tx, [run.code])).get(run.code)!;
  const where = [run.room, run.venue].filter(Boolean).join(', ');
  const facts = {
    name: neutralName(space.slug),
    timeZone: space.timeZone,
    spaceId: space.id,
    now: at,
    invitation: invitationTo(config.MAIL_FROM, to, run.sessions.length),
  };
  const calendar = sessionCalendar(
    facts,
    run.sessions.map((session) => ({
      ...session,
      code: run.code,
      sequence,
      takesPlace: run.state === 'published',
      where,
      address,
    })),
  );
  return { calendar, calendarMethod: facts.invitation.method };
}
