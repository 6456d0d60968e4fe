import { fileURLToPath } from 'node:url';
import type { App } from '#src/app.ts';
import { machineClock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/config.ts';
import { Database } from '#platform/database/database.ts';
import { openDatabase } from '#platform/database/open-database.ts';
import type { OpenDatabase } from '#platform/database/open-database.ts';
import { keepToOneMode } from '#platform/installation/installation.ts';
import { openLog } from '#platform/log/log.ts';
import { defaultDataDir } from '#platform/postgres/data-dir.ts';
import { appKeys } from '#platform/seal/app-key.ts';
import { Seal } from '#platform/seal/seal.ts';

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

export interface Running {
  readonly app: App;
  readonly address: string;
  /** The one-time link by which the first steward sets a live installation up, while nobody has. */
  readonly setUpLink: string | null;
  stop(): Promise<void>;
}

// All the rooms. They are read while the database comes up, since either takes most of a second; whoever needs them
// waits for the very same reading, and meets its failure.
const product = () => import('#src/product.ts');

/** The folder that holds this installation's database, key and logs. */
export function dataDirOf(config: Config): string {
  return config.DATA_DIR ?? defaultDataDir(CHECKOUT);
}

/**
 * Opens the database and puts the app together over it, listening nowhere yet: for `start`, and (with `beside`, so that
 * they work beside a running one) for the other commands.
 */
export async function openApp(config: Config, beside = false): Promise<{ app: App; database: OpenDatabase }> {
  const dataDir = dataDirOf(config);
  const log = openLog(config.LOG_LEVEL);
  const keys = appKeys(dataDir, config.APP_KEY);
  const database = await openDatabase(config, dataDir, keys.at(-1)!, log, { beside, meanwhile: product });
  try {
    const { buildApp, demonstrationClock } = await product();
    const reading = new Database(database.pool);
    await keepToOneMode(reading, config.ALONGSIDE_MODE, new Seal(keys).fingerprints(), new Date());
    const clock = config.ALONGSIDE_MODE === 'demo' ? await demonstrationClock(reading) : machineClock;
    return { app: await buildApp({ config, pool: database.pool, keys, clock, log }), database };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Brings Alongside up: database, demonstration where there is none yet, workers, web server. */
export async function start(config: Config): Promise<Running> {
  const { app, database } = await openApp(config);
  const { makeDemonstration, openSetUp } = await product();
  const stop = async () => {
    await app.stop();
    await database.stop();
  };
  try {
    if (config.ALONGSIDE_MODE === 'demo') await makeDemonstration(app.platform);
    await app.start();
    await listen(app, config);
    database.announce(config.publicUrl);
    const setUpLink = config.ALONGSIDE_MODE === 'live' ? await openSetUp(app.platform) : null;
    return { app, address: config.publicUrl, setUpLink, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(app: App, config: Config): Promise<void> {
  try {
    await app.server.listen({ host: config.HOST, port: config.PORT });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${config.PORT} is in use by another program. Stop that one, or start Alongside with another: PORT=${config.PORT + 1} npm start`,
      { cause: error },
    );
  }
}
