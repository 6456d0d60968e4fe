import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';

/**
 * One unit of work: one transaction on one connection, inside one space (or, for accounts and sign-ins, in none).
 * Row security sees only `spaceId`; queries say it too, so that each uses an index that begins with it.
 */
export class Tx {
  readonly spaceId: string;
  readonly client: PoolClient;
  readonly #afterCommit: (() => void)[] = [];
  readonly #withCommit: (() => string)[] = [];

  constructor(client: PoolClient, spaceId: string) {
    this.client = client;
    this.spaceId = spaceId;
  }

  /** This transaction as a typed query builder over one module's tables (each module's `tables.ts` names them). */
  as<Tables>(): Kysely<Tables> {
    return builderFor(this.client) as Kysely<Tables>;
  }

  /** Runs one statement with a name, so that the server keeps its plan: for the few hottest. Returns its rows. */
  async named<Row extends object>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.client.query<Row>({ name, text, values: [...values] });
    return result.rows;
  }

  /**
   * A statement to send together with the commit, in its round trip; it is made at that moment. It carries no parameters:
   * put in only ids and times that were checked. If it fails, nothing is committed.
   */
  withCommit(statement: () => string): void {
    this.#withCommit.push(statement);
  }

  /** For the unit of work alone: what ends it. */
  lastWords(): string {
    return [...this.#withCommit.map((statement) => statement()), 'commit'].join('; ');
  }

  /** Something to do once this is committed, such as telling open pages. Never runs if it is not. */
  afterCommit(act: () => void): void {
    this.#afterCommit.push(act);
  }

  /** For the unit of work alone: runs what waited for the commit. */
  committed(): void {
    for (const act of this.#afterCommit) act();
  }
}

const builders = new WeakMap<PoolClient, Kysely<unknown>>();

// A connection lives long and a builder costs a little to make, so each connection keeps one.
function builderFor(client: PoolClient): Kysely<unknown> {
  const known = builders.get(client);
  if (known) return known;
  const made = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOfOne(client) }) });
  builders.set(client, made);
  return made;
}

function poolOfOne(client: PoolClient) {
  // Kysely asks a pool for a connection and gives it back; ours is held by the unit of work, which gives it back itself.
  const held = { query: client.query.bind(client), release: () => undefined } as unknown as PoolClient;
  return { connect: async () => held, end: async () => undefined, options: {} };
}
