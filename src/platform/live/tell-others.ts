import type { Pool } from 'pg';
import type { Log } from '#platform/log/log.ts';

/** The channel of the database on which processes tell each other what changed: ids only. */
export const CHANNEL = 'alongside_live';
/** "Everything may have changed": for more topics than one message can carry (PostgreSQL allows 8,000 bytes). */
export const EVERYTHING = '*';

const MOST_TOPICS = 60;
const PAUSE = 100;

/**
 * Tells every process what changed, after it was committed. A NOTIFY inside a transaction would make commits wait for
 * each other, so what changes is gathered and told together, one message at a time and at most ten in a second.
 */
export class TellOthers {
  readonly #pool: Pool;
  readonly #log: Log;
  readonly #waiting = new Set<string>();
  #going: NodeJS.Timeout | null = null;
  #sending: Promise<void> = Promise.resolve();

  constructor(pool: Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  changed(topic: string): void {
    this.#waiting.add(topic);
    this.#going ??= setTimeout(() => this.#send(), PAUSE).unref();
  }

  /** Sends nothing more, and waits for what is on its way. */
  async end(): Promise<void> {
    if (this.#going) clearTimeout(this.#going);
    this.#waiting.clear();
    await this.#sending;
  }

  #send(): void {
    const topics = [...this.#waiting];
    this.#waiting.clear();
    this.#going = null;
    if (topics.length === 0) return;
    const message = topics.length > MOST_TOPICS ? EVERYTHING : topics.join(' ');
    this.#sending = this.#sending.then(() => this.#notify(message));
  }

  // A page that hears nothing shows what it showed: worth a line in the log, and no more.
  async #notify(message: string): Promise<void> {
    try {
      await this.#pool.query('select pg_notify($1, $2)', [CHANNEL, message]);
    } catch (error) {
      this.#log.warn({ code: (error as { code?: string }).code }, 'open pages could not be told of a change');
    }
  }
}
