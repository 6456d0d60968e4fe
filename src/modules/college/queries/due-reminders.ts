import type { Tx } from '#platform/database/tx.ts';

/** Somebody who is to hear of a session that comes: what they need for the first day, or a reminder. */
export interface DueReminder {
  readonly bookingId: string;
  readonly personId: string;
  readonly bookedAt: Date;
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly code: string;
  readonly room: string | null;
  readonly venue: string | null;
  readonly online: boolean;
  readonly address: string;
  readonly gettingThere: string;
}

/** At most so many at once; what is left is found by the next look. */
const AT_ONCE = 300;

// Whoever said that they cannot come is not reminded of it. What one needs for the first day is told once, though it moves; a reminder anew for each time a session has.
// The sessions of a few days first, by their times; then who has a place on them and has not heard.
const DUE = `
  with soon as (
    select s.id, s.run_id, s.starts_at, s.ends_at, s.number from college_sessions s
     where s.space_id = $1 and s.starts_at > $2 and s.starts_at < $3 and ($4 = 'reminder' or s.number = 1))
  select b.id as "bookingId", b.person_id as "personId", b.booked_at as "bookedAt", s.id as "sessionId", s.starts_at as "startsAt", s.ends_at as "endsAt",
         r.code, m.name as room, n.name as venue, coalesce(n.online, false) as online, coalesce(n.address, '') as address,
         coalesce(n.getting_there, '') as "gettingThere"
    from soon s
    join college_runs r on r.space_id = $1 and r.id = s.run_id and r.state = 'published'
    join college_bookings b on b.space_id = $1 and b.run_id = r.id and b.state = 'booked'
    left join college_rooms m on m.space_id = $1 and m.id = r.room_id
    left join college_venues n on n.space_id = $1 and n.id = m.venue_id
   where not exists (select 1 from college_apologies a
                      where a.space_id = $1 and a.session_id = s.id and a.person_id = b.person_id and a.starts_at = s.starts_at)
     and not exists (select 1 from college_reminders d
                      where d.space_id = $1 and d.booking_id = b.id and d.session_id = s.id and d.kind = $4
                        and (d.starts_at = s.starts_at or $4 = 'joining'))
   order by s.starts_at, b.id limit ${AT_ONCE}`;

/** Who is to hear of sessions that start between two moments and has not heard of them yet, the soonest first. */
export async function dueReminders(
  tx: Tx,
  kind: 'joining' | 'reminder',
  between: { readonly after: Date; readonly before: Date },
): Promise<DueReminder[]> {
  return tx.named<DueReminder>('due-reminders', DUE, [tx.spaceId, between.after, between.before, kind]);
}
