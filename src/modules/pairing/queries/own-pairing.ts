import type { Tx } from '#platform/database/tx.ts';
import type { Away } from '../model/free.ts';

/** Whether somebody would like to be asked, and as what. */
export interface Wishes {
  readonly asPeer: boolean;
  readonly asProfessional: boolean;
  readonly notNow: boolean;
  readonly version: number;
  readonly channel: string;
  /** Who wrote it down, where it was not the tutor. */
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

export type OwnTime = Away & {
  readonly id: string;
  readonly channel: string;
  /** Who wrote it down, where it was not the tutor. */
  readonly recordedBy: string | null;
};

interface TimeRow {
  id: string;
  personId: string;
  weekday: number | null;
  from: string | null;
  until: string | null;
  fromOn: string | null;
  toOn: string | null;
  channel: string;
  recordedBy: string | null;
}

/** What these people said about being asked, by id; nobody is in it who has said nothing. */
export async function wishesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, Wishes>> {
  const rows = await tx.named<Wishes & { personId: string }>(
    'pairing-wishes-of',
    `select person_id as "personId", as_peer as "asPeer", as_professional as "asProfessional", not_now as "notNow", version,
            channel, nullif(recorded_by_person_id, person_id) as "recordedBy", recorded_at as "recordedAt"
       from pairing_wishes where space_id = $1 and person_id = any($2::uuid[])`,
    [tx.spaceId, personIds],
  );
  return new Map(rows.map(({ personId, ...wishes }) => [personId, wishes]));
}

/** Everybody who has said that they would like to be asked, in either role. */
export async function wouldLikeTo(
  tx: Tx,
): Promise<{ personId: string; asPeer: boolean; asProfessional: boolean }[]> {
  return tx.named(
    'would-like-to',
    `select person_id as "personId", as_peer as "asPeer", as_professional as "asProfessional"
       from pairing_wishes where space_id = $1 and (as_peer or as_professional) limit 5000`,
    [tx.spaceId],
  );
}

/** What these people enjoy, by id. */
export async function subjectsOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.named<{ personId: string; subject: string }>(
    'pairing-subjects-of',
    `select person_id as "personId", subject from pairing_subjects where space_id = $1 and person_id = any($2::uuid[]) order by subject`,
    [tx.spaceId, personIds],
  );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return new Map([...byPerson].map(([id, own]) => [id, own.map(({ subject }) => subject)]));
}

/** The times these people cannot, by id. Days that are over are left out. */
export async function timesOf(
  tx: Tx,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, OwnTime[]>> {
  const rows = await tx.named<TimeRow>(
    'pairing-times-of',
    `select id, person_id as "personId", weekday, from_time as "from", until_time as "until", from_on as "fromOn", to_on as "toOn",
            channel, recorded_by_person_id as "recordedBy"
       from pairing_times where space_id = $1 and person_id = any($2::uuid[]) and (to_on is null or to_on >= $3::date)
      order by weekday nulls last, from_time, from_on, id`,
    [tx.spaceId, personIds, today],
  );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return new Map([...byPerson].map(([id, own]) => [id, own.map(timeOf)]));
}

function timeOf({ id, weekday, from, until, fromOn, toOn, channel, recordedBy }: TimeRow): OwnTime {
  const told = { id, channel, recordedBy };
  return weekday === null
    ? { ...told, kind: 'days', fromOn: fromOn!, toOn: toOn! }
    : { ...told, kind: 'weekly', weekday, from: from!, until: until! };
}
