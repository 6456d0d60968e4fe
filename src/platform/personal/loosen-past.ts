import { quoted } from '#platform/backup/tables.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { choiceOf } from './choose-past.ts';
import type { Choice, Going, PastPeriod } from './choose-past.ts';
import { emptied } from './erase-person.ts';
import type { PersonalColumns } from './personal-columns.ts';

interface Counted {
  readonly entry: PersonalColumns & { readonly person: string };
  readonly each: string;
  readonly chosen: Choice;
}

/** Rows of one person about one thing, with the id of nobody that stands there from now on. */
interface Loosened {
  readonly person: string;
  readonly each: string;
  readonly nobody: string;
}

/**
 * Takes away whose they were from the rows whose time has passed and that are counted: a place stays a place, and somebody
 * who came stays one who came. What one person did about one thing gets one id of nobody in every table, so that counts of
 * people stay true as well.
 */
export async function loosenPast(
  tx: Tx,
  personal: readonly PersonalColumns[],
  past: PastPeriod,
): Promise<Going[]> {
  const counted = personal.flatMap((entry) => countedOf(tx, entry, past) ?? []);
  const nobodies = new Map<string, Loosened>();
  for (const one of counted)
    for (const { person, each } of await pairsOf(tx, one)) {
      const key = `${person} ${each}`;
      if (!nobodies.has(key)) nobodies.set(key, { person, each, nobody: newId() });
    }
  if (nobodies.size === 0) return [];
  const gone: Going[] = [];
  for (const one of counted) {
    const rows = await loosen(tx, one, [...nobodies.values()]);
    if (rows > 0) gone.push({ table: one.entry.table, of: one.entry.period!.of, rows });
  }
  return gone;
}

function countedOf(tx: Tx, entry: PersonalColumns, past: PastPeriod): Counted | null {
  const { person, period } = entry;
  const chosen = choiceOf(tx, entry, past);
  if (!period?.togetherBy || person === null || !chosen) return null;
  return { entry: { ...entry, person }, each: `${period.togetherBy.sql}::text`, chosen };
}

async function pairsOf(
  tx: Tx,
  { entry, each, chosen }: Counted,
): Promise<readonly { person: string; each: string }[]> {
  const { rows } = await tx.client.query<{ person: string; each: string }>(
    `select distinct ${quoted(entry.person)}::text as person, ${each} as each from ${quoted(entry.table)} where ${chosen.sql}`,
    [...chosen.values],
  );
  return rows;
}

async function loosen(
  tx: Tx,
  { entry, each, chosen }: Counted,
  nobodies: readonly Loosened[],
): Promise<number> {
  const blank = entry.columns.length > 0 ? `, ${await emptied(tx, entry)}` : '';
  const values = [...chosen.values];
  const column = (of: keyof Loosened) => `$${values.push(nobodies.map((one) => one[of]))}`;
  const { rowCount } = await tx.client.query(
    `update ${quoted(entry.table)} set ${quoted(entry.person)} = now_nobody.nobody${blank}
       from unnest(${column('person')}::uuid[], ${column('each')}::text[], ${column('nobody')}::uuid[]) as now_nobody (person, each, nobody)
      where ${chosen.sql} and ${quoted(entry.person)} = now_nobody.person and ${each} = now_nobody.each`,
    values,
  );
  return rowCount ?? 0;
}
