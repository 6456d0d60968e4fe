import { letAccountStartAgain } from '#modules/identity/index.ts';
import type { Config } from '#platform/config/config.ts';
import { COMMANDS } from './commands.ts';
import { Slip } from './slip.ts';
import { withApp } from './with-app.ts';

/** `alongside set-up-code ADDRESS`: for a steward who has lost their second step, and whom no other steward can help. */
export async function setUpCodeCommand(
  config: Config,
  positionals: readonly string[],
  out: (line: string) => void,
): Promise<number> {
  const [address, ...more] = positionals;
  if (!address || more.length > 0) throw new Slip(`Say whose: ${COMMANDS['set-up-code'].usage}`);
  return withApp(config, async (platform) => {
    const code = await letAccountStartAgain(platform, address);
    if (code === null) throw new Slip(`Nobody signs in with the address ${address}.`);
    out(
      'Their password and second step are taken off, and their sign-ins have ended. Hand them this code in person:',
    );
    out(`  ${code}`);
    out(`It works once, for a day. They ask for a link at ${config.publicUrl}/sign-in and type the code.`);
    return 0;
  });
}
