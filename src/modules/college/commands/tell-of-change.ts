import { contactOf, namesOf } from '#modules/people/index.ts';
import { tell } from '#modules/messages/index.ts';
import type { Telling } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { bookingToken } from '../model/booking-token.ts';
import { changeWords } from '../model/change-words.ts';
import type { ChangeFacts } from '../model/change-words.ts';
import { senderAddress } from '../model/invitation.ts';
import { neutralName } from '../model/neutral-name.ts';
import { sessionCalendar } from '../model/session-calendar.ts';
import { calendarSequences } from '../queries/calendar-sequences.ts';
import { runById } from '../queries/run-to-tell-of.ts';
import { whoToTell } from '../queries/who-to-tell.ts';
import type { ToTell } from '../queries/who-to-tell.ts';
import type { By } from './by.ts';
import type { SessionTimes } from './change-sessions.ts';

/** Who changes something, and what telling people of it takes. */
export interface ByTelling extends By {
  readonly platform: Platform;
  readonly space: Space;
}

/** What happened to a session, or (without one) to all the sessions of a run that were to come. */
export interface SessionChange {
  readonly runId: string;
  readonly sessionId: string | null;
  readonly was: SessionTimes;
  /** Further sessions that go with it. */
  readonly others?: readonly SessionTimes[];
  /** Null: it does not take place. */
  readonly now: SessionTimes | null;
  readonly wholeRun: boolean;
  readonly said: string;
}

/**
 * Tells everybody who has a place, waits for one or teaches, each by the way they chose, in the command's transaction.
 * Whoever has the session in their calendar gets it moved or taken out there too.
 */
export async function tellOfChange(tx: Tx, by: ByTelling, change: SessionChange): Promise<void> {
  const people = await whoToTell(tx, change.runId);
  if (people.length === 0) return;
  const ids = people.map(({ personId }) => personId);
  const names = await namesOf(tx, ids);
  const emails = await contactOf(tx, ids);
  const run = await runById(tx, change.runId);
  const sequence = (await calendarSequences(tx, [run.code])).get(run.code)!;
  const tellings = people.map((person): Telling => {
    const { personId, standing } = person;
    const words = changeWords(factsFor(by, run.code, change, person, names.get(personId) ?? ''));
    const email = emails.get(personId)?.email;
    const { code } = run;
    return {
      personId,
      kind: 'change',
      about: change.sessionId ? { type: 'session', id: change.sessionId } : { type: 'run', id: change.runId },
      code,
      words,
      tooLateAt: tooLateAt(change),
      ...(email && change.sessionId && standing !== 'listed'
        ? {
            calendar: invitationFor(
              by,
              { code, where: run.where, sequence },
              { ...change, sessionId: change.sessionId },
              email,
            ),
          }
        : {}),
    };
  });
  await tell(tx, by, tellings);
}

// Whoever sets out for the old time, or must for the new one, has to know before either.
function tooLateAt({ was, now }: SessionChange): Date {
  return now && now.startsAt < was.startsAt ? now.startsAt : was.startsAt;
}

function factsFor(
  { platform, space }: ByTelling,
  code: string,
  { was, now, wholeRun, said, others = [] }: SessionChange,
  { standing, bookingId }: ToTell,
  name: string,
): ChangeFacts {
  const college = `${platform.config.publicUrl}/${space.slug}`;
  return {
    name,
    standing,
    code,
    college: neutralName(space.slug),
    phone: space.contactPhone,
    timeZone: space.timeZone,
    was,
    now,
    wholeRun,
    others,
    said,
    runAddress: `${college}/runs/${code}`,
    cancelAddress: bookingId
      ? `${college}/bookings/cancel/${bookingToken(platform.seal, space.id, bookingId, 'cancel')}`
      : null,
  };
}

function invitationFor(
  { platform, space, actor }: ByTelling,
  run: { readonly code: string; readonly where: string; readonly sequence: number },
  change: SessionChange & { readonly sessionId: string },
  attendee: string,
): NonNullable<Telling['calendar']> {
  const method = change.now ? 'REQUEST' : 'CANCEL';
  const facts = {
    name: neutralName(space.slug),
    timeZone: space.timeZone,
    spaceId: space.id,
    now: actor.at,
    invitation: { method, organizer: senderAddress(platform.config.MAIL_FROM), attendee },
  } as const;
  const session = {
    id: change.sessionId,
    ...(change.now ?? change.was),
    ...run,
    takesPlace: change.now !== null,
    address: `${platform.config.publicUrl}/${space.slug}/runs/${run.code}`,
  };
  return { method, ics: sessionCalendar(facts, [session]) };
}
