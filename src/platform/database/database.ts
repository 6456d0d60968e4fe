import type { Pool, PoolClient, QueryResult } from 'pg';
import { Trouble } from '#platform/errors/errors.ts';
import { isId } from '#platform/ids/ids.ts';
import { SharedReads } from './shared-reads.ts';
import { troubleFrom } from './trouble-from.ts';
import { Tx } from './tx.ts';

/** Stands for "no space" in a transaction over global tables: row security then shows no tenant row at all. */
const NO_SPACE = '';

/** The database as the app sees it: units of work, each in one space, by a role that row security binds. */
export class Database {
  readonly #pool: Pool;
  readonly #glances = new SharedReads<QueryResult>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Does `work` in one transaction inside a space. Throws what `work` throws, having undone everything. */
  async inSpace<T>(spaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction(beginIn(spaceId), spaceId, work);
  }

  /** Does `work` in one transaction over global tables: accounts, sign-ins, spaces. No tenant row can be seen. */
  async globally<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction('begin', NO_SPACE, work);
  }

  /**
   * Reads with one statement in a space in a single round trip (transaction and row security included).
   * `sql` can carry no parameters: put in only ids and numbers that were checked. Those who ask the same at once share
   * one answer, begun after all of them had asked: nothing in its rows may be changed.
   */
  async glance<Row extends object>(spaceId: string, sql: string): Promise<readonly Row[]> {
    const text = `${beginIn(spaceId)}; ${sql}; commit`;
    const answer = await this.#glances.read(text, () => this.#query(text));
    return (answer as unknown as QueryResult<Row>[])[2]!.rows;
  }

  /** One statement over global tables. */
  async global<Row extends object>(
    text: string,
    values: readonly unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    const result = await this.#query({ text, values: [...values], ...(name ? { name } : {}) });
    return result.rows as Row[];
  }

  /** How busy its connections are: open, free, and askers who wait for one. */
  connections(): { readonly open: number; readonly free: number; readonly waiting: number } {
    const { totalCount: open, idleCount: free, waitingCount: waiting } = this.#pool;
    return { open, free, waiting };
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #query(query: string | { text: string; values: unknown[] }): Promise<QueryResult> {
    const client = await this.#connect();
    try {
      const result = await client.query(query);
      client.release();
      return result;
    } catch (error) {
      // A connection that failed may be inside a broken transaction: it is not used again.
      client.release(true);
      throw troubleFrom(error);
    }
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw troubleFrom(error, new Trouble('unavailable', 'The database did not answer'));
    }
  }

  async #transaction<T>(begin: string, spaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    const tx = new Tx(client, spaceId);
    let done: T;
    try {
      await client.query(begin);
      done = await work(tx);
      await client.query(tx.lastWords());
    } catch (error) {
      await undo(client);
      throw troubleFrom(error);
    }
    client.release();
    tx.committed();
    return done;
  }
}

/** The literal statement, since only that reaches every node of a distributed database; the id is checked, not quoted. */
function beginIn(spaceId: string): string {
  if (!isId(spaceId)) throw new Error('A space is named by its id');
  return `begin; set local app.space_id to '${spaceId}'`;
}

async function undo(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    // The connection is gone, and the server has undone the work with it: the pool forgets this connection.
    client.release(error instanceof Error ? error : true);
  }
}
