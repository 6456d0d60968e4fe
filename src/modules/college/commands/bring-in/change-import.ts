import { found } from '#platform/errors/errors.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { DomainEvent } from '#platform/events/event.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import { importMended, importPutAside, importTakenUp } from '../../events/import-events.ts';
import type { ImportChoices } from '../../import/choices.ts';
import { importById } from '../../queries/imports.ts';
import type { ImportFound } from '../../queries/imports.ts';
import { college } from '../../tables.ts';

export interface ImportChange {
  readonly id: string;
  /** The version the person was looking at. */
  readonly version: number;
}

export type ImportChanged =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly reason: 'changed-meanwhile' | 'not-open' };

/** Keeps what a person said about a sheet: mends, columns, term, people. `what` names it in the record. */
export async function changeImport(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  change: ImportChange & {
    readonly what: string;
    readonly choose: (choices: ImportChoices) => ImportChoices;
  },
): Promise<ImportChanged> {
  return changed(
    platform,
    spaceId,
    actor,
    key,
    change,
    'open',
    importMended(change.id, change.what),
    (it) => ({
      choices: JSON.stringify(change.choose(it.choices)),
    }),
  );
}

/** Puts an import aside: it is out of the way, and can be taken up again. */
export async function putImportAside(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  change: ImportChange,
): Promise<ImportChanged> {
  return changed(platform, spaceId, actor, key, change, 'open', importPutAside(change.id), () => ({
    state: 'put aside' as const,
  }));
}

/** Opens an import again: one that was put aside, or one of which some lines stayed out. */
export async function takeImportUp(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  change: ImportChange,
): Promise<ImportChanged> {
  return changed(platform, spaceId, actor, key, change, 'closed', importTakenUp(change.id), () => ({
    state: 'open' as const,
    finished_at: null,
  }));
}

type Columns = { choices?: string; state?: 'open' | 'put aside'; finished_at?: null };

async function changed(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  { id, version }: ImportChange,
  needs: 'open' | 'closed',
  event: DomainEvent,
  columns: (it: ImportFound) => Columns,
): Promise<ImportChanged> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const it = found(await importById(tx, id, 'for update'), 'There is no such import here');
      if ((it.state === 'open') !== (needs === 'open') || it.sheet === '')
        return { ok: false as const, reason: 'not-open' as const };
      if (it.version !== version) return { ok: false as const, reason: 'changed-meanwhile' as const };
      await write(tx, id, { ...columns(it), version: version + 1 });
      await platform.record(tx, actor, event);
      return { ok: true as const, version: version + 1 };
    }),
  );
}

async function write(tx: Tx, id: string, columns: Columns & { version: number }): Promise<void> {
  await college(tx)
    .updateTable('college_imports')
    .set(columns)
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', id)
    .execute();
}
