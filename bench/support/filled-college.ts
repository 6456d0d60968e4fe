import { withClient } from '#platform/database/open-database.ts';
import type { BenchDatabase } from './bench-database.ts';
import { bigFill } from './big-fill.ts';
import { EMPTY_RUN, OFFERED, fillSql } from './fill-sql.ts';
import { madeId } from './made-ids.ts';
import { SEARCHES } from './names.ts';
import { sizesFor } from './sizes.ts';
import type { Sizes } from './sizes.ts';

/** What the benchmark knows of the college it visits. */
export interface FilledCollege {
  readonly slug: string;
  readonly spaceId: string;
  /** The account of its coordinator. */
  readonly accountId: string;
  readonly termSlug: string;
  /** Codes of the runs on offer; the last one, which nobody has booked, stands apart. */
  readonly codes: readonly string[];
  readonly emptyCode: string;
  readonly emptyRunId: string;
  readonly personIds: readonly string[];
  readonly searches: readonly string[];
  readonly sizes: Sizes;
}

/** The morning the benchmark's college lives in. */
export const BENCH_MORNING = '2026-11-23T09:00:00Z';

/** Fills a migrated database with set-based SQL, as its owner. */
export async function fillCollege(
  database: BenchDatabase,
  people: number,
  events: number,
): Promise<FilledCollege> {
  const sizes = sizesFor(people, events);
  await withClient(database.owner, async (owner) => {
    await owner.query(`set work_mem = '64MB'; set maintenance_work_mem = '512MB'; set timezone = 'UTC'`);
    await owner.query(
      `insert into spaces (id, slug, name, contact_phone, contact_email, created_at)
       select id::uuid, slug, 'The college at ' || slug, '020 7946 0000', 'hello@college.example', '2023-01-09T09:00:00Z' from unnest($1::text[], $2::text[]) made (id, slug)`,
      [numbers(sizes.others).map((n) => madeId('space', n)), numbers(sizes.others).map(slugOf)],
    );
    const statements = fillSql(sizes);
    await bigFill(
      owner,
      statements.map(([table]) => table),
      async () => {
        for (const [, ...sqls] of statements) for (const sql of sqls) await owner.query(sql);
      },
    );
    await openAccount(owner);
  });
  return knownOf(sizes);
}

async function openAccount(owner: {
  query(text: string, values: unknown[]): Promise<unknown>;
}): Promise<void> {
  const account = madeId('account', 1);
  await owner.query(
    `insert into accounts (id, email, created_at) values ($1, 'coordinator@people.example', $2)`,
    [account, BENCH_MORNING],
  );
  await owner.query(`insert into memberships (account_id, space_id, person_id) values ($1, $2, $3)`, [
    account,
    madeId('space', 0),
    madeId('person', 1),
  ]);
}

function knownOf(sizes: Sizes): FilledCollege {
  return {
    slug: slugOf(0),
    spaceId: madeId('space', 0),
    accountId: madeId('account', 1),
    termSlug: 'autumn-2026',
    codes: Array.from({ length: OFFERED }, (_, n) => `now-${n + 1}`),
    emptyCode: `now-${EMPTY_RUN}`,
    emptyRunId: madeId('run', 100_000_000 + EMPTY_RUN),
    personIds: Array.from({ length: 200 }, (_, n) =>
      madeId('person', 1 + Math.floor((n * sizes.home) / 200)),
    ),
    searches: SEARCHES,
    sizes,
  };
}

function numbers(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, n) => n);
}

function slugOf(n: number): string {
  return n === 0 ? 'riverbank' : `college-${n}`;
}
