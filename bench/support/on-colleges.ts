import { randomBytes } from 'node:crypto';
import { buildApp } from '#src/app.ts';
import { OffsetClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { openPool } from '#platform/database/pool.ts';
import { openLog } from '#platform/log/log.ts';
import type { Platform } from '#platform/platform.ts';
import { startAppProcess } from './app-process.ts';
import type { AppProcess } from './app-process.ts';
import { aBenchDatabase } from './bench-database.ts';
import type { BenchDatabase } from './bench-database.ts';
import { openCollege } from './college-pages.ts';
import type { OpenCollege } from './college-pages.ts';
import { copyCollege } from './copy-college.ts';
import { makeCollege } from './make-college.ts';
import { LITTLE, MEDIAN, NOW } from './median-college.ts';

/** Colleges in one installation, and the app over them. */
export interface Colleges {
  readonly app: AppProcess;
  readonly database: BenchDatabase;
  readonly median: readonly OpenCollege[];
  /** One that is a tenth as large. */
  readonly little: OpenCollege;
}

/** Makes an installation of so many median colleges for `act`, and clears it away again whatever happens. */
export async function onColleges<T>(many: number, act: (colleges: Colleges) => Promise<T>): Promise<T> {
  const database = await aBenchDatabase();
  const key = randomBytes(32);
  const ends: (() => Promise<void>)[] = [];
  try {
    const made = await withPlatform(database, key, async (platform) => ({
      little: await makeCollege(platform, 'little', LITTLE),
      median: await makeCollege(platform, 'riverbank', MEDIAN),
    }));
    const copies = await copyCollege(database, made.median, many - 1, key);
    const app = await startAppProcess({ database: database.app, mode: 'live', workers: false, key });
    ends.push(() => app.end());
    const median = [];
    for (const one of [made.median, ...copies]) median.push(await openCollege(app, database, one));
    return await act({ app, database, median, little: await openCollege(app, database, made.little) });
  } finally {
    for (const end of ends.reverse()) await end();
    await database.end();
  }
}

/** The product's own commands on a database of the benchmark's, with nobody visiting and no workers. */
async function withPlatform<T>(
  database: BenchDatabase,
  key: Buffer,
  act: (platform: Platform) => Promise<T>,
): Promise<T> {
  const config = readConfig({
    ALONGSIDE_MODE: 'live',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'error',
  });
  const log = openLog(config.LOG_LEVEL);
  const clock = new OffsetClock(NOW.getTime() - Date.now());
  const pool = openPool(database.app, 4, log);
  const app = await buildApp({ config, pool, keys: [key], clock, log, withoutWorkers: true });
  try {
    return await act(app.platform);
  } finally {
    await app.stop();
  }
}
