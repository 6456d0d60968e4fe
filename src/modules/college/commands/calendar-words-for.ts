import type { CalendarWord } from '#modules/messages/index.ts';
import type { Contact } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { calendarSequences } from '../queries/calendar-sequences.ts';
import { invitedTo } from '../queries/invited-to.ts';
import type { RunToTellOf } from '../queries/run-to-tell-of.ts';
import type { ToTell } from '../queries/who-to-tell.ts';
import { calendarMail } from './calendar-mail.ts';
import { noteInvited, noteTakenOut } from './note-invitations.ts';
import type { NotedInvitation } from './note-invitations.ts';
import type { ByTelling, ChangedSession, RunChange } from './tell-of-change.ts';

/** A change, and everybody who is told of it. */
export interface ToldOfChange {
  readonly change: RunChange;
  readonly run: RunToTellOf;
  readonly people: readonly ToTell[];
  readonly names: ReadonlyMap<string, string>;
  readonly contacts: ReadonlyMap<string, Contact>;
}

type WithAddress = ToTell & { readonly email: string; readonly byMail: boolean };

/**
 * What each person's own calendar is told of a change: a session that takes place is put in or moved (REQUEST), one that
 * does not is taken out (CANCEL), each under the UID it always had. Nobody is sent a mail of its own for a session their
 * calendar was never told of; a telling that goes by mail anyway takes such a word along. Who waits has nothing there.
 */
export async function calendarWordsFor(
  tx: Tx,
  by: ByTelling,
  told: ToldOfChange,
): Promise<ReadonlyMap<string, readonly CalendarWord[]>> {
  const { change, run } = told;
  const people = told.people
    .filter(({ standing }) => standing !== 'listed')
    .flatMap((one) => withAddress(one, told));
  const on = change.sessions.filter(({ now }) => now !== null);
  const off = change.sessions.filter(({ now }) => now === null);
  const noted = [...(await invite(tx, by, run, on, people)), ...(await takeOut(tx, by, run, off, people))];
  const alone = await onlyBeside(tx, change, run, people, noted);
  return new Map(
    people.map((person) => [
      person.personId,
      change.sessions.flatMap((session) => wordFor(by, told, person, session, [...noted, ...alone])),
    ]),
  );
}

function withAddress(one: ToTell, { contacts }: ToldOfChange): WithAddress[] {
  const contact = contacts.get(one.personId);
  if (!contact?.email) return [];
  const byMail = contact.contactBy === 'email' || contact.contactBy === 'not said';
  return [{ ...one, email: contact.email, byMail }];
}

interface Noted extends NotedInvitation {
  readonly onlyBeside?: true;
}

const idsOf = (sessions: readonly ChangedSession[]) => sessions.map(({ id }) => id);

// Whose calendars have it, by whichever way they are told; and those with a place who are told by mail. A tutor is sent no pile of them unasked.
async function invite(
  tx: Tx,
  { actor }: ByTelling,
  { code }: RunToTellOf,
  sessions: readonly ChangedSession[],
  people: readonly WithAddress[],
): Promise<Noted[]> {
  if (sessions.length === 0) return [];
  const had = await invitedTo(tx, idsOf(sessions));
  const personIds = people
    .filter(
      ({ personId, byMail, standing }) =>
        had.has(personId) || (byMail && (standing === 'booked' || sessions.length === 1)),
    )
    .map(({ personId }) => personId);
  return noteInvited(tx, { code, sessionIds: idsOf(sessions), personIds, at: actor.at });
}

async function takeOut(
  tx: Tx,
  { actor }: ByTelling,
  { code }: RunToTellOf,
  sessions: readonly ChangedSession[],
  people: readonly WithAddress[],
): Promise<Noted[]> {
  const personIds = people.map(({ personId }) => personId);
  return noteTakenOut(tx, { code, sessionIds: idsOf(sessions), personIds, at: actor.at });
}

/** One session that does not take place: whoever has it from the run's page in their calendar is helped too, where a mail goes anyway. */
async function onlyBeside(
  tx: Tx,
  { sessions }: RunChange,
  { code }: RunToTellOf,
  people: readonly WithAddress[],
  noted: readonly Noted[],
): Promise<Noted[]> {
  const [only, ...others] = sessions;
  if (others.length > 0 || only.now !== null) return [];
  const sequence = (await calendarSequences(tx, [code])).get(code)!;
  return people
    .filter(({ personId }) => !noted.some((one) => one.personId === personId))
    .map(({ personId }) => ({ sessionId: only.id, personId, sequence, onlyBeside: true }));
}

function wordFor(
  { platform, space, actor }: ByTelling,
  { run, names }: ToldOfChange,
  { personId, email }: WithAddress,
  { id, was, now }: ChangedSession,
  noted: readonly Noted[],
): CalendarWord[] {
  const known = noted.find((one) => one.sessionId === id && one.personId === personId);
  if (!known) return [];
  const { sequence, onlyBeside: beside } = known;
  const mail = calendarMail({
    platform,
    space,
    ...run,
    session: { id, ...(now ?? was) },
    method: now ? 'REQUEST' : 'CANCEL',
    sequence,
    name: names.get(personId) ?? '',
    to: email,
    at: actor.at,
  });
  return [{ ...mail, ...(beside ? { onlyBeside: beside } : {}) }];
}
