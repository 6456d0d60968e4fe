import { createHash } from 'node:crypto';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import { importStarted } from '../../events/import-events.ts';
import { noChoices } from '../../import/choices.ts';
import { keepReading, readSheet } from '../../import/read-sheet.ts';
import { takeSheet } from '../../import/sheet.ts';
import { lastMapping, openImportOf } from '../../queries/imports.ts';
import { college } from '../../tables.ts';

export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Begin anew even when the same file is open here: for the command line, which mends nothing. */
  readonly anew?: boolean;
}

export type ImportStarted =
  | { readonly ok: true; readonly id: string; readonly goesOn: boolean }
  | { readonly ok: false; readonly sentence: string };

/**
 * Takes a coordinator's spreadsheet in, to be looked at: nothing of it is a course or a run yet. A file that is no
 * sheet, or in which no course can be found, is refused with a sentence and not kept. A file that is open here already
 * goes on where it was left. What headings meant the last time is remembered.
 */
export async function startImport(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  file: SheetFile,
): Promise<ImportStarted> {
  const taken = await takeSheet(file.bytes);
  if (!taken.ok) return taken;
  const open = file.anew
    ? null
    : await platform.database.inSpace(spaceId, (tx) => openImportOf(tx, taken.hash));
  if (open) return { ok: true, id: open, goesOn: true };
  const choices = { ...noChoices(), mapping: await platform.database.inSpace(spaceId, lastMapping) };
  const reading = await readSheet(taken.text, choices);
  const { refusal } = reading;
  if (refusal && refusal.kind !== 'columns-missing') return { ok: false, sentence: refusal.sentence };
  const started = await platform.database.inSpace(spaceId, (tx) =>
    once(tx, keyForFile(key, taken.hash), actor.at, async () => {
      const id = newId();
      await college(tx)
        .insertInto('college_imports')
        .values({
          space_id: spaceId,
          id,
          file_name: fileNameOf(taken.sheet ? `${file.name} (${taken.sheet})` : file.name),
          sheet: taken.text,
          sheet_hash: taken.hash,
          choices: JSON.stringify(choices),
          state: 'open',
          started_by_person_id: actor.personId,
          started_at: actor.at,
        })
        .execute();
      await platform.record(tx, actor, importStarted(id));
      return { ok: true as const, id, goesOn: false };
    }),
  );
  keepReading({ id: started.id, version: 1 }, reading);
  return started;
}

// A form's key tells what was typed apart, not which file was chosen: a page gone back to may send another one.
function keyForFile(key: FormKey, sheet: Buffer): FormKey {
  const hex = createHash('sha256').update(key.key).update(sheet).digest('hex');
  return {
    ...key,
    key: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
      '-',
    ),
  };
}

// eslint-disable-next-line no-control-regex
const NOT_SHOWN = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/g;

function fileNameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(NOT_SHOWN, '').trim().slice(0, 120) || 'A spreadsheet';
}
