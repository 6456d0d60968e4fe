import type { Log } from '#platform/log/log.ts';

/** Something that is looked at again and again, each look a moment after the one before has ended. */
export interface Looking {
  readonly look: () => Promise<unknown>;
  readonly betweenLooks: number;
  /** What the log says when a look could not be had, such as "the waiting lists had to wait". */
  readonly trouble: string;
}

/**
 * Looks for as long as the product works, beginning at once with whatever a killed process left. The database may be away
 * for a moment: what waits keeps waiting, and the next look finds it. The returned function ends it, after the look in hand.
 *
 * @param betweenLooks milliseconds from the end of one look to the beginning of the next
 */
export function keepLooking({ look, betweenLooks, trouble }: Looking, log: Log): () => Promise<void> {
  let ended = false;
  let looking = Promise.resolve();
  let timer = setTimeout(lookAgain, 0);

  function lookAgain(): void {
    looking = lookOnce();
  }

  async function lookOnce(): Promise<void> {
    try {
      await look();
    } catch (error) {
      log.warn({ err: error }, trouble);
    }
    if (!ended) timer = setTimeout(lookAgain, betweenLooks);
  }

  return async () => {
    ended = true;
    clearTimeout(timer);
    await looking;
  };
}
