import { asCallRecorded, type CallRecorded } from '#modules/messages/index.ts';
import { asPeopleMerged } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { RecordedEvent, Subscriber } from '#platform/events/recorder.ts';
import { lookAgainAt } from './commands/hold-alarms.ts';
import { timeBegins } from './commands/reach-held.ts';

/** What may change how many places there are: a run's number or room (a sheet says it in words), what it holds, and being online. */
const MAY_FREE_PLACES: ReadonlySet<string> = new Set([
  'places',
  'roomId',
  'room',
  'venue',
  'holds',
  'online',
]);
/** What moves a run's beginning, or ends it: what is held may have to end. */
const MAY_END_HOLDS: ReadonlySet<string> = new Set([
  'RunPublished',
  'RunTakenBack',
  'RunWithdrawn',
  'DepartureAgreed',
  'SessionsChanged',
]);

/**
 * Whatever may have freed a place without holding it itself has the run looked at again, within seconds; the wish is
 * written down with the change, so that a killed process forgets nothing.
 */
export const onPlacesFreed: Subscriber = async (tx, event) => {
  const { type, subject } = event;
  const look = (runIds: readonly string[]) => lookAgainAt(tx, runIds, event.actor.at, frees(event));
  if (type === 'RunChanged' || MAY_END_HOLDS.has(type)) await look([subject.id]);
  else if (type === 'RoomChanged' && frees(event)) await look(await runsIn(tx, subject.id));
  else if (type === 'VenueChanged' && frees(event)) await look(await runsAt(tx, subject.id));
  const merged = asPeopleMerged(event);
  if (merged) await lookAgainAt(tx, await runsOf(tx, merged.into), event.actor.at, true);
};

function frees({ data }: RecordedEvent): boolean {
  return [data['fields'] ?? []].flat().some((field) => MAY_FREE_PLACES.has(String(field)));
}

async function runsIn(tx: Tx, roomId: string): Promise<string[]> {
  return ids(
    tx,
    'runs-in-room',
    `select id from college_runs where space_id = $1 and room_id = $2 and state <> 'draft'`,
    roomId,
  );
}

// A venue that is online no longer has rooms of a size, and the other way about.
async function runsAt(tx: Tx, venueId: string): Promise<string[]> {
  return ids(
    tx,
    'runs-at-venue',
    `select r.id from college_rooms m join college_runs r on r.space_id = $1 and r.room_id = m.id and r.state <> 'draft'
      where m.space_id = $1 and m.venue_id = $2`,
    venueId,
  );
}

async function runsOf(tx: Tx, personId: string): Promise<string[]> {
  return ids(
    tx,
    'runs-booked-by',
    `select distinct run_id as id from college_bookings where space_id = $1 and person_id = $2`,
    personId,
  );
}

async function ids(tx: Tx, name: string, sql: string, about: string): Promise<string[]> {
  return (await tx.named<{ id: string }>(name, sql, [tx.spaceId, about])).map(({ id }) => id);
}

/** Outcomes of a call in which somebody was reached, by whatever was said. */
const REACHED: ReadonlySet<CallRecorded['outcome']> = new Set(['rung', 'asked not to be rung']);

/** Somebody for whom a place is held has been rung from the phone list: their time to answer runs from now. */
export const onHeldPlaceRung: Subscriber = async (tx, event) => {
  const call = asCallRecorded(event);
  if (call?.kind !== 'held-place' || call.about.type !== 'booking' || !REACHED.has(call.outcome)) return;
  const [run] = await tx.named<{ id: string; firstStart: Date | null }>(
    'run-of-held-place',
    `select b.run_id as id, (select min(starts_at) from college_sessions s where s.space_id = $1 and s.run_id = b.run_id) as "firstStart"
       from college_bookings b where b.space_id = $1 and b.id = $2 and b.held_at is not null and b.held_until is null`,
    [tx.spaceId, call.about.id],
  );
  if (!run) return;
  const until = await timeBegins(tx, call.about.id, event.actor.at, run.firstStart);
  await lookAgainAt(tx, [run.id], until, false);
};
