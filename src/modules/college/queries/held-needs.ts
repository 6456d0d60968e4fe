import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { LAST_HOURS } from '../model/holding-time.ts';
import { PLACES } from './run-to-book.ts';

/** Somebody to be rung about a place that is held for them. */
export interface ToRing {
  readonly bookingId: string;
  readonly code: string;
  readonly title: string;
  readonly name: string;
  /** By when, so that the others on the list need not wait too long. */
  readonly by: Date;
}

/** A run about to begin, with free places and a waiting list to be rung in turn. */
export interface ListToRing {
  readonly code: string;
  readonly title: string;
  readonly free: number;
  readonly waiting: number;
  readonly startsAt: Date;
}

export interface HeldNeeds {
  readonly toRing: readonly ToRing[];
  readonly lists: readonly ListToRing[];
}

const TO_RING = `
  select b.id as "bookingId", b.person_id as "personId", r.code, v.title, b.ring_by as by
    from college_bookings b
    join college_runs r on r.space_id = $1 and r.id = b.run_id and r.state = 'published'
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
   where b.space_id = $1 and b.held_at is not null and b.held_until is null order by b.ring_by, b.id limit 20`;

// Runs that begin within the last hours, where nothing is held any more: counted as a booking counts them.
const LISTS = `
  select * from (
    select r.code, v.title, s."startsAt", c.waiting,
           ${PLACES} - c.taken - c.held - case when r.kept_released_at is null then greatest(0, r.kept_places - c.kept) else 0 end as free
      from (select run_id, min(starts_at) as "startsAt" from college_sessions where space_id = $1 and number = 1 and starts_at > $2 and starts_at <= $3 group by run_id) s
      join college_runs r on r.space_id = $1 and r.id = s.run_id and r.state = 'published'
      join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
      left join college_rooms m on m.space_id = $1 and m.id = r.room_id
      left join college_venues n on n.space_id = $1 and n.id = m.venue_id
     cross join lateral (
       select coalesce(sum(b.seats) filter (where b.state = 'booked'), 0)::int as taken, coalesce(sum(b.seats) filter (where b.held_at is not null), 0)::int as held,
              coalesce(sum(b.seats) filter (where b.state = 'booked' and b.takes_kept), 0)::int as kept,
              count(*) filter (where b.state = 'listed' and b.held_at is null and b.resting is null)::int as waiting
         from college_bookings b where b.space_id = $1 and b.run_id = r.id and b.state <> 'cancelled') c) l
   where free > 0 and waiting > 0 order by "startsAt", code limit 20`;

/** Whom somebody here must ring about places, the most pressing first. */
export async function heldNeeds(tx: Tx, now: Date): Promise<HeldNeeds> {
  const rows = await tx.named<Omit<ToRing, 'name'> & { personId: string }>('held-to-ring', TO_RING, [
    tx.spaceId,
  ]);
  const soon = new Date(now.getTime() + LAST_HOURS * 60 * 60 * 1000);
  const lists = await tx.named<ListToRing>('lists-to-ring', LISTS, [tx.spaceId, now, soon]);
  const names = await namesOf(
    tx,
    rows.map(({ personId }) => personId),
  );
  const toRing = rows.map(({ personId, ...one }) => ({ ...one, name: names.get(personId) ?? 'somebody' }));
  return { toRing, lists };
}
