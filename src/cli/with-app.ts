import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#platform/config/config.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { dataDirOf, openApp } from '#src/start.ts';
import { Slip } from './slip.ts';

/** Does something in the Alongside that is there, beside a running one where one runs. Refuses a folder that holds none. */
export async function withApp<T>(config: Config, act: (platform: Platform) => Promise<T>): Promise<T> {
  const folder = dataDirOf(config);
  if (!config.DATABASE_URL && !existsSync(join(folder, 'postgres', 'data', 'PG_VERSION')))
    throw new Slip(`There is no Alongside in ${folder}, and nothing was made there. Check DATA_DIR.`);
  const { app, database } = await openApp(config, true);
  try {
    return await act(app.platform);
  } finally {
    await app.stop();
    await database.stop();
  }
}

/** Whoever sits at the machine: no person of a space. */
export function atTheMachine(platform: Platform): Actor {
  return { personId: null, onBehalfOf: null, channel: 'system', at: platform.clock.now() };
}

/** The space a command names. */
export async function spaceNamed(platform: Platform, slug: string) {
  const space = await platform.spaces.bySlug(slug);
  if (space) return space;
  const open = (await platform.spaces.open()).map((one) => one.slug);
  throw new Slip(
    `There is no college “${slug}” here.${open.length > 0 ? ` There are: ${open.slice(0, 20).join(', ')}.` : ''}`,
  );
}

/** What must stand behind an option. */
export function wanted(value: string | boolean | undefined, usage: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Slip(`Something is missing. This is how it goes: ${usage}`);
}
