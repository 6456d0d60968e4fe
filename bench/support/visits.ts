import type { AppProcess } from './app-process.ts';
import { rowsInSpace } from './bench-database.ts';
import type { BenchDatabase } from './bench-database.ts';
import { load } from './load.ts';
import type { LoadRequest } from './load.ts';
import { notThere } from './not-there.ts';

const CONNECTIONS = 2;

/** Visits to one page over one database, counted. */
export class Visits {
  readonly name: string;
  readonly app: AppProcess;
  readonly requests: readonly LoadRequest[];
  readonly #database: BenchDatabase;
  #answers = 0;
  #blocksBefore: number | null = null;

  constructor(name: string, app: AppProcess, database: BenchDatabase, requests: readonly LoadRequest[]) {
    this.name = name;
    this.app = app;
    this.requests = requests;
    this.#database = database;
  }

  async missing(): Promise<string | null> {
    const { path, headers } = this.requests[0]!;
    return notThere(this.app.url + path, headers ?? {});
  }

  /** Milliseconds within which 95 of 100 answers came. */
  async p95(seconds: number): Promise<number> {
    const { answers, p95 } = await load({
      url: this.app.url,
      connections: CONNECTIONS,
      requests: this.requests,
      seconds,
      expected: 200,
    });
    // Counting begins after warming up, when what the page before looked at has been told as well.
    if (this.#blocksBefore === null) this.#blocksBefore = await this.#blocksSoFar();
    else this.#answers += answers;
    return p95;
  }

  /** About how many blocks of the database each visit looked at: this hardly moves when the machine is busy. */
  async blocksEach(): Promise<number> {
    return Math.round(((await this.#blocksSoFar()) - (this.#blocksBefore ?? 0)) / this.#answers);
  }

  // In memory or on disk, of whichever space; the database's own count, which is up to a second behind.
  async #blocksSoFar(): Promise<number> {
    const [row] = await rowsInSpace<{ blocks: number }>(
      this.#database,
      '00000000-0000-0000-0000-000000000000',
      'select blks_hit + blks_read as blocks from pg_stat_database where datname = current_database()',
    );
    return row!.blocks;
  }
}
