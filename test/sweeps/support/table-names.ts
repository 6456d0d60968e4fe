import { areaOf, forTests } from './areas.ts';
import type { SourceFile } from './source-files.ts';

/** The tables that migrations make, by name. */
export function tablesMadeBy(migrations: readonly string[]): readonly string[] {
  return migrations.flatMap((sql) =>
    [...sql.matchAll(/^\s*create table (?:if not exists )?(\w+)/gim)].map((match) => match[1]!),
  );
}

/** Where a file names a table of another room, in sentences. A room's tables carry its name: "college_runs". */
export function foreignTables(
  file: SourceFile,
  tables: readonly string[],
  rooms: readonly string[],
): readonly string[] {
  if (forTests(file.path)) return [];
  const area = areaOf(file.path);
  const own = area.layer === 'modules' ? `${area.room}_` : null;
  const others = tables.filter(
    (table) => rooms.some((room) => table.startsWith(`${room}_`)) && !(own && table.startsWith(own)),
  );
  return others
    .filter((table) => new RegExp(`\\b${table}\\b`).test(file.text))
    .map((table) => `${file.path} names ${table}, a table of another room`);
}
