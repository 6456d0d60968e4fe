import { contactOf } from '#modules/people/index.ts';
import type { Contact } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { newId } from '#platform/ids/ids.ts';
import { writeMessages } from '#platform/mail/message.ts';
import type { CalendarMethod, MessageToSend, Way } from '#platform/mail/message.ts';
import type { Platform } from '#platform/platform.ts';
import type { ToldBy, WhyRung } from '../model/choose-way.ts';
import { mobileNumber } from '../model/mobile-number.ts';
import { stoppable, stopsWithOneClick } from '../model/stoppable.ts';
import { stopWords } from '../model/stop-words.ts';
import { whenToSend } from '../queries/when-to-send.ts';
import { addressesOf } from '../queries/addresses-of.ts';
import { waysOf } from '../queries/ways-of.ts';
import { messagesTables } from '../tables.ts';
import { stopLinksOf } from './stop-links-of.ts';

/** Something to tell one person, in the words for each way. Subjects and calendar titles are neutral: codes, never a course's title. */
export interface Telling {
  readonly personId: string;
  /** Such as 'joining', 'reminder', 'change', 'held-place'. Which kinds may be stopped: `model/stoppable.ts`. */
  readonly kind: string;
  readonly about: { readonly type: string; readonly id: string };
  /** The neutral code people quote on the telephone. */
  readonly code: string;
  readonly words: {
    readonly subject: string;
    readonly mail: string;
    /** One or two short sentences: a text of more than 160 characters is sent, and paid for, in parts. */
    readonly text: string;
    /** What the caller says. */
    readonly call: string;
    readonly letter: string;
  };
  /**
   * What changes in the person's own calendar, a session each. Told by mail, the first travels with the telling; whatever
   * else there is goes in a mail of its own to their e-mail address, by whichever way they are told.
   */
  readonly calendars?: readonly CalendarWord[];
  /** When hearing of it would be too late, such as when the session starts: then quiet hours do not hold it back. */
  readonly tooLateAt?: Date;
  /** Ways that make no sense for this: a reminder by letter comes too late. Whoever would be told so is not told. */
  readonly notBy?: readonly ToldBy[];
  /** Ways used only for whoever chose them: nobody is rung about a reminder because we know nothing but their number. */
  readonly onlyIfChosen?: readonly ToldBy[];
  /** From when a call about it would be pointless: it leaves the phone list by itself. */
  readonly callUntil?: Date;
}

/** One session for somebody's calendar, and the mail it travels in where no other takes it along. */
export interface CalendarWord {
  readonly method: CalendarMethod;
  readonly ics: string;
  readonly subject: string;
  readonly body: string;
  /** Goes only with the telling: nobody is sent a mail for the sake of it. */
  readonly onlyBeside?: true;
}

/** Who tells, and with what. */
export interface TellingBy {
  readonly platform: Pick<Platform, 'config' | 'jobs'>;
  readonly actor: Actor;
}

/** How each of the tellings went out, in their order; null: they had asked us not to, or only by a way that makes no sense. */
export type Told = readonly (ToldBy | null)[];

/**
 * Tells people, each by the way they chose, in the caller's own transaction: mail and texts are written down to be sent
 * (quiet hours kept), letters wait to be printed, and whoever is to be rung is put on the phone list.
 */
export async function tell(tx: Tx, by: TellingBy, tellings: readonly Telling[]): Promise<Told> {
  if (tellings.length === 0) return [];
  const contacts = await contactOf(
    tx,
    tellings.map(({ personId }) => personId),
  );
  const possible = await waysOf(tx, by.platform.config, contacts, tellings);
  const ways = possible.map((way, index) => {
    const { notBy = [], onlyIfChosen = [], personId } = tellings[index]!;
    if (way === null || notBy.includes(way)) return null;
    return onlyIfChosen.includes(way) && contacts.get(personId)?.contactBy !== way ? null : way;
  });
  const going = tellings.flatMap((telling, index) => {
    const way = ways[index];
    return way ? [{ telling, way, contact: contacts.get(telling.personId)! }] : [];
  });
  await write(tx, by, going);
  await ring(tx, by, going);
  return ways;
}

