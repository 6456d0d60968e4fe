import { looksBefore, namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { eventsAbout } from '#platform/personal/events-about.ts';
import type { Registry } from '#platform/personal/rows-of-person.ts';
import { myData } from '../tables.ts';

/** A look at something of theirs, or something that was done by them, for them or about them. */
export interface Seen {
  readonly id: string;
  readonly kind: 'look' | 'event';
  readonly at: Date;
  /** The type of the event, or in words what was looked at. */
  readonly what: string;
  /** "you", somebody's name, or null for the product itself and for visitors. */
  readonly by: string | null;
  readonly channel: string | null;
  readonly becauseType: string | null;
  readonly runId: string | null;
}

type Unnamed = Omit<Seen, 'by'> & { readonly byId: string | null; readonly byName: string | null };

/** Everything that was looked at and done, newest first, from an id on (null: from the newest). */
export async function historyOf(
  tx: Tx,
  { personal }: Registry,
  ids: readonly string[],
  before: string | null,
  limit: number,
): Promise<Seen[]> {
  const seen: Unnamed[] = [
    ...(await eventsAbout(tx, personal, ids, before, limit)).map(ofEvent),
    ...(await looksBefore(tx, ids, before, limit)).map(ofLook),
    ...(await supportersLooks(tx, ids, before, limit)),
  ];
  const page = seen.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit);
  const others = page.flatMap(({ byId }) => (byId && !ids.includes(byId) ? byId : []));
  const names = await namesOf(tx, [...new Set(others)]);
  return page.map(({ byId, byName, ...one }) => ({
    ...one,
    by: byId === null ? byName : ids.includes(byId) ? 'you' : (names.get(byId) ?? 'somebody'),
  }));
}

function ofEvent({
  id,
  type,
  actorId,
  channel,
  at,
  data,
}: Awaited<ReturnType<typeof eventsAbout>>[number]): Unnamed {
  const runId = typeof data['runId'] === 'string' ? data['runId'] : null;
  return {
    id,
    kind: 'event',
    at,
    what: type,
    byId: actorId,
    byName: null,
    channel,
    becauseType: null,
    runId,
  };
}

function ofLook(look: Awaited<ReturnType<typeof looksBefore>>[number]): Unnamed {
  const { id, lookerId, atWhat, becauseType, becauseId, lookedAt } = look;
  const runId = becauseType === 'run' ? becauseId : null;
  return {
    id,
    kind: 'look',
    at: lookedAt,
    what: atWhat,
    byId: lookerId,
    byName: null,
    channel: null,
    becauseType,
    runId,
  };
}

async function supportersLooks(
  tx: Tx,
  ids: readonly string[],
  before: string | null,
  limit: number,
): Promise<Unnamed[]> {
  let asked = myData(tx)
    .selectFrom('mydata_supporter_looks')
    .select(['id', 'supporter_name', 'at_what', 'looked_at'])
    .where('space_id', '=', tx.spaceId)
    .where('person_id', 'in', [...ids]);
  if (before !== null) asked = asked.where('id', '<', before);
  const rows = await asked.orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: 'look',
    at: row.looked_at,
    what: row.at_what,
    byId: null,
    byName: `${row.supporter_name}, your supporter`,
    channel: null,
    becauseType: null,
    runId: null,
  }));
}
