import { backUp, rowsIn } from '#modules/operator/index.ts';
import type { Config } from '#platform/config/config.ts';
import { COMMANDS } from './commands.ts';
import { sizeInWords, wholeFile } from './whole-file.ts';
import { atTheMachine, wanted, withApp } from './with-app.ts';

/** `alongside backup --to FILE`: the whole installation as of one moment, while it goes on working. */
export async function backupCommand(
  config: Config,
  values: Record<string, string | boolean | undefined>,
  say: (line: string) => void,
): Promise<number> {
  const to = wanted(values['to'], COMMANDS.backup.usage);
  return withApp(config, async (platform) => {
    const { result, bytes } = await wholeFile(to, (file) => backUp(platform, atTheMachine(platform), file));
    say(
      `The backup is in ${to}: ${rowsIn(result)} rows in ${result.tables.length} tables, ${sizeInWords(bytes)}.`,
    );
    say('It holds personal data: keep it on another machine, where few can read it.');
    say(
      config.APP_KEY
        ? 'The app key (APP_KEY) is not in it. Keep that too, and elsewhere: without it nobody can restore this backup.'
        : 'The app key (the file app-key in the data folder) is not in it. Keep a copy of that too, and elsewhere: without it nobody can restore this backup.',
    );
    return 0;
  });
}
