import type { Tx } from '#platform/database/tx.ts';
import { EVENT_COLUMNS, inUtc } from './link-hash.ts';
import type { ChainedEvent, LinkFacts } from './link-hash.ts';

/** A link as it is kept, with the event it is about, if that is still there. */
export interface KeptLink extends LinkFacts {
  readonly eventId: string;
  readonly hash: Buffer;
  readonly event: ChainedEvent | null;
}

/** An event that has no link, and does not wait for one. */
export interface StrayEvent {
  readonly id: string;
  readonly type: string;
  readonly happenedAt: string;
}

const AT_ONCE = 2_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

type LinkRow = Omit<KeptLink, 'event' | 'spaceId'> & ChainedEvent & { readonly id: string | null };

const LINKS = `
  select l.number as "number", l.event_id as "eventId", l.previous as "previous", l.hash as "hash",
         ${inUtc('l.linked_at')} as "linkedAt", l.before_chain as "beforeChain", ${EVENT_COLUMNS}
    from audit_links l left join events e on e.space_id = l.space_id and e.id = l.event_id
   where l.space_id = $1 and l.number > $2 order by l.number limit ${AT_ONCE}`;

/** All links of a space's chain, in order, some at a time. */
export async function* linksOf(tx: Tx): AsyncGenerator<readonly KeptLink[]> {
  let after = Number.MIN_SAFE_INTEGER;
  while (true) {
    const rows = await tx.named<LinkRow>('audit-read-links', LINKS, [tx.spaceId, after]);
    if (rows.length > 0) yield rows.map((row) => keptLink(tx.spaceId, row));
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.number;
  }
}

function keptLink(spaceId: string, row: LinkRow): KeptLink {
  const { number, eventId, previous, hash, linkedAt, beforeChain, ...event } = row;
  return {
    spaceId,
    number,
    eventId,
    previous,
    hash,
    linkedAt,
    beforeChain,
    event: event.id === null ? null : event,
  };
}

const EVENTS = `
  select e.id as "id", e.type as "type", ${inUtc('e.happened_at')} as "happenedAt",
         exists (select 1 from audit_links l where l.space_id = e.space_id and l.event_id = e.id) as "linked",
         exists (select 1 from audit_pending p where p.space_id = e.space_id and p.event_id = e.id) as "waiting"
    from events e where e.space_id = $1 and e.id > $2 order by e.id limit ${AT_ONCE}`;

/** All events of a space, some at a time: how many there are, how many wait for their link, and which are strays. */
export async function* eventsOf(
  tx: Tx,
): AsyncGenerator<{ count: number; waiting: number; strays: readonly StrayEvent[] }> {
  let after = FIRST_ID;
  while (true) {
    const rows = await tx.named<StrayEvent & { linked: boolean; waiting: boolean }>(
      'audit-read-events',
      EVENTS,
      [tx.spaceId, after],
    );
    yield {
      count: rows.length,
      waiting: rows.filter((row) => row.waiting && !row.linked).length,
      strays: rows.filter((row) => !row.linked && !row.waiting),
    };
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

/** Events that wait for a link but are no longer there. */
export async function goneWhileWaiting(tx: Tx): Promise<readonly { eventId: string; recordedAt: string }[]> {
  return tx.named(
    'audit-gone-waiting',
    `select p.event_id as "eventId", ${inUtc('p.recorded_at')} as "recordedAt" from audit_pending p
      where p.space_id = $1 and not exists (select 1 from events e where e.space_id = p.space_id and e.id = p.event_id)
      order by p.event_id limit 100`,
    [tx.spaceId],
  );
}

export interface KeptHead {
  readonly number: number;
  readonly hash: Buffer;
  readonly linkedAt: string;
}

/** Where the chain of a space says it ends; null while it has not begun. */
export async function headOf(tx: Tx, spaceId = tx.spaceId): Promise<KeptHead | null> {
  const [head] = await tx.named<KeptHead>(
    'audit-head',
    `select h.number as "number", h.hash as "hash", ${inUtc('h.linked_at')} as "linkedAt" from audit_heads h where h.space_id = $1`,
    [spaceId],
  );
  return head ?? null;
}
