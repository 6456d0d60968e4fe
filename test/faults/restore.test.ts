import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aSpace } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { aQuickFolder } from '#test/support/quick-folder.ts';
import { bookingsKept, halfMade } from './support/booked.ts';
import { RunningApp } from './support/running-app.ts';
import { SteadyCrowd } from './support/steady-crowd.ts';

const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const PLACES = 20;
const run = promisify(execFile);

let here: RunningApp;
let there: RunningApp;
let space: Space;
let course: ARun;
const folder = aQuickFolder();

beforeAll(async () => {
  here = await RunningApp.onAFreshFolder();
  there = await RunningApp.onAFreshFolder();
  await here.start();
  await here.beside(async (platform) => {
    space = await aSpace({ platform }, { name: 'Riverside' });
    course = await platform.database.inSpace(space.id, (tx) => aRun(tx, { places: PLACES }));
  });
}, 120_000);

afterAll(async () => {
  await here.end();
  await there.end();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** A command as an operator types it, on the data folder of one of the two. Throws when it ends with anything but 0. */
async function alongside(at: RunningApp, ...args: string[]): Promise<string> {
  const { PATH } = process.env;
  const settings = { DATA_DIR: at.dataDir, ALONGSIDE_MODE: 'live', SMTP_URL: 'smtp://127.0.0.1:9' };
  const { stdout } = await run(process.execPath, [CLI, ...args], {
    env: { PATH, LOG_LEVEL: 'silent', ...settings },
  });
  return stdout;
}

/** A crowd that books until `act` is over. Everybody who was answered before it began is in the returned list. */
async function whilePeopleBook(act: () => Promise<void>): Promise<{ before: string[]; all: string[] }> {
  const crowd = new SteadyCrowd(here.base, `/${space.slug}/runs/${course.code}/book`, 4);
  await crowd.begin();
  await crowd.untilAnswered(10);
  const before = crowd.acknowledged.map(({ email }) => email);
  await act();
  await crowd.untilAnswered(5);
  await crowd.stop();
  return { before, all: crowd.acknowledged.map(({ email }) => email) };
}

const pageWords = async (at: RunningApp, path: string) => wordsOf(await (await fetch(at.base + path)).text());

async function onAnEmptyMachine(file: string): Promise<string> {
  rmSync(there.dataDir, { recursive: true, force: true });
  mkdirSync(there.dataDir, { mode: 0o711 });
  copyFileSync(join(here.dataDir, 'app-key'), join(there.dataDir, 'app-key'));
  return alongside(there, 'restore', file);
}

describe('a backup made while people book, restored on an empty machine', () => {
  const busy = join(folder, 'busy.zip');

  it('holds everybody who had been answered, and nobody by half', { timeout: 180_000 }, async () => {
    const { before } = await whilePeopleBook(
      async () => void (await alongside(here, 'backup', '--to', busy)),
    );
    expect(await onAnEmptyMachine(busy)).toContain('The audit chain of every college checks out');
    const { kept, halves } = await there.beside(async ({ database }) => ({
      kept: await bookingsKept(database, space.id, course.id),
      halves: await halfMade(database, space.id),
    }));
    const emails = new Set(kept.map(({ email }) => email));
    expect(before.filter((email) => !emails.has(email))).toEqual([]);
    expect(kept.filter(({ state }) => state === 'booked').length).toBe(Math.min(PLACES, kept.length));
    const positions = kept.flatMap(({ position }) => position ?? []).toSorted((a, b) => a - b);
    expect(positions).toEqual(positions.map((_, index) => index + 1));
    // Mail that had not gone has no job here, on purpose: a person decides about it. Nothing else may be missing.
    expect(halves.filter((one) => !one.startsWith('a letter without its job'))).toEqual([]);
  });

  it('is refused where something is already', { timeout: 60_000 }, async () => {
    await expect(alongside(there, 'restore', busy)).rejects.toThrow('A backup goes into an empty place only');
  });
});

describe('a backup made in a quiet moment', () => {
  const quiet = join(folder, 'quiet.zip');

  it(
    'gives the same pages on another machine, and a chain that agrees with the anchor of the first',
    { timeout: 180_000 },
    async () => {
      await alongside(here, 'backup', '--to', quiet);
      await onAnEmptyMachine(quiet);
      const anchor = join(folder, 'anchor.json');
      await run('sh', ['-c', `"$0" "$1" audit anchor > "$2"`, process.execPath, CLI, anchor], {
        env: {
          PATH: process.env['PATH'],
          DATA_DIR: there.dataDir,
          ALONGSIDE_MODE: 'live',
          SMTP_URL: 'smtp://127.0.0.1:9',
          LOG_LEVEL: 'silent',
        },
      });
      await there.start();
      for (const path of ['', '/prospectus', `/runs/${course.code}`])
        expect(await pageWords(there, `/${space.slug}${path}`)).toBe(
          await pageWords(here, `/${space.slug}${path}`),
        );
      expect(await alongside(here, 'audit', 'verify', '--anchor', anchor)).toContain(`${space.slug}: well`);
      expect(await alongside(there, 'audit', 'verify', '--anchor', anchor)).toContain(`${space.slug}: well`);
    },
  );

  it('is refused without the app key, which is in no backup', { timeout: 60_000 }, async () => {
    const empty = await RunningApp.onAFreshFolder();
    await expect(alongside(empty, 'restore', quiet)).rejects.toThrow('The app key is not here');
    await empty.end();
  });
});
