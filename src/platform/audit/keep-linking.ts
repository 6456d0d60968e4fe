import type { Clock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/database/database.ts';
import { keepLooking } from '#platform/jobs/keep-looking.ts';
import type { Log } from '#platform/log/log.ts';
import { addLinks } from './add-links.ts';

/** Milliseconds from one look for waiting events to the next: an event has its link well within five seconds. */
const BETWEEN_LOOKS = 1_000;

/** Adds links to the audit chains for as long as the product runs. The returned function ends it, after the batch in hand. */
export function keepLinking(database: Database, clock: Clock, log: Log): () => Promise<void> {
  const look = () => addLinks(database, () => clock.now());
  return keepLooking({ look, betweenLooks: BETWEEN_LOOKS, trouble: 'the audit chain had to wait' }, log);
}
