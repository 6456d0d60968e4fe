import { asCallRecorded, type CallRecorded } from '#modules/messages/index.ts';
import { asPeopleMerged } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { RecordedEvent, Subscriber } from '#platform/events/recorder.ts';
import { lookAgainAt } from './commands/hold-alarms.ts';
import { timeBegins } from './commands/reach-held.ts';

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
 * written down with the change, so that a killed process forgets nothing. Whoever said "not this time" is asked again only
 * where there are more places than there were.
 */
export const onPlacesFreed: Subscriber = async (tx, event) => {
  const { type, subject, actor } = event;
  if (type === 'RunChanged' || MAY_END_HOLDS.has(type))
    await lookAgainAt(tx, [subject.id], actor.at, type === 'RunChanged' && hasMore(event, 'places'));
  else if (type === 'RoomChanged' && hasMore(event, 'holds'))
    await lookAgainAt(tx, await runsWithMoreIn(tx, event), actor.at, true);
  else if (type === 'VenueChanged' && event.data['onlineTo'] === true)
    await lookAgainAt(tx, await runsWithMoreAt(tx, subject.id), actor.at, true);
  const merged = asPeopleMerged(event);
  if (merged) await lookAgainAt(tx, await runsOf(tx, merged.into), actor.at, true);
};

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Whether a number is larger than it was. Where nobody has said how many a room holds, it sets no limit. */
function hasMore({ data }: RecordedEvent, name: 'places' | 'holds'): boolean {
  const [from, to] = [data[`${name}From`], data[`${name}To`]];
  if (from === undefined || to === undefined) return false;
  return Number(to ?? NO_LIMIT) > Number(from ?? NO_LIMIT);
}

// A run that had no more places than the room held before has no more of them now.
async function runsWithMoreIn(tx: Tx, { subject, data }: RecordedEvent): Promise<string[]> {
  const rows = await tx.named<{ id: string }>(
    'runs-with-more-in-room',
    `select r.id from college_runs r
       join college_rooms m on m.space_id = $1 and m.id = r.room_id join college_venues n on n.space_id = $1 and n.id = m.venue_id
      where r.space_id = $1 and r.room_id = $2 and r.state <> 'draft' and r.places > $3 and not n.online`,
    [tx.spaceId, subject.id, Number(data['holdsFrom'])],
  );
  return rows.map(({ id }) => id);
}

// Online no room limits how many can come.
async function runsWithMoreAt(tx: Tx, venueId: string): Promise<string[]> {
  return ids(
    tx,
    'runs-with-more-at-venue',
    `select r.id from college_rooms m join college_runs r on r.space_id = $1 and r.room_id = m.id and r.state <> 'draft'
      where m.space_id = $1 and m.venue_id = $2 and m.holds < r.places`,
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
