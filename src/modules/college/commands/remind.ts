import { namesOf } from '#modules/people/index.ts';
import { tell, toldLately } from '#modules/messages/index.ts';
import type { Telling } from '#modules/messages/index.ts';
import { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { bookingToken } from '../model/booking-token.ts';
import { neutralName } from '../model/neutral-name.ts';
import { reminderWords } from '../model/reminder-words.ts';
import { joiningDays, reminderDays } from '../model/rules.ts';
import { dueReminders } from '../queries/due-reminders.ts';
import type { DueReminder } from '../queries/due-reminders.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Tells whoever has a place of the sessions that come, each once for each time a session has had: what they need for
 * the first day, and a reminder so many days before each. Returns how many were told. Two processes that do it at once
 * tell nobody twice: what was told is written down first.
 */
export async function remind(tx: Tx, platform: Platform, space: Space, now: Date): Promise<number> {
  let told = 0;
  for (const [kind, rule] of [
    ['joining', joiningDays],
    ['reminder', reminderDays],
  ] as const) {
    const { value: days } = await ruleOf(tx, rule);
    const before = endOfDayIn(days, now, space.timeZone);
    const due = await dueReminders(tx, kind, { after: now, before });
    const mine = await writeDown(tx, kind, due, now);
    const news = kind === 'joining' ? mine : await notHeardToday(tx, mine, now);
    await tellOf(tx, platform, space, kind, news, now);
    told += news.length;
  }
  return told;
}

// Whoever booked since yesterday has just had the dates; whoever was told since then that the session moves, or what they
// need for the first day, has just had this one.
async function notHeardToday(tx: Tx, due: readonly DueReminder[], now: Date): Promise<DueReminder[]> {
  const lately = (at: Date) => now.getTime() - at.getTime() < DAY;
  const told = new Set<string>();
  for (const id of new Set(due.map(({ sessionId }) => sessionId))) {
    const last = await toldLately(tx, { type: 'session', id });
    if (last && lately(last.at)) told.add(id);
  }
  return due.filter(({ bookedAt, sessionId }) => !lately(bookedAt) && !told.has(sessionId));
}

function endOfDayIn(days: number, now: Date, zone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return new Date(
    today
      .toPlainDate()
      .add({ days: days + 1 })
      .toZonedDateTime(zone).epochMilliseconds,
  );
}

async function writeDown(
  tx: Tx,
  kind: 'joining' | 'reminder',
  due: readonly DueReminder[],
  now: Date,
): Promise<DueReminder[]> {
  if (due.length === 0) return [];
  const written = await tx.named<{ bookingId: string; sessionId: string }>(
    'write-reminders',
    `insert into college_reminders (space_id, booking_id, session_id, kind, starts_at, written_at)
     select $1, t.booking_id, t.session_id, $2, t.starts_at, $3 from unnest($4::uuid[], $5::uuid[], $6::timestamptz[]) as t(booking_id, session_id, starts_at)
     on conflict do nothing returning booking_id as "bookingId", session_id as "sessionId"`,
    [
      tx.spaceId,
      kind,
      now,
      due.map(({ bookingId }) => bookingId),
      due.map(({ sessionId }) => sessionId),
      due.map(({ startsAt }) => startsAt),
    ],
  );
  const mine = new Set(written.map(({ bookingId, sessionId }) => bookingId + sessionId));
  return due.filter(({ bookingId, sessionId }) => mine.has(bookingId + sessionId));
}

async function tellOf(
  tx: Tx,
  platform: Platform,
  space: Space,
  kind: 'joining' | 'reminder',
  due: readonly DueReminder[],
  now: Date,
): Promise<void> {
  const names = await namesOf(tx, [...new Set(due.map(({ personId }) => personId))]);
  const actor: Actor = { personId: null, onBehalfOf: null, channel: 'system', at: now };
  const tellings = due.map((one): Telling => {
    const { personId, bookingId, sessionId, code, startsAt, endsAt, address, gettingThere } = one;
    const college = `${platform.config.publicUrl}/${space.slug}`;
    const words = reminderWords({
      kind,
      name: names.get(personId) ?? '',
      code,
      college: neutralName(space.slug),
      phone: space.contactPhone,
      timeZone: space.timeZone,
      startsAt,
      endsAt,
      where: whereOf(one),
      address: one.online ? '' : address,
      gettingThere,
      runAddress: `${college}/runs/${code}`,
      cannotAddress: `${college}/bookings/cannot-come/${bookingToken(platform.seal, space.id, bookingId, 'cancel')}`,
    });
    return {
      personId,
      kind,
      about: { type: 'session', id: sessionId },
      code,
      words,
      tooLateAt: startsAt,
      callUntil: startsAt,
      notBy: kind === 'reminder' ? ['letter'] : [],
      onlyIfChosen: ['phone', 'letter'],
    };
  });
  await tell(tx, { platform, actor }, tellings);
}

function whereOf({ room, venue, online }: DueReminder): string {
  if (online) return 'Online';
  return [room, venue].filter((part, index, all) => part && all.indexOf(part) === index).join(', ');
}
