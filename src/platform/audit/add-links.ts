import type { Database } from '#platform/database/database.ts';
import type { Tx } from '#platform/database/tx.ts';
import { BEGINNING, EVENT_COLUMNS, linkHash, momentText } from './link-hash.ts';
import type { ChainedEvent, LinkFacts } from './link-hash.ts';

/** Where a chain ends. */
export interface Head {
  readonly number: number;
  readonly hash: Buffer;
}

/** Takes the end of a space's chain for this transaction; null when somebody else is adding to it just now. */
export type TakeHead = (tx: Tx) => Promise<Head | null>;

const AT_ONCE = 500;

type Waiting = ChainedEvent & { readonly beforeChain: boolean };

interface Link extends LinkFacts {
  readonly eventId: string;
  readonly hash: Buffer;
}

/**
 * Gives every event that waits its link, space by space, in batches of a transaction each. Any number of processes may do
 * it at once: one adds to a space's chain, the others pass on. Returns how many links were added.
 */
export async function addLinks(
  database: Database,
  now: () => Date,
  takeHead: TakeHead = lockHead,
): Promise<number> {
  let added = 0;
  const failures: unknown[] = [];
  for (const spaceId of await spacesWaiting(database)) {
    try {
      added += await addAll(database, spaceId, now, takeHead);
    } catch (error) {
      failures.push(error);
    }
  }
  // A chain that somebody has broken into stands still until it is looked at; the others go on.
  if (failures.length > 0) throw failures[0];
  return added;
}

async function addAll(
  database: Database,
  spaceId: string,
  now: () => Date,
  takeHead: TakeHead,
): Promise<number> {
  let added = 0;
  let batch: number;
  do {
    batch = await database.inSpace(spaceId, (tx) => addBatch(tx, now(), takeHead));
    added += batch;
  } while (batch === AT_ONCE);
  return added;
}

/** The next batch of one space. */
async function addBatch(tx: Tx, at: Date, takeHead: TakeHead): Promise<number> {
  const head = await takeHead(tx);
  if (!head) return 0;
  const waiting = await waitingIn(tx);
  if (waiting.length === 0) return 0;
  const links = chained(tx.spaceId, head, waiting, at);
  await write(tx, links, at);
  return links.length;
}

// Leaps from one space to the next along the key, so that a long queue of one college costs one row.
const SPACES = `
  with recursive found as (
    (select space_id from audit_pending order by space_id limit 1)
    union all
    select (select p.space_id from audit_pending p where p.space_id > found.space_id order by p.space_id limit 1)
      from found where found.space_id is not null)
  select space_id as "spaceId" from found where space_id is not null`;

async function spacesWaiting(database: Database): Promise<string[]> {
  const rows = await database.global<{ spaceId: string }>(SPACES, [], 'audit-spaces-waiting');
  return rows.map(({ spaceId }) => spaceId);
}

/** Locks the row that says where the chain ends, or passes on. */
export const lockHead: TakeHead = async (tx) => {
  await tx.named(
    'audit-head-made',
    `insert into audit_heads (space_id, number, hash, linked_at) values ($1, 0, $2, 'epoch') on conflict do nothing`,
    [tx.spaceId, BEGINNING],
  );
  const [head] = await tx.named<Head>(
    'audit-head-locked',
    `select number, hash from audit_heads where space_id = $1 for update skip locked`,
    [tx.spaceId],
  );
  return head ?? null;
};

// An event that was taken away before it had its link leaves its id waiting: nothing is there to be linked. One that has
// its link already gets no second one.
async function waitingIn(tx: Tx): Promise<Waiting[]> {
  return tx.named<Waiting>(
    'audit-waiting',
    `select ${EVENT_COLUMNS}, p.before_chain as "beforeChain"
       from audit_pending p join events e on e.space_id = p.space_id and e.id = p.event_id
      where p.space_id = $1
        and not exists (select 1 from audit_links l where l.space_id = p.space_id and l.event_id = p.event_id)
      order by p.event_id limit ${AT_ONCE}`,
    [tx.spaceId],
  );
}

function chained(spaceId: string, head: Head, events: readonly Waiting[], at: Date): Link[] {
  let { number, hash: previous } = head;
  return events.map((event) => {
    number += 1;
    const facts: LinkFacts = {
      spaceId,
      number,
      previous,
      linkedAt: momentText(at),
      beforeChain: event.beforeChain,
    };
    const hash = linkHash(facts, event);
    previous = hash;
    return { ...facts, eventId: event.id, hash };
  });
}

async function write(tx: Tx, links: readonly Link[], at: Date): Promise<void> {
  const last = links.at(-1)!;
  const eventIds = links.map((link) => link.eventId);
  await tx.named(
    'audit-links',
    `insert into audit_links (space_id, number, event_id, previous, hash, linked_at, before_chain)
     select $1, l.number, l.event_id, l.previous, l.hash, $2, l.before_chain
       from unnest($3::bigint[], $4::uuid[], $5::bytea[], $6::bytea[], $7::boolean[]) as l(number, event_id, previous, hash, before_chain)`,
    [
      tx.spaceId,
      at,
      links.map((link) => link.number),
      eventIds,
      links.map((link) => link.previous),
      links.map((link) => link.hash),
      links.map((link) => link.beforeChain),
    ],
  );
  await tx.named(
    'audit-head-moved',
    `update audit_heads set number = $2, hash = $3, linked_at = $4 where space_id = $1`,
    [tx.spaceId, last.number, last.hash, at],
  );
  await tx.named(
    'audit-linked',
    `delete from audit_pending where space_id = $1 and event_id = any($2::uuid[])`,
    [tx.spaceId, eventIds],
  );
}
