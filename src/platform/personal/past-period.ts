import { quoted } from '#platform/backup/tables.ts';
import type { Tx } from '#platform/database/tx.ts';
import { choiceOf } from './choose-past.ts';
import type { Going, PastPeriod } from './choose-past.ts';
import { loosenPast } from './loosen-past.ts';
import type { PersonalColumns } from './personal-columns.ts';

/** The rows whose time has passed, table by table: counted, and nothing done. */
export async function countPast(
  tx: Tx,
  personal: readonly PersonalColumns[],
  past: PastPeriod,
): Promise<Going[]> {
  const going: Going[] = [];
  for (const entry of personal) {
    const chosen = choiceOf(tx, entry, past);
    if (!chosen) continue;
    const { rows } = await tx.client.query<{ rows: number }>(
      `select count(*)::int as rows from ${quoted(entry.table)} where ${chosen.sql}`,
      [...chosen.values],
    );
    if (rows[0]!.rows > 0) going.push({ table: entry.table, of: entry.period!.of, rows: rows[0]!.rows });
  }
  return going;
}

/** Erases the rows whose time has passed; of those that are counted, only whose they were. */
export async function erasePast(
  tx: Tx,
  personal: readonly PersonalColumns[],
  past: PastPeriod,
): Promise<Going[]> {
  const gone = await loosenPast(tx, personal, past);
  for (const entry of personal) {
    const chosen = entry.period?.togetherBy ? null : choiceOf(tx, entry, past);
    if (!chosen) continue;
    const { rowCount } = await tx.client.query(`delete from ${quoted(entry.table)} where ${chosen.sql}`, [
      ...chosen.values,
    ]);
    if (rowCount) gone.push({ table: entry.table, of: entry.period!.of, rows: rowCount });
  }
  return gone;
}
