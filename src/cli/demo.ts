import { makeDemonstration } from '#modules/demo/index.ts';
import type { Config } from '#platform/config/config.ts';
import { openApp } from '#src/start.ts';
import { Slip } from './slip.ts';

/** Makes the demonstration college where there is none. */
export async function demo(config: Config, say: (line: string) => void): Promise<number> {
  if (config.ALONGSIDE_MODE !== 'demo')
    throw new Slip(
      'The demonstration is made in demo mode only. Set ALONGSIDE_MODE=demo and choose a data folder of its own.',
    );
  const { app, database } = await openApp(config, true);
  try {
    const made = await makeDemonstration(app.platform);
    say(
      made
        ? 'Riverside, the demonstration college, is made. Start it with: alongside start'
        : 'Riverside is here already; nothing was changed.',
    );
    return 0;
  } finally {
    await app.stop();
    await database.stop();
  }
}
