import { start } from '#src/start.ts';
import type { Running } from '#src/start.ts';
import { isOpenToListeners } from '#platform/config/config.ts';
import type { Config } from '#platform/config/config.ts';

/** Brings Alongside up and keeps it up until somebody stops it (Ctrl-C, or a stop from the system). */
export async function main(config: Config, say: (line: string) => void): Promise<void> {
  say('Alongside is starting …');
  const running = await start(config);
  for (const line of greeting(config, running)) say(line);
  await asked();
  say('Stopping …');
  await running.stop();
}

function greeting(config: Config, running: Running): string[] {
  const plain = isOpenToListeners(config)
    ? ' (over plain http, so browsers keep its cookies less safely: for trying out only)'
    : '';
  const at = `Alongside is ready at ${running.address}${plain}`;
  if (running.setUpLink)
    return [
      at,
      'Nobody has set it up yet. Open this link (it works once, for a day):',
      `  ${running.setUpLink}`,
    ];
  if (config.ALONGSIDE_MODE === 'demo')
    return [
      at,
      'This is the demonstration. Open it, choose a card, and be somebody for five minutes; nobody needs a password.',
      'Stop it with Ctrl-C.',
    ];
  return [at, 'Sign in there: with your password and second step, or by a link for what is your own.'];
}

function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
