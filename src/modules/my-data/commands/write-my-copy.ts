import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { namesOf, whoseIs } from '#modules/people/index.ts';
import { ZipWriter } from '#platform/backup/zip-writer.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { accountOf, dataOfAccount } from '#platform/personal/account.ts';
import { downloadable, rowsOfPerson } from '#platform/personal/rows-of-person.ts';
import type { KindOfData, Registry, Row } from '#platform/personal/rows-of-person.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { TakingPart } from '../parts.ts';
import { historyOf } from '../queries/history.ts';
import { historyLine } from '../model/history-line.ts';
import { titlesOf } from '../model/kind-words.ts';
import { copyPage } from './copy-page.ts';

export interface CopyParts {
  readonly platform: Pick<Platform, 'database' | 'seal'>;
  readonly registry: Registry;
  readonly takingPart: TakingPart;
  readonly space: Space;
  readonly at: Date;
  readonly onStep?: (done: number, of: number) => Promise<void>;
}

const MOST_HISTORY = 20_000;

/**
 * Writes everything about one person into one zip: a page to read (it opens offline), and each kind as JSON and as a
 * table. What to write is said by the registry alone, so that no column is forgotten.
 */
export async function writeMyCopy(parts: CopyParts, personId: string, to: Writable): Promise<void> {
  const { platform, space, at } = parts;
  const { name, kinds, history } = await platform.database.inSpace(space.id, (tx) =>
    gather(parts, tx, personId),
  );
  const zip = new ZipWriter(to, at);
  await zip.addText(
    'index.html',
    String(copyPage({ space, name, kinds, history, at, titles: titlesOf(parts.registry) })),
  );
  for (const kind of kinds) {
    await zip.addText(`json/${kind.table}.json`, `${JSON.stringify(kind.rows, null, 2)}\n`);
    await zip.addText(`csv/${kind.table}.csv`, asCsv(kind.rows));
  }
  await zip.addText('json/history.json', `${JSON.stringify(history, null, 2)}\n`);
  await zip.addText('csv/history.csv', asCsv(history.map((line) => ({ ...line }))));
  await zip.end();
}

async function gather(
  { platform, registry, takingPart, space, onStep }: CopyParts,
  tx: Tx,
  personId: string,
) {
  const whose = found(await whoseIs(tx, personId));
  const entries = downloadable(registry);
  const kinds: KindOfData[] = [];
  for (const [index, entry] of entries.entries()) {
    const kind = await rowsOfPerson(tx, { seal: platform.seal, registry }, entry, whose);
    if (kind.rows.length > 0) kinds.push(kind);
    // Told by another connection: this one is in the middle of reading.
    if (index % 8 === 0) await onStep?.(index, entries.length);
  }
  const account = await accountOf(tx, personId);
  if (account) kinds.push(...(await dataOfAccount(tx, account.id)).filter(({ rows }) => rows.length > 0));
  const seen = await historyOf(tx, registry, whose.ids, null, MOST_HISTORY);
  const titles = await takingPart.titlesOf(tx, [
    ...seen.flatMap(({ runId }) => runId ?? []),
    ...runIdsIn(kinds),
  ]);
  return {
    name: whose.name,
    kinds: await inWords(tx, kinds, whose.ids, titles),
    history: seen.map((one) => historyLine(one, titles, space.timeZone)),
  };
}

function runIdsIn(kinds: readonly KindOfData[]): string[] {
  return kinds.flatMap(({ rows }) => rows.flatMap((row) => [row['run_id'], row['work_id']].filter(isText)));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

// Ids of other people become the names they act under here; the id of a course's run gets its title beside it.
async function inWords(
  tx: Tx,
  kinds: readonly KindOfData[],
  own: readonly string[],
  titles: ReadonlyMap<string, string>,
): Promise<KindOfData[]> {
  const others = kinds.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) => (namesSomebody(name) && isText(value) ? value : [])),
    ),
  );
  const names = await namesOf(
    tx,
    [...new Set(others)].filter((id) => !own.includes(id)),
  );
  const say = (id: string) => (own.includes(id) ? 'you' : (names.get(id) ?? 'somebody'));
  return kinds.map(({ table, rows }) => ({ table, rows: rows.map((row) => rowInWords(row, say, titles)) }));
}

function namesSomebody(column: string): boolean {
  return column.endsWith('person_id');
}

function rowInWords(row: Row, say: (id: string) => string, titles: ReadonlyMap<string, string>): Row {
  const entries = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    if (!isText(value)) return [[name, value]];
    if (namesSomebody(name)) return [[name.replace(/_?person_id$/, '') || 'person', say(value)]];
    const title = name === 'run_id' || name === 'work_id' ? titles.get(value) : undefined;
    return title === undefined
      ? [[name, value]]
      : [
          ['course', title],
          [name, value],
        ];
  });
  return Object.fromEntries(entries);
}

// A cell that begins like a formula gets an apostrophe, so that no spreadsheet works it out. The JSON is exact.
function asCsv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((name) => cell(row[name])));
  return `\ufeff${stringify([columns])}${stringify(lines, { escape_formulas: true })}`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