interface Going {
  readonly telling: Telling;
  readonly way: ToldBy;
  readonly contact: Contact;
}

async function write(tx: Tx, by: TellingBy, all: readonly Going[]): Promise<void> {
  if (all.length === 0) return;
  const going = all.filter(({ way }) => way !== 'phone') as readonly (Going & { way: Way })[];
  const { at } = by.actor;
  const sendAt = await whenToSend(tx, at);
  const letters = going.filter(({ way }) => way === 'letter').map(({ telling }) => telling.personId);
  const addresses = await addressesOf(tx, letters);
  const links = await stopLinksOf(
    tx,
    by,
    going.filter(mayStop).map(({ telling }) => telling.personId),
  );
  const messages = going.map(({ telling, way, contact }): MessageToSend => {
    const link = links.get(telling.personId);
    const mayBeStopped = link !== undefined && stoppable(telling.kind) !== null;
    return {
      personId: telling.personId,
      way,
      to: addressFor(way, contact, addresses.get(telling.personId)),
      kind: telling.kind,
      code: telling.code,
      about: telling.about,
      subject: telling.words.subject,
      body: bodyFor(way, telling, mayBeStopped ? link.address : null),
      notBefore: sendAt(telling.tooLateAt ?? null),
      ...(way === 'email' ? carried(telling.calendars?.[0]) : {}),
      ...(way === 'email' && link && stopsWithOneClick(telling.kind) ? { stopToken: link.token } : {}),
    };
  });
  const forCalendars = all.flatMap((one) =>
    byThemselves(one).map((word): MessageToSend => ({
      personId: one.telling.personId,
      to: one.contact.email!,
      kind: 'calendar',
      code: one.telling.code,
      subject: word.subject,
      body: word.body,
      notBefore: sendAt(one.telling.tooLateAt ?? null),
      ...carried(word),
    })),
  );
  if (messages.length + forCalendars.length > 0)
    await writeMessages(tx, by.platform.jobs, [...messages, ...forCalendars], at);
}

function carried(word: CalendarWord | undefined): Pick<MessageToSend, 'calendar' | 'calendarMethod'> {
  return word ? { calendar: word.ics, calendarMethod: word.method } : {};
}

// A calendar lives in a mailbox, also that of somebody who would rather be rung.
function byThemselves({ telling, way, contact }: Going): readonly CalendarWord[] {
  if (contact.email === null) return [];
  const words = telling.calendars ?? [];
  return (way === 'email' ? words.slice(1) : words).filter(({ onlyBeside }) => !onlyBeside);
}

function mayStop({ telling, way }: Going): boolean {
  return way !== 'letter' && stoppable(telling.kind) !== null;
}

function addressFor(way: Way, contact: Contact, postal: string | undefined): string {
  if (way === 'email') return contact.email!;
  return way === 'text' ? mobileNumber(contact.phone!) : (postal ?? '');
}

function bodyFor(way: Way, { words, kind }: Telling, stopAddress: string | null): string {
  if (way === 'letter') return words.letter;
  const body = way === 'email' ? words.mail : words.text;
  return stopAddress ? stopWords(way, body, stoppable(kind)!, stopAddress) : body;
}

async function ring(tx: Tx, { actor }: TellingBy, all: readonly Going[]): Promise<void> {
  const going = all.filter(({ way }) => way === 'phone');
  if (going.length === 0) return;
  const rows = going.map(({ telling, contact }) => ({
    space_id: tx.spaceId,
    id: newId(),
    person_id: telling.personId,
    kind: telling.kind,
    about_type: telling.about.type,
    about_id: telling.about.id,
    code: telling.code,
    say: telling.words.call,
    because: whyRung(contact),
    state: 'to ring' as const,
    ring_until: telling.callUntil ?? null,
    created_at: actor.at,
    last_tried_at: null,
    recorded_by_person_id: null,
  }));
  await messagesTables(tx).insertInto('messages_calls').values(rows).execute();
}

function whyRung({ contactBy }: Contact): WhyRung {
  return contactBy === 'phone' ? 'their way' : 'no other way';
}
