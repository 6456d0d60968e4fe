import type { Database } from '#platform/database/database.ts';

/** A booking as the database has it, with all that must have been written beside it. */
export interface Kept {
  readonly id: string;
  readonly email: string;
  readonly state: 'booked' | 'listed' | 'cancelled';
  readonly position: number | null;
  readonly events: number;
  readonly messages: number;
}

/** Every booking of a run, in the order of their ids. */
export async function bookingsKept(database: Database, spaceId: string, runId: string): Promise<Kept[]> {
  return database.inSpace(spaceId, async (tx) => {
    const { rows } = await tx.client.query<Kept>(
      `select b.id, p.email, b.state, b.position,
              (select count(*)::int from events e where e.space_id = b.space_id and e.subject_id = b.id) as events,
              (select count(*)::int from messages m where m.space_id = b.space_id and m.person_id = b.person_id) as messages
         from college_bookings b join people_persons p on p.space_id = b.space_id and p.id = b.person_id
        where b.space_id = $1 and b.run_id = $2 order by b.id`,
      [spaceId, runId],
    );
    return rows;
  });
}

/** What must never be: something of a booking without the rest of it. Each line says what was found; none is well. */
export async function halfMade(database: Database, spaceId: string): Promise<string[]> {
  return database.inSpace(spaceId, async (tx) => {
    const { rows } = await tx.client.query<{ found: string }>(
      `select 'a booking without its one event: ' || b.id as found from college_bookings b
        where b.space_id = $1 and (select count(*) from events e where e.space_id = $1 and e.subject_id = b.id) <> 1
       union all
       select 'a booking without its one letter: ' || b.id from college_bookings b
        where b.space_id = $1 and (select count(*) from messages m where m.space_id = $1 and m.person_id = b.person_id) <> 1
       union all
       select 'a letter without its job: ' || m.id from messages m
        where m.space_id = $1 and not exists (select 1 from pgboss.job j where j.data ->> 'messageId' = m.id::text)
       union all
       select 'a person who asked, without a booking: ' || p.id from people_persons p
        where p.space_id = $1 and p.email is not null
          and not exists (select 1 from college_bookings b where b.space_id = $1 and b.person_id = p.id)
       union all
       select 'a person who cannot be found by name: ' || p.id from people_persons p
        where p.space_id = $1 and not exists (select 1 from people_name_words w where w.space_id = $1 and w.person_id = p.id)
       union all
       select 'a form without its answer: ' || f.key from form_results f where f.space_id = $1 and f.result is null`,
      [spaceId],
    );
    return rows.map(({ found }) => found);
  });
}
