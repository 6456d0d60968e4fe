import { contactOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { writeMessages } from '#platform/mail/message.ts';
import type { MessageToSend } from '#platform/mail/message.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { Letter, LetterFacts } from '../model/booking-letter.ts';
import { bookingToken } from '../model/booking-token.ts';
import { neutralName } from '../model/neutral-name.ts';
import { invitedTo } from '../queries/invited-to.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import { calendarMail } from './calendar-mail.ts';
import type { CalendarMail } from './calendar-mail.ts';
import { noteInvited, noteTakenOut } from './note-invitations.ts';

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

/** What a letter does to the person's own calendar: the sessions to come are theirs now, or no longer; or it is left alone. */
export type CalendarWish = 'put in' | 'take out' | 'leave';

/**
 * Writes a letter about a booking in the command's own transaction. What it does to the person's calendar travels with
 * it: the first session in the letter, each further one in a mail of its own.
 */
export async function writeBookingMail(
  tx: Tx,
  platform: Platform,
  mailing: Mailing,
  compose: (facts: LetterFacts) => Letter,
  wish: CalendarWish,
): Promise<void> {
  const { personId, to, run, at } = mailing;
  const [first, ...others] = await calendarMails(tx, platform, mailing, wish);
  const letter = { personId, to, kind: 'booking', ...compose(letterFacts(platform, mailing)) };
  const further = others.map((mail): MessageToSend => {
    const { subject, body } = mail;
    return { personId, to, kind: 'calendar', code: run.code, subject, body, ...carried(mail) };
  });
  await writeMessages(tx, platform.jobs, [{ ...letter, ...(first ? carried(first) : {}) }, ...further], at);
}

function carried({ method, ics }: CalendarMail): Pick<MessageToSend, 'calendar' | 'calendarMethod'> {
  return { calendar: ics, calendarMethod: method };
}

function letterFacts({ config, seal }: Platform, { space, run, bookingId, name }: Mailing): LetterFacts {
  const college = `${config.publicUrl}/${space.slug}`;
  const runAddress = `${college}/runs/${run.code}`;
  const token = bookingToken(seal, space.id, bookingId, 'cancel');
  return {
    name,
    code: run.code,
    college: neutralName(space.slug),
    phone: space.contactPhone,
    timeZone: space.timeZone,
    sessions: run.sessions,
    runAddress,
    confirmationAddress: `${runAddress}/booked/${bookingToken(seal, space.id, bookingId, 'confirmation')}`,
    cancelAddress: `${college}/bookings/cancel/${token}`,
    cannotAddress: `${college}/bookings/cannot-come/${token}`,
  };
}

// Two who share a mailbox share its calendar: what one gives up, the other still goes to.
async function sharesMailbox(
  tx: Tx,
  {
    sessionIds,
    personIds,
  }: { readonly sessionIds: readonly string[]; readonly personIds: readonly string[] },
  to: string,
): Promise<boolean> {
  const invited = await invitedTo(tx, sessionIds);
  const others = [...invited].filter((personId) => !personIds.includes(personId));
  const contacts = await contactOf(tx, others);
  return [...contacts.values()].some(({ email }) => email === to);
}

async function calendarMails(
  tx: Tx,
  platform: Platform,
  { space, run, personId, name, to, at }: Mailing,
  wish: CalendarWish,
): Promise<CalendarMail[]> {
  if (wish === 'leave') return [];
  const toCome = run.sessions.filter(({ endsAt }) => endsAt > at);
  const note = { code: run.code, sessionIds: toCome.map(({ id }) => id), personIds: [personId], at };
  const stays = wish === 'take out' && (await sharesMailbox(tx, note, to));
  const noted = wish === 'put in' ? await noteInvited(tx, note) : await noteTakenOut(tx, note);
  if (stays) return [];
  const sequences = new Map(noted.map(({ sessionId, sequence }) => [sessionId, sequence]));
  const where = [run.room, run.venue].filter(Boolean).join(', ');
  const method = wish === 'put in' ? 'REQUEST' : 'CANCEL';
  return toCome.flatMap((session) => {
    const sequence = sequences.get(session.id);
    if (sequence === undefined) return [];
    return [
      calendarMail({ platform, space, code: run.code, where, session, method, sequence, name, to, at }),
    ];
  });
}
