import { quoted } from '#platform/backup/tables.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { PersonalColumns, RetentionClass } from './personal-columns.ts';

/** For how many months each class is kept; null: for as long as the space does not say otherwise. */
export type KeptFor = Readonly<Record<RetentionClass, number | null>>;

export interface PastPeriod {
  readonly keptFor: KeptFor;
  /** When each person was last with us; later than now for what is to come. */
  readonly lastWithUs: ReadonlyMap<string, Date>;
  /** Everybody who is somebody here: a row that no longer says whose it was is none of theirs. */
  readonly people: readonly string[];
  readonly now: Date;
}

/** What goes of one table, and how many rows. */
export interface Going {
  readonly table: string;
  readonly of: RetentionClass;
  readonly rows: number;
}

export interface Choice {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Which rows of a table have had their time; null where none go by themselves. */
export function choiceOf(tx: Tx, { person, period }: PersonalColumns, past: PastPeriod): Choice | null {
  const months = period ? past.keptFor[period.of] : null;
  if (!period || months === null) return null;
  const since = monthsBefore(past.now, months);
  const stillWithUs = [...past.lastWithUs].filter(([, at]) => at >= since).map(([id]) => id);
  const from = typeof period.since === 'string' ? quoted(period.since) : period.since.sql;
  const conditions = ['space_id = $1', `${from} < $2`];
  const values: unknown[] = [tx.spaceId, since];
  if (period.inUse) conditions.push(`not (state = any($${values.push(period.inUse)}::text[]))`);
  if (period.unless && person)
    conditions.push(`not (${quoted(person)} = any($${values.push(stillWithUs)}::uuid[]))`);
  if (period.togetherBy && person)
    conditions.push(`${quoted(person)} = any($${values.push(past.people)}::uuid[])`);
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
