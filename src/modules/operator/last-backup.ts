import type { Database } from '#platform/database/database.ts';
import { installationFact, setInstallationFact } from '#platform/installation/installation.ts';

const KEY = 'last-backup';

/** The last backup of the whole installation that was finished. */
export interface LastBackup {
  readonly at: string;
  readonly rows: number;
}

/** Null: none was made yet, or it was made by other means than ours. */
export async function lastBackup(database: Database): Promise<LastBackup | null> {
  return installationFact<LastBackup>(database, KEY);
}

export async function noteBackup(database: Database, rows: number, at: Date): Promise<void> {
  await setInstallationFact(database, KEY, { at: at.toISOString(), rows }, at);
}
