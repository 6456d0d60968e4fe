import { namesOf, sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Mark } from '../tables.ts';
import { apologiesTo } from './apologies.ts';

/** One thing that was marked about somebody, and by whom. */
export interface RegisterEntry {
  readonly mark: Mark;
  readonly by: string | null;
  readonly at: Date;
}

/** Somebody on the register of a session. */
export interface RegisterLine {
  readonly personId: string;
  readonly name: string;
  /** False for somebody who came without a place. */
  readonly hadPlace: boolean;
  readonly mark: Mark | null;
  /** They said beforehand that they cannot come: when. Nothing is marked by that. */
  readonly apologies: Date | null;
  /** Everything that was marked, oldest first; names of those who marked are in `names`. */
  readonly entries: readonly RegisterEntry[];
}

export interface Register {
  readonly lines: readonly RegisterLine[];
  /** Set when the college called the session off on the day: then nobody is marked. */
  readonly notHeld: { readonly by: string | null; readonly at: Date } | null;
  readonly names: ReadonlyMap<string, string>;
}

export interface SessionOfRun {
  readonly id: string;
  readonly runId: string;
  readonly endsAt: Date;
}

interface Row {
  personId: string;
  hadPlace: boolean;
  mark: Mark | null;
  entries: { mark: Mark; by: string | null; at: string }[] | null;
}

// Whoever has a place, booked by the end of that session, and whoever was marked although they have none (any more).
const LINES = `
  select coalesce(a.person_id, b.person_id) as "personId", coalesce(a.had_place, true) as "hadPlace", a.mark,
         (select json_agg(json_build_object('mark', e.mark, 'by', e.marked_by_person_id, 'at', e.marked_at) order by e.id)
            from college_register_entries e
           where e.space_id = $1 and e.session_id = $3 and e.person_id = a.person_id) as entries
    from (select person_id from college_bookings where space_id = $1 and run_id = $2 and state = 'booked' and booked_at <= $4) b
    full join (select person_id, had_place, mark from college_attendance where space_id = $1 and session_id = $3) a
      on a.person_id = b.person_id`;

/** The register of a session as it stands, by name. */
export async function registerOf(tx: Tx, session: SessionOfRun): Promise<Register> {
  const { id, runId, endsAt } = session;
  const rows = await tx.named<Row>('register-lines', LINES, [tx.spaceId, runId, id, endsAt]);
  const [off] = await tx.named<{ by: string | null; at: Date }>(
    'session-not-held',
    `select said_by_person_id as by, said_at as at from college_not_held where space_id = $1 and session_id = $2`,
    [tx.spaceId, id],
  );
  const markers = rows.flatMap(({ entries }) => (entries ?? []).flatMap(({ by }) => by ?? []));
  const people = [...rows.map(({ personId }) => personId), ...markers, ...(off?.by ? [off.by] : [])];
  const names = await namesOf(tx, [...new Set(people)]);
  const said = new Map((await apologiesTo(tx, id)).map(({ personId, saidAt }) => [personId, saidAt]));
  const lines = rows.map(({ entries, ...row }) => ({
    ...row,
    apologies: said.get(row.personId) ?? null,
    name: names.get(row.personId) ?? '',
    entries: (entries ?? []).map((entry) => ({ ...entry, at: new Date(entry.at) })),
  }));
  return { lines: lines.toSorted(byName), notHeld: off ?? null, names };
}

function byName(a: RegisterLine, b: RegisterLine): number {
  const [first, second] = [sortKey(a.name), sortKey(b.name)];
  if (first !== second) return first < second ? -1 : 1;
  return a.personId < b.personId ? -1 : 1;
}
