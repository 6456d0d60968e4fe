import type { Clock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/database/database.ts';
import type { Log } from '#platform/log/log.ts';
import { addLinks } from './add-links.ts';

/** Milliseconds from one look for waiting events to the next: an event has its link well within five seconds. */
const BETWEEN_LOOKS = 1_000;

/** Adds links to the audit chains for as long as the product runs. The returned function ends it, after the batch in hand. */
export function keepLinking(database: Database, clock: Clock, log: Log): () => Promise<void> {
  let ended = false;
  let looking = Promise.resolve();
  let timer = setTimeout(lookAgain, 0);

  function lookAgain(): void {
    looking = look();
  }

  async function look(): Promise<void> {
    try {
      await addLinks(database, () => clock.now());
    } catch (error) {
      // The database may be away for a moment. What waits keeps waiting, and the next look finds it.
      log.warn({ err: error }, 'the audit chain had to wait');
    }
    if (!ended) timer = setTimeout(lookAgain, BETWEEN_LOOKS);
  }

  return async () => {
    ended = true;
    clearTimeout(timer);
    await looking;
  };
}
