import type { Writable } from 'node:stream';
import { writeBackup } from '#platform/backup/write-backup.ts';
import type { BackupParts } from '#platform/backup/write-backup.ts';
import type { Manifest } from '#platform/backup/manifest.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { backupMade } from '../events.ts';
import { noteBackup } from '../last-backup.ts';

/** Writes a backup of the whole installation into `to`, and records in every space that it was made. Returns what is in it. */
export async function backUp(
  platform: Platform,
  actor: Actor,
  to: Writable,
  onStep?: BackupParts['onStep'],
): Promise<Manifest> {
  const { database, seal, config } = platform;
  const manifest = await writeBackup(
    { database, seal, mode: config.ALONGSIDE_MODE, at: actor.at, ...(onStep ? { onStep } : {}) },
    to,
  );
  const rows = rowsIn(manifest);
  await noteBackup(database, rows, actor.at);
  for (const { id } of await database.global<{ id: string }>('select id from spaces order by slug'))
    await database.inSpace(id, (tx) => platform.record(tx, actor, backupMade(id, rows)));
  return manifest;
}

export function rowsIn({ tables }: Pick<Manifest, 'tables'>): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
