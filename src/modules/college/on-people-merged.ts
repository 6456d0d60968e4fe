import { CannotMerge, asPeopleMerged } from '#modules/people/index.ts';
import type { PeopleMerged } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Subscriber } from '#platform/events/recorder.ts';
import { raiseTaughtBy } from './commands/raise-revision.ts';

/**
 * Two records turned out to be one person: whatever the college holds for the one moves to the other. Booked twice on
 * one run they keep one place; two tutors of one run become one; a departure that both agreed keeps its two records,
 * since it can no longer say that two people did.
 */
export const onPeopleMerged: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  await refuseTwoPlacesAtOnce(tx, merged);
  await moveBookings(tx, merged, event.actor.at);
  await moveTeaching(tx, merged);
  await moveDepartures(tx, merged);
  await raiseTaughtBy(tx, merged.into);
};

const AT_ONCE = `
  select 1 from college_commitments a
    join college_commitments b on b.space_id = a.space_id and b.kind = 'tutor' and b.thing_id = $3 and b.run_id <> a.run_id
     and tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at)
   where a.space_id = $1 and a.kind = 'tutor' and a.thing_id = $2 limit 1`;

async function refuseTwoPlacesAtOnce(tx: Tx, { from, into }: PeopleMerged): Promise<void> {
  const clash = await tx.named('merge-at-once', AT_ONCE, [tx.spaceId, from, into]);
  if (clash.length > 0)
    throw new CannotMerge(
      'Both records are down to teach at the same hours, on two published runs. Change one of those runs first.',
    );
}

// Runs are locked in one order before bookings are touched, as every booking does, so that places are counted one at a
// time; and with them the runs they teach, whose pages may name them otherwise from now on.
const LOCK_RUNS = `
  select r.id from college_runs r
   where r.space_id = $1 and r.id in (
     select b.run_id from college_bookings b where b.space_id = $1 and b.person_id = $2 and b.state <> 'cancelled'
     union select t.run_id from college_run_tutors t where t.space_id = $1 and t.person_id in ($2, $3))
   order by r.id for update`;

// Of two live bookings on one run the place counts before the waiting list, then whichever came first.
const GIVE_UP_SECOND = `
  with live as (
    select b.id, b.run_id, row_number() over (partition by b.run_id order by b.state = 'listed', b.booked_at, b.id) as nth
      from college_bookings b where b.space_id = $1 and b.person_id = any($2::uuid[]) and b.state <> 'cancelled'),
  raised as (
    update college_runs r set revision = r.revision + 1 where r.space_id = $1 and r.id in (select run_id from live where nth > 1))
  update college_bookings b
     set state = 'cancelled', cancelled_from = b.state, position = null, cancelled_at = $3,
         resting = null, held_at = null, held_until = null, held_told = null, ring_by = null
   where b.space_id = $1 and b.id in (select id from live where nth > 1)`;

async function moveBookings(tx: Tx, { from, into }: PeopleMerged, at: Date): Promise<void> {
  await tx.named('merge-lock-runs', LOCK_RUNS, [tx.spaceId, from, into]);
  await tx.named('merge-give-up-second', GIVE_UP_SECOND, [tx.spaceId, [from, into], at]);
  await tx.named(
    'merge-bookings',
    `update college_bookings set person_id = $3 where space_id = $1 and person_id = $2`,
    [tx.spaceId, from, into],
  );
  for (const table of ['college_past_holds', 'college_list_calls', 'college_one_overs'])
    await tx.named(
      `merge ${table}`,
      `update ${table} set person_id = $3 where space_id = $1 and person_id = $2`,
      [tx.spaceId, from, into],
    );
  await tx.named(
    'merge-booking-notes',
    `update college_booking_notes set person_id = $3 where space_id = $1 and person_id = $2`,
    [tx.spaceId, from, into],
  );
}

async function moveTeaching(tx: Tx, { from, into }: PeopleMerged): Promise<void> {
  const both = [tx.spaceId, from, into];
  const twice = (table: string, thing: string, person: string) =>
    `delete from ${table} a where a.space_id = $1 and a.${person} = $2
        and exists (select 1 from ${table} b where b.space_id = $1 and b.${thing} = a.${thing} and b.${person} = $3)`;
  await tx.named('merge-tutors-twice', twice('college_run_tutors', 'run_id', 'person_id'), both);
  await tx.named(
    'merge-tutors',
    `update college_run_tutors set person_id = $3 where space_id = $1 and person_id = $2`,
    both,
  );
  await tx.named('merge-hours-twice', twice('college_commitments', 'session_id', 'thing_id'), both);
  await tx.named(
    'merge-hours',
    `update college_commitments set thing_id = $3 where space_id = $1 and kind = 'tutor' and thing_id = $2`,
    both,
  );
  await tx.named('merge-delivered-twice', twice('college_deliveries', 'session_id', 'person_id'), both);
  await tx.named(
    'merge-delivered',
    `update college_deliveries set person_id = $3 where space_id = $1 and person_id = $2`,
    both,
  );
}

async function moveDepartures(tx: Tx, { from, into }: PeopleMerged): Promise<void> {
  const move = (one: string, other: string) =>
    `update college_departures set ${one} = $3 where space_id = $1 and ${one} = $2 and ${other} <> $3`;
  await tx.named('merge-agreed', move('agreed_by_person_id', 'also_agreed_by_person_id'), [
    tx.spaceId,
    from,
    into,
  ]);
  await tx.named('merge-also-agreed', move('also_agreed_by_person_id', 'agreed_by_person_id'), [
    tx.spaceId,
    from,
    into,
  ]);
  const past = (one: string) =>
    `update college_past_departures set ${one} = $3 where space_id = $1 and ${one} = $2`;
  await tx.named('merge-past-agreed', past('agreed_by_person_id'), [tx.spaceId, from, into]);
  await tx.named('merge-past-also-agreed', past('also_agreed_by_person_id'), [tx.spaceId, from, into]);
}
