import { contactOf, namesOf } from '#modules/people/index.ts';
import { tell } from '#modules/messages/index.ts';
import type { Telling } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { bookingToken } from '../model/booking-token.ts';
import { changeWords } from '../model/change-words.ts';
import type { ChangeFacts, WhatChanges } from '../model/change-words.ts';
import { neutralName } from '../model/neutral-name.ts';
import { apologiesAsItWas } from '../queries/apologies.ts';
import { runById } from '../queries/run-to-tell-of.ts';
import { whoToTell } from '../queries/who-to-tell.ts';
import type { ToTell } from '../queries/who-to-tell.ts';
import type { By } from './by.ts';
import { calendarWordsFor } from './calendar-words-for.ts';
import type { SessionTimes } from './change-sessions.ts';

/** Who changes something, and what telling people of it takes. */
export interface ByTelling extends By {
  readonly platform: Platform;
  readonly space: Space;
}

/** A session that a change is about: as it was, and as it is now (null: it does not take place). */
export interface ChangedSession {
  readonly id: string;
  readonly was: SessionTimes;
  readonly now: SessionTimes | null;
}

/** What happened to one session, or to all the sessions of a run that are to come: in order of time, at least one. */
export interface RunChange {
  readonly runId: string;
  readonly happens: WhatChanges['happens'];
  readonly sessions: readonly [ChangedSession, ...ChangedSession[]];
  /** It was the only session left, so that nothing of the run takes place. */
  readonly wholeRun?: boolean;
  /** What the coordinator would like to say to everybody; "" for nothing. */
  readonly said?: string;
}

/** Whether a change is told as one of a session; otherwise it is one of the run. */
export function isOfOneSession({ happens }: Pick<RunChange, 'happens'>): boolean {
  return happens === 'moves' || happens === 'is off';
}

/**
 * Tells everybody who has a place, waits for one or teaches, each by the way they chose, in the command's transaction.
 * Whoever has the sessions in their calendar gets them moved, put in or taken out there too.
 */
export async function tellOfChange(tx: Tx, by: ByTelling, change: RunChange): Promise<void> {
  const people = await whoToTell(tx, change.runId);
  if (people.length === 0) return;
  const ids = people.map(({ personId }) => personId);
  const names = await namesOf(tx, ids);
  const contacts = await contactOf(tx, ids);
  const run = await runById(tx, change.runId);
  const calendars = await calendarWordsFor(tx, by, { change, run, people, names, contacts });
  const [first] = change.sessions;
  const about = isOfOneSession(change)
    ? { type: 'session', id: first.id }
    : { type: 'run', id: change.runId };
  const what = whatChanges(change, run.where);
  const sorry = await apologiesAsItWas(tx, first);
  const tellings = people.map((person): Telling => {
    const { personId } = person;
    return {
      personId,
      kind: 'change',
      about,
      code: run.code,
      words: changeWords({
        ...factsFor(by, run.code, what, change.said ?? '', person, names.get(personId) ?? ''),
        hadApologies: sorry.has(personId),
      }),
      tooLateAt: tooLateAt(change),
      calendars: calendars.get(personId) ?? [],
    };
  });
  await tell(tx, by, tellings);
}

function whatChanges({ happens, sessions, wholeRun = false }: RunChange, where: string): WhatChanges {
  const [{ was, now }] = sessions;
  const times = sessions.map((session) => session.now ?? session.was);
  if (happens === 'moves') return { happens, was, now: now ?? was };
  if (happens === 'is off') return { happens, was, wholeRun };
  if (happens === 'meets elsewhere') return { happens, sessions: times, where };
  return { happens, sessions: times };
}

// Whoever sets out for the old time, or must for the new one, has to know before either.
function tooLateAt({ sessions }: RunChange): Date {
  const starts = sessions.flatMap(({ was, now }) => [was.startsAt, ...(now ? [now.startsAt] : [])]);
  return new Date(Math.min(...starts.map((moment) => moment.getTime())));
}

function factsFor(
  { platform, space }: ByTelling,
  code: string,
  change: WhatChanges,
  said: string,
  { standing, bookingId }: ToTell,
  name: string,
): Omit<ChangeFacts, 'hadApologies'> {
  const college = `${platform.config.publicUrl}/${space.slug}`;
  return {
    name,
    standing,
    code,
    college: neutralName(space.slug),
    phone: space.contactPhone,
    timeZone: space.timeZone,
    change,
    said,
    runAddress: `${college}/runs/${code}`,
    cancelAddress: bookingId
      ? `${college}/bookings/cancel/${bookingToken(platform.seal, space.id, bookingId, 'cancel')}`
      : null,
  };
}
