import { columnFacts, copySpace } from '#modules/operator/index.ts';
import { modules } from '#src/modules.ts';
import type { Config } from '#platform/config/config.ts';
import { COMMANDS } from './commands.ts';
import { Slip } from './slip.ts';
import { sizeInWords, wholeFile } from './whole-file.ts';
import { atTheMachine, spaceNamed, wanted, withApp } from './with-app.ts';

/** `alongside export space SLUG --to FILE`: everything one college has, for people and programs. */
export async function exportCommand(
  config: Config,
  values: Record<string, string | boolean | undefined>,
  positionals: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const [what, slug, ...more] = positionals;
  if (what !== 'space' || !slug || more.length > 0)
    throw new Slip(`Say which college: ${COMMANDS.export.usage}`);
  const to = wanted(values['to'], COMMANDS.export.usage);
  const openSealed = values['open-sealed'] === true;
  return withApp(config, async (platform) => {
    const space = await spaceNamed(platform, slug);
    const { result, bytes } = await wholeFile(to, (file) =>
      copySpace(platform, columnFacts(modules), atTheMachine(platform), { space, openSealed }, file),
    );
    say(
      `Everything of ${space.name} is in ${to}: ${result.rows} rows in ${result.tables.length} tables, ${sizeInWords(bytes)}.`,
    );
    say('It holds personal data; its manifest.json says in which columns. That it was made is recorded.');
    say(
      openSealed
        ? 'Sealed texts (what helps people, notes for tutors) are open in it. That is recorded too.'
        : 'Sealed texts (what helps people, notes for tutors) are not in it; --open-sealed opens them, and is recorded.',
    );
    return 0;
  });
}
