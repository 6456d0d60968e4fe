import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#platform/config/config.ts';
import { dataDirOf, openApp } from '#src/start.ts';
import { importCourses } from './import-courses.ts';
import { refusedAsJson } from './import-words.ts';
import { Slip } from './slip.ts';
import { COMMANDS } from './commands.ts';

type Say = (line: string) => void;

/** `alongside import courses FILE --space S …`: checks the words, then hands over to the college's own import. */
export async function importCommand(
  config: Config,
  values: Record<string, string | boolean | undefined>,
  positionals: readonly string[],
  out: Say,
  err: Say,
): Promise<number> {
  const [what, file, ...more] = positionals;
  if (what !== 'courses' || !file || more.length > 0)
    throw new Slip(`Say what to bring in: ${COMMANDS.import.usage}`);
  const space = values['space'];
  if (typeof space !== 'string')
    throw new Slip(`Say which college it is for, with --space: ${COMMANDS.import.usage}`);
  const nothingThere = whyNothingThere(config);
  if (nothingThere !== null) {
    if (values['json'] === true) out(JSON.stringify(refusedAsJson(nothingThere), null, 2));
    throw new Slip(nothingThere);
  }
  const { app, database } = await openApp(config, true);
  try {
    return await importCourses({
      platform: app.platform,
      space,
      file,
      dryRun: values['dry-run'] === true,
      json: values['json'] === true,
      leaveOutRefused: values['leave-out-refused'] === true,
      out,
      err,
    });
  } finally {
    await app.stop();
    await database.stop();
  }
}

// A sheet goes into a college that is there: a mistyped folder must not quietly become a new, empty one.
function whyNothingThere(config: Config): string | null {
  const folder = dataDirOf(config);
  if (config.DATABASE_URL || existsSync(join(folder, 'postgres', 'data', 'PG_VERSION'))) return null;
  return `There is no Alongside in ${folder}, and nothing was made there. Check DATA_DIR, or start Alongside there once with: alongside start`;
}
