import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openApp } from '#src/start.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Platform } from '#platform/platform.ts';
import type { Figure, Line } from './figure.ts';
import { makeCollege } from './support/make-college.ts';
import { MEDIAN } from './support/median-college.ts';
import { median } from './support/median.ts';

const PROGRAM = fileURLToPath(new URL('../bin/alongside', import.meta.url));
const VERIFIED = 'The audit chain of every college checks out';
const run = promisify(execFile);

/** What an operator does with one median college: a backup beside the data, and the same put back into an empty place. */
export const restore: Figure = {
  name: 'restore',
  about: 'seconds to back up a college of 125 runs and 517 students, and to restore it into an empty place',
  measure: async ({ rounds }) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
    // The database runs as another user than root, and has to come by.
    chmodSync(folder, 0o711);
    const here = anInstallation(join(folder, 'here'));
    try {
      const rows = await beside(here, async (platform) => {
        await makeCollege(platform, 'riverbank', MEDIAN);
        return countRows(platform);
      });
      const took: Took[] = [];
      for (let round = 0; round < Math.min(rounds, 3); round += 1)
        took.push(await thereAndBack(folder, here, rows, round));
      return linesOf(took);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Took {
  readonly backingUp: number;
  readonly restoring: number;
  readonly bytes: number;
  readonly rows: number;
  /** What is not as it was, in words; empty where all is. */
  readonly wrongs: readonly string[];
}

type Settings = ReturnType<typeof anInstallation>;

function anInstallation(dataDir: string) {
  mkdirSync(dataDir, { mode: 0o711 });
  return {
    DATA_DIR: dataDir,
    ALONGSIDE_MODE: 'live',
    SMTP_URL: 'smtp://127.0.0.1:9',
    LOG_LEVEL: 'silent',
  };
}

async function thereAndBack(
  folder: string,
  here: Settings,
  before: ReadonlyMap<string, number>,
  round: number,
): Promise<Took> {
  const file = join(folder, `${round}.zip`);
  const there = anInstallation(join(folder, `there-${round}`));
  copyFileSync(join(here.DATA_DIR, 'app-key'), join(there.DATA_DIR, 'app-key'));
  const backingUp = await timed(here, 'backup', '--to', file);
  const restoring = await timed(there, 'restore', file);
  const after = await beside(there, countRows);
  rmSync(there.DATA_DIR, { recursive: true, force: true });
  const wrongs = [
    ...(restoring.said.includes(VERIFIED) ? [] : ['the audit chain was not verified']),
    ...[...before].filter((one) => !isAsBefore(one, after)).map(([table]) => `rows of ${table}`),
  ];
  const rows = [...after.values()].reduce((sum, many) => sum + many, 0);
  return {
    backingUp: backingUp.seconds,
    restoring: restoring.seconds,
    bytes: statSync(file).size,
    rows,
    wrongs,
  };
}

// That a backup was made is itself recorded.
function isAsBefore([table, many]: readonly [string, number], after: ReadonlyMap<string, number>): boolean {
  const now = after.get(table) ?? 0;
  return table === 'events' ? now >= many : now === many;
}

/** A command as an operator types it, its own start and its database's included. */
async function timed(settings: Settings, ...words: string[]): Promise<{ seconds: number; said: string }> {
  const began = performance.now();
  const { stdout } = await run(PROGRAM, words, { env: { PATH: process.env['PATH'], ...settings } });
  return { seconds: (performance.now() - began) / 1000, said: stdout };
}

async function beside<T>(settings: Settings, act: (platform: Platform) => Promise<T>): Promise<T> {
  const { app, database } = await openApp(readConfig(settings), true);
  try {
    return await act(app.platform);
  } finally {
    await app.stop();
    await database.stop();
  }
}

/** How many rows of the college each table has. */
async function countRows({ database, spaces }: Platform): Promise<ReadonlyMap<string, number>> {
  const [space] = await spaces.all();
  return database.inSpace(space!.id, async ({ client }) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relforcerowsecurity order by relname`,
    );
    const counts = new Map<string, number>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ many: number }>(`select count(*)::int as many from ${name}`);
      counts.set(name, rows[0]!.many);
    }
    return counts;
  });
}

function linesOf(took: readonly Took[]): Line[] {
  const { rows, bytes } = took[0]!;
  const wrongs = [...new Set(took.flatMap((one) => one.wrongs))];
  const line = (figure: string, seconds: readonly number[], note: string): Line => ({
    figure,
    promise: 'as many rows, chain verified',
    measured: `${median(seconds).toFixed(2)} s`,
    held: wrongs.length === 0,
    note: [
      `median of ${seconds.map((one) => one.toFixed(2)).join(', ')} s`,
      note,
      ...wrongs.map((wrong) => `not as it was: ${wrong}`),
    ].join('; '),
    ...(wrongs.length > 0 ? { wrong: true as const } : {}),
  });
  const all = `${rows.toLocaleString('en-GB')} rows, ${(bytes / 2 ** 20).toFixed(1)} MB`;
  return [
    line(
      'a backup of one college',
      took.map(({ backingUp }) => backingUp),
      all,
    ),
    line(
      'the same restored into an empty place',
      took.map(({ restoring }) => restoring),
      all,
    ),
  ];
}
