import type { Tx } from '#platform/database/tx.ts';
import { phaseOf } from '../model/holding-time.ts';
import type { Phase } from '../model/holding-time.ts';
import type { CourseKind, RunState } from '../tables.ts';

/** What a booking needs to know of a run. */
export interface RunToBook {
  readonly id: string;
  readonly code: string;
  readonly state: RunState;
  readonly kind: CourseKind;
  /** Places there are, never more than its room holds. */
  readonly places: number;
  /** What the room holds; null when nobody has said. */
  readonly roomHolds: number | null;
  readonly online: boolean;
  /** Places kept for others, taken ones too; 0 once they are for everybody. */
  readonly keptPlaces: number;
  /** The day on which they are for everybody ("2027-01-11"); null when none is set, or it has come. */
  readonly keptUntil: string | null;
  readonly supportersTakePlaces: boolean;
  /** In order. */
  readonly sessions: readonly SessionTimes[];
  readonly venue: string | null;
  readonly room: string | null;
}

export interface SessionTimes {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface RunToBookRow extends Omit<RunToBook, 'code' | 'sessions'> {
  readonly session_ids: string[];
  readonly starts: Date[];
  readonly ends: Date[];
  /** Its sessions or its room were changed while this statement waited for the run: what it read of them is of before. */
  readonly stale: boolean;
}

function sessionsAs(column: string): string {
  return `array(select s.${column} from college_sessions s where s.space_id = r.space_id and s.run_id = r.id order by s.number)`;
}

/** Places of a run `r` in a room `m` of a venue `n`: its own number, or what the room holds where that is fewer. */
export const PLACES = `case when coalesce(n.online, false) then r.places else least(r.places, coalesce(m.holds, r.places)) end`;

/** The run of a code, as one statement; what follows it decides whether the row is held. */
export const RUN_TO_BOOK = `
  select r.id, r.state, v.kind, ${PLACES} as places, m.holds as "roomHolds", coalesce(n.online, false) as online,
         case when r.kept_released_at is null then r.kept_places else 0 end as "keptPlaces",
         case when r.kept_released_at is null then r.kept_until end as "keptUntil", r.supporters_take_places as "supportersTakePlaces", m.name as room, n.name as venue,
         ${sessionsAs('id')}::text[] as session_ids, ${sessionsAs('starts_at')} as starts, ${sessionsAs('ends_at')} as ends,
         (select (was.timetable, was.room_id) is distinct from (r.timetable, r.room_id) from college_runs was where was.space_id = r.space_id and was.id = r.id) as stale
    from college_runs r
    join college_course_versions v on v.space_id = r.space_id and v.course_id = r.course_id and v.number = r.course_version
    left join college_rooms m on m.space_id = r.space_id and m.id = r.room_id
    left join college_venues n on n.space_id = m.space_id and n.id = m.venue_id
   where r.space_id = $1 and r.code = $2`;

/** The run of a code, held by nothing: for pages, which only look. Null when there is none. */
export async function runToBook(tx: Tx, code: string): Promise<RunToBook | null> {
  const [row] = await tx.named<RunToBookRow>('run-to-book', RUN_TO_BOOK, [tx.spaceId, code]);
  return row ? runOf(code, row) : null;
}

/** A row of `RUN_TO_BOOK` as a run. */
export function runOf(code: string, row: RunToBookRow): RunToBook {
  const { session_ids, starts, ends, stale: _, ...run } = row;
  return {
    ...run,
    code,
    sessions: session_ids.map((id, index) => ({ id, startsAt: starts[index]!, endsAt: ends[index]! })),
  };
}

const COME_ANY_TIME: ReadonlySet<CourseKind> = new Set(['drop-in', 'social']);

/** What happens to a place of this run that comes free at a moment. */
export function phaseOfRun({ state, kind, sessions }: RunToBook, now: Date): Phase {
  const firstStart = sessions[0]?.startsAt ?? null;
  const lastStart = sessions.at(-1)?.startsAt ?? null;
  return phaseOf({ state, firstStart, lastStart, comeAnyTime: COME_ANY_TIME.has(kind) }, now);
}
