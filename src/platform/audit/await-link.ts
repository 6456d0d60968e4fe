import type { Tx } from '#platform/database/tx.ts';
import { isId } from '#platform/ids/ids.ts';

const recorded = new WeakMap<Tx, string[]>();

/**
 * Notes, in the transaction that records an event, that the event waits for its link in the audit chain. However many a
 * transaction records, they are one statement that travels with the commit: no round trip more.
 */
export function awaitLink(tx: Tx, eventId: string, at: Date): void {
  if (!isId(tx.spaceId) || !isId(eventId)) throw new Error('An event is linked by ids');
  const row = `('${tx.spaceId}', '${eventId}', '${at.toISOString()}')`;
  const rows = recorded.get(tx);
  if (rows) return void rows.push(row);
  const first = [row];
  recorded.set(tx, first);
  tx.withCommit(
    () => `insert into audit_pending (space_id, event_id, recorded_at) values ${first.join(', ')}`,
  );
}
