import type { Tx } from '#platform/database/tx.ts';
import { choicesFrom } from '../import/choices.ts';
import type { ImportChoices } from '../import/choices.ts';
import { college } from '../tables.ts';

export type ImportState = 'open' | 'brought in' | 'put aside';

/** A line that stayed out, with what it was and why. */
export interface LineLeftOut {
  readonly line: number;
  readonly ref: string | null;
  readonly title: string;
  readonly reasons: readonly string[];
}

/** What came of bringing a sheet in: numbers and codes, and the lines that stayed out. */
export interface ImportResult {
  readonly termId: string;
  readonly termSlug: string;
  readonly termName: string;
  readonly runs: number;
  readonly sessions: number;
  readonly changed: number;
  readonly newPeople: number;
  readonly newCourses: number;
  readonly knownCourses: number;
  readonly newRooms: number;
  readonly asked: number;
  readonly alreadyHere: number;
  readonly leftOutCount: number;
  /** The first two hundred of them. */
  readonly leftOut: readonly LineLeftOut[];
}

export interface ImportFound {
  readonly id: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly choices: ImportChoices;
  readonly state: ImportState;
  readonly version: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly result: ImportResult | null;
}

/** One import with its sheet; null when this space has none of that id. */
export async function importById(
  tx: Tx,
  id: string,
  lock: 'for update' | 'unlocked' = 'unlocked',
): Promise<ImportFound | null> {
  const asked = college(tx)
    .selectFrom('college_imports')
    .select([
      'id',
      'file_name',
      'sheet',
      'choices',
      'state',
      'version',
      'started_at',
      'finished_at',
      'result',
    ])
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', id);
  const row = await (lock === 'for update' ? asked.forUpdate() : asked).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    fileName: row.file_name,
    sheet: row.sheet,
    choices: choicesFrom(row.choices),
    state: row.state,
    version: row.version,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    result: row.result as ImportResult | null,
  };
}

export interface ImportListed {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly runs: number | null;
  readonly leftOut: number | null;
}

/** The latest imports, newest first, without their sheets. */
export async function importsHere(tx: Tx, most = 30): Promise<ImportListed[]> {
  return tx.named<ImportListed>(
    'imports-here',
    `select id, file_name as "fileName", state, started_at as "startedAt", finished_at as "finishedAt",
            (result->>'runs')::int as runs, (result->>'leftOutCount')::int as "leftOut"
       from college_imports where space_id = $1 order by id desc limit $2`,
    [tx.spaceId, most],
  );
}

/** What headings meant the last time somebody here brought a sheet in: the next term's sheet most often has the same. */
export async function lastMapping(tx: Tx): Promise<ImportChoices['mapping']> {
  const [row] = await tx.named<{ choices: unknown }>(
    'last-import-mapping',
    `select choices from college_imports where space_id = $1 order by id desc limit 1`,
    [tx.spaceId],
  );
  return row ? choicesFrom(row.choices).mapping : {};
}

/** An open import of the very same file, to go on with instead of beginning again. */
export async function openImportOf(tx: Tx, hash: Buffer): Promise<string | null> {
  const [row] = await tx.named<{ id: string }>(
    'open-import-of',
    `select id from (select id, sheet_hash, state from college_imports where space_id = $1 order by id desc limit 30) latest
      where sheet_hash = $2 and state = 'open' limit 1`,
    [tx.spaceId, hash],
  );
  return row?.id ?? null;
}
