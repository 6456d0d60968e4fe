import { quoted } from '#platform/backup/tables.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { PersonalColumns, RetentionClass } from './personal-columns.ts';

/** For how many months each class is kept; null: for as long as the space does not say otherwise. */
export type KeptFor = Readonly<Record<RetentionClass, number | null>>;

export interface PastPeriod {
  readonly keptFor: KeptFor;
  /** When each person was last with us; later than now for what is to come. */
  readonly lastWithUs: ReadonlyMap<string, Date>;
  readonly now: Date;
}

/** What goes of one table, and how many rows. */
export interface Going {
  readonly table: string;
  readonly of: RetentionClass;
  readonly rows: number;
}

interface Choice {
  readonly sql: string;
  readonly values: readonly unknown[];
}

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

/** Erases the rows whose time has passed. */
export async function erasePast(
  tx: Tx,
  personal: readonly PersonalColumns[],
  past: PastPeriod,
): Promise<Going[]> {
  const gone: Going[] = [];
  for (const entry of personal) {
    const chosen = choiceOf(tx, entry, past);
    if (!chosen) continue;
    const { rowCount } = await tx.client.query(`delete from ${quoted(entry.table)} where ${chosen.sql}`, [
      ...chosen.values,
    ]);
    if (rowCount) gone.push({ table: entry.table, of: entry.period!.of, rows: rowCount });
  }
  return gone;
}

function choiceOf(tx: Tx, { person, period }: PersonalColumns, past: PastPeriod): Choice | null {
  const months = period ? past.keptFor[period.of] : null;
  if (!period || months === null) return null;
  const since = monthsBefore(past.now, months);
  const stillWithUs = [...past.lastWithUs].filter(([, at]) => at >= since).map(([id]) => id);
  const conditions = ['space_id = $1', `${quoted(period.since)} < $2`];
  const values: unknown[] = [tx.spaceId, since];
  if (period.inUse) conditions.push(`not (state = any($${values.push(period.inUse)}::text[]))`);
  if (period.unless && person)
    conditions.push(`not (${quoted(person)} = any($${values.push(stillWithUs)}::uuid[]))`);
  return { sql: conditions.join(' and '), values };
}

/** So many months earlier, at the same time of day (the last day of a shorter month). */
export function monthsBefore(moment: Date, months: number): Date {
  const earlier = new Date(moment);
  earlier.setUTCDate(1);
  earlier.setUTCMonth(earlier.getUTCMonth() - months);
  const last = new Date(Date.UTC(earlier.getUTCFullYear(), earlier.getUTCMonth() + 1, 0)).getUTCDate();
  earlier.setUTCDate(Math.min(moment.getUTCDate(), last));
  return earlier;
}
