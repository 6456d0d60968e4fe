import { keptLeft, placesLeft } from '../model/capacity.ts';
import type { OfferedRun, ShownDeparture } from '../model/offered-run.ts';
import type { CourseKind, DepartureKind, RunState, TutorRole, WhoFor } from '../tables.ts';
import { PLACES } from './run-to-book.ts';

/** A run with all that a visitor may see of it, in one statement; a `where` follows. Only counts of bookings leave the database. */
export const OFFERED_RUN = offeredFrom('college_runs');

/** The same over runs that a `with` before it has found already. */
export function offeredFrom(runs: string): string {
  return `
  select r.id, r.code, r.course_id, r.state, r.revision, ${PLACES} as places, case when r.kept_released_at is null then r.kept_places else 0 end as kept_places, r.needs_no_pair, r.access_notes,
         t.slug as term_slug, t.name as term_name,
         v.title, v.kind, v.subject, v.about, v.aims, v.outline, v.who_for, v.access_notes as course_access_notes,
         m.name as room, m.step_free, m.hearing_loop, m.quiet_room, n.name as venue, n.online, n.address, n.getting_there,
         (select coalesce(sum(b.seats), 0)::int from college_bookings b where b.space_id = r.space_id and b.run_id = r.id and b.state = 'booked') as taken,
         case when r.kept_places = 0 then 0 else
           (select coalesce(sum(b.seats), 0)::int from college_bookings b where b.space_id = r.space_id and b.run_id = r.id and b.state = 'booked' and b.takes_kept)
         end as kept_taken,
         (select coalesce(sum(b.seats), 0)::int from college_bookings b where b.space_id = r.space_id and b.run_id = r.id and b.held_at is not null) as held,
         (select min(b.seats) from college_bookings b where b.space_id = r.space_id and b.run_id = r.id and b.state = 'listed' and b.held_at is null and b.resting is null) as least,
         (select json_agg(json_build_object('id', s.id, 'number', s.number, 'startsAt', s.starts_at, 'endsAt', s.ends_at) order by s.number)
            from college_sessions s where s.space_id = r.space_id and s.run_id = r.id) as sessions,
         (select json_agg(json_build_object('personId', u.person_id, 'role', u.role) order by u.id)
            from college_run_tutors u where u.space_id = r.space_id and u.run_id = r.id) as tutors,
         d.kind as departure, d.reason as departure_reason, d.agreed_on as departure_on, d.decision_address,
         exists (select 1 from college_run_tutors k where k.space_id = d.space_id and k.role = 'peer'
                    and k.person_id in (d.agreed_by_person_id, d.also_agreed_by_person_id)) as departure_by_peer
    from ${runs} r
    join college_terms t on t.space_id = r.space_id and t.id = r.term_id
    join college_course_versions v on v.space_id = r.space_id and v.course_id = r.course_id and v.number = r.course_version
    left join college_rooms m on m.space_id = r.space_id and m.id = r.room_id
    left join college_venues n on n.space_id = m.space_id and n.id = m.venue_id
    left join college_departures d on d.space_id = r.space_id and d.run_id = r.id`;
}

export interface OfferedRunRow {
  id: string;
  code: string;
  course_id: string;
  state: RunState;
  revision: number;
  places: number;
  needs_no_pair: boolean;
  access_notes: string;
  term_slug: string;
  term_name: string;
  title: string;
  kind: CourseKind;
  subject: string;
  about: string;
  aims: string;
  outline: string;
  who_for: WhoFor[];
  course_access_notes: string;
  room: string | null;
  step_free: boolean | null;
  hearing_loop: boolean | null;
  quiet_room: boolean | null;
  venue: string | null;
  online: boolean | null;
  address: string | null;
  getting_there: string | null;
  kept_places: number;
  taken: number;
  kept_taken: number;
  held: number;
  /** The fewest places that anybody needs who waits to be asked. */
  least: number | null;
  sessions: { id: string; number: number; startsAt: string; endsAt: string }[] | null;
  tutors: { personId: string; role: TutorRole }[] | null;
  departure: DepartureKind | null;
  departure_reason: string | null;
  departure_on: string | null;
  decision_address: string | null;
  departure_by_peer: boolean;
}

/** The ids of everybody named as a tutor in these rows, each once. */
export function tutorIds(rows: readonly OfferedRunRow[]): string[] {
  return [...new Set(rows.flatMap((row) => (row.tutors ?? []).map((tutor) => tutor.personId)))];
}

/** A row as a run that anybody may see; `names` as each tutor chose to be shown, by id. */
export function offeredRunOf(row: OfferedRunRow, names: ReadonlyMap<string, string | null>): OfferedRun {
  const { title, kind, subject, about, aims, outline } = row;
  return {
    id: row.id,
    code: row.code,
    courseId: row.course_id,
    state: row.state,
    revision: row.revision,
    term: { slug: row.term_slug, name: row.term_name },
    course: {
      title,
      kind,
      subject,
      about,
      aims,
      outline,
      whoFor: row.who_for,
      accessNotes: row.course_access_notes,
    },
    accessNotes: row.access_notes,
    needsNoPair: row.needs_no_pair,
    places: row.places,
    placesLeft: placesLeft({ ...row, kept: keptLeft(row.kept_places, row.kept_taken) }),
    place: placeOf(row),
    sessions: (row.sessions ?? []).map(({ id, number, startsAt, endsAt }) => ({
      id,
      number,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })),
    tutors: (row.tutors ?? []).map(({ personId, role }) => ({ role, shownAs: names.get(personId) ?? null })),
    departure: departureOf(row),
  };
}

function placeOf(row: OfferedRunRow): OfferedRun['place'] {
  if (row.venue === null) return null;
  return {
    venue: row.venue,
    room: row.room ?? '',
    online: row.online ?? false,
    address: row.address ?? '',
    gettingThere: row.getting_there ?? '',
    stepFree: row.step_free,
    hearingLoop: row.hearing_loop,
    quietRoom: row.quiet_room,
  };
}

function departureOf(row: OfferedRunRow): ShownDeparture | null {
  if (row.departure === null) return null;
  return {
    kind: row.departure,
    reason: row.departure_reason ?? '',
    agreedOn: row.departure_on ?? '',
    agreedByAPeer: row.departure_by_peer,
    decisionAddress: row.decision_address,
  };
}
