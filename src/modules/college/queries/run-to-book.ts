import type { Tx } from '#platform/database/tx.ts';
import type { CourseKind, RunState } from '../tables.ts';

/** What a booking needs to know of a run. */
export interface RunToBook {
  readonly id: string;
  readonly code: string;
  readonly state: RunState;
  readonly kind: CourseKind;
  readonly places: number;
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
}

function sessionsAs(column: string): string {
  return `array(select s.${column} from college_sessions s where s.space_id = r.space_id and s.run_id = r.id order by s.number)`;
}

/** The run of a code, as one statement; what follows it decides whether the row is held. */
export const RUN_TO_BOOK = `
  select r.id, r.state, v.kind, r.places, m.name as room, n.name as venue,
         ${sessionsAs('id')}::text[] as session_ids, ${sessionsAs('starts_at')} as starts, ${sessionsAs('ends_at')} as ends
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
  const { session_ids, starts, ends, ...run } = row;
  return {
    ...run,
    code,
    sessions: session_ids.map((id, index) => ({ id, startsAt: starts[index]!, endsAt: ends[index]! })),
  };
}
