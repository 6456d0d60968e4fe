import type { Pool, PoolClient } from 'pg';
import { CHANNEL } from './tell-others.ts';

const AGAIN_AFTER = 1_000;

/**
 * Listens to what other processes tell, on one connection of its own, for as long as it is wanted. When that is lost it
 * is made again, and `lost` says that something may have been missed.
 */
export class Listen {
  readonly #pool: Pool;
  readonly #heard: (message: string) => void;
  readonly #lost: () => void;
  #client: PoolClient | null = null;
  #beginning: Promise<void> | null = null;
  #again: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(pool: Pool, heard: (message: string) => void, lost: () => void) {
    this.#pool = pool;
    this.#heard = heard;
    this.#lost = lost;
  }

  /** Begins, if it has not yet. Settles when it listens, or when it will try again by itself. */
  begin(): Promise<void> {
    if (this.#client || this.#ended) return Promise.resolve();
    return (this.#beginning ??= this.#connect().finally(() => {
      this.#beginning = null;
    }));
  }

  async end(): Promise<void> {
    this.#ended = true;
    if (this.#again) clearTimeout(this.#again);
    await this.#beginning;
    this.#client?.release(true);
    this.#client = null;
  }

  async #connect(): Promise<void> {
    try {
      const client = await this.#pool.connect();
      client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
      client.once('error', () => this.#gone(client));
      client.once('end', () => this.#gone(client));
      await client.query(`listen ${CHANNEL}`);
      this.#client = client;
    } catch {
      // The database is away: pages show what they showed until it is back.
      this.#tryAgain();
    }
  }

  #gone(client: PoolClient): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.release(true);
    this.#tryAgain();
  }

  #tryAgain(): void {
    if (this.#ended || this.#again) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      void this.#beginAgain();
    }, AGAIN_AFTER).unref();
  }

  async #beginAgain(): Promise<void> {
    await this.begin();
    if (this.#client) this.#lost();
  }
}
