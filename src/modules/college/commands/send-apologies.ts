import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { apologiesSent, apologiesTakenBack } from '../events/booking-events.ts';
import { apologiesOf } from '../queries/apologies.ts';
import { sessionsToCome } from '../queries/sessions-to-come.ts';
import type { BookingState } from '../tables.ts';
import { actorFor } from './actor-for.ts';
import type { By } from './by.ts';

export interface ApologiesToSend {
  readonly bookingId: string;
  /** Every session to come that they cannot come to; of the others it is said that they can. */
  readonly sessionIds: readonly string[];
}

export type ApologiesSent =
  | { readonly ok: true; readonly sent: number; readonly takenBack: number }
  | { readonly ok: false; readonly reason: 'has no place' };

interface Booking {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly state: BookingState;
}

/**
 * Keeps to which sessions somebody cannot come, without a reason: their place stays theirs, and the register of those
 * sessions is ready-filled with it. Said again otherwise, the last word stands. What is over is left as it was.
 */
export async function sendApologies(tx: Tx, by: By, wish: ApologiesToSend): Promise<ApologiesSent> {
  const booking = found(await holdBooking(tx, wish.bookingId));
  if (booking.state !== 'booked') return { ok: false, reason: 'has no place' };
  const toCome = (await sessionsToCome(tx, booking.runId, by.actor.at)).map(({ id }) => id);
  const standing = await apologiesOf(tx, booking.personId);
  const sent = toCome.filter((id) => wish.sessionIds.includes(id) && !standing.has(id));
  const back = toCome.filter((id) => !wish.sessionIds.includes(id) && standing.has(id));
  await keep(tx, by, booking, sent);
  await takeBack(tx, booking.personId, back);
  const actor = actorFor(by.actor, booking.personId);
  if (sent.length > 0) await by.platform.record(tx, actor, apologiesSent(booking.id, booking.runId, sent));
  if (back.length > 0)
    await by.platform.record(tx, actor, apologiesTakenBack(booking.id, booking.runId, back));
  return { ok: true, sent: sent.length, takenBack: back.length };
}

// Held until the transaction ends, so that of two words about the same days the later stands whole.
async function holdBooking(tx: Tx, id: string): Promise<Booking | null> {
  const [booking] = await tx.named<Booking>(
    'hold-booking',
    `select id, run_id as "runId", person_id as "personId", state from college_bookings where space_id = $1 and id = $2 for update`,
    [tx.spaceId, id],
  );
  return booking ?? null;
}

const KEEP = `
  insert into college_apologies (space_id, session_id, person_id, starts_at, channel, recorded_by_person_id, said_at)
  select $1, s.id, $2, s.starts_at, $4, $5, $6 from college_sessions s where s.space_id = $1 and s.id = any($3::uuid[])
  on conflict (space_id, session_id, person_id) do update
    set starts_at = excluded.starts_at, channel = excluded.channel, recorded_by_person_id = excluded.recorded_by_person_id, said_at = excluded.said_at`;

async function keep(
  tx: Tx,
  { actor }: By,
  { personId }: Booking,
  sessionIds: readonly string[],
): Promise<void> {
  if (sessionIds.length === 0) return;
  const recordedBy = actor.personId === personId ? null : actor.personId;
  await tx.named('keep-apologies', KEEP, [
    tx.spaceId,
    personId,
    [...sessionIds],
    actor.channel,
    recordedBy,
    actor.at,
  ]);
}

async function takeBack(tx: Tx, personId: string, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length === 0) return;
  await tx.named(
    'take-apologies-back',
    `delete from college_apologies where space_id = $1 and person_id = $2 and session_id = any($3::uuid[])`,
    [tx.spaceId, personId, [...sessionIds]],
  );
}

/** Whoever gives a place up need not be missed: what they said of its days goes with it. */
export async function forgetApologies(tx: Tx, runId: string, personId: string): Promise<void> {
  await tx.named(
    'forget-apologies',
    `delete from college_apologies a using college_sessions s
      where a.space_id = $1 and a.person_id = $3 and s.space_id = $1 and s.run_id = $2 and s.id = a.session_id`,
    [tx.spaceId, runId, personId],
  );
}
