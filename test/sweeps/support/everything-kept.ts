import { withClient } from '#platform/database/open-database.ts';
import type { TestApp } from '#test/support/app.ts';
import { tablesOf } from './catalog.ts';

/** When a sign-in was last used is noted on any request: it says nothing about what the request changed. */
const NOTED_ON_ANY_REQUEST = `- 'last_seen_at'`;

/** A print of every row of the database (or of one space's): two are equal when nothing was added, changed or taken away. */
export async function everythingKept(
  app: TestApp,
  spaceId?: string,
  leaveOut: readonly string[] = [],
): Promise<string> {
  return withClient(app.database.admin, async (admin) => {
    const tables = (await tablesOf(admin)).filter(
      (table) => (!spaceId || table.rowSecurity) && !leaveOut.includes(table.name),
    );
    const where = spaceId ? `where space_id = '${spaceId}'` : '';
    const parts = tables.map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(row, '|' order by row), '')) as print from (select (to_jsonb(t) ${NOTED_ON_ANY_REQUEST})::text as row from ${name} t ${where}) r`,
    );
    const { rows } = await admin.query<{ name: string; print: string }>(
      `${parts.join(' union all ')} order by 1`,
    );
    return rows.map((row) => `${row.name} ${row.print}`).join('\n');
  });
}
