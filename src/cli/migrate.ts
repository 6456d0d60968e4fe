import type { Config } from '#platform/config/config.ts';
import { openApp } from '#src/start.ts';

/** Brings the database up to date and says what was done. */
export async function migrateCommand(config: Config, say: (line: string) => void): Promise<number> {
  const { app, database } = await openApp(config, true);
  const done = database.migrated;
  await app.stop();
  await database.stop();
  say(
    done.length === 0
      ? 'The database is up to date; there was nothing to do.'
      : `The database is up to date now. Done: ${done.join(', ')}.`,
  );
  return 0;
}
