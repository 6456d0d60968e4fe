import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '#platform/config/config.ts';
import { openApp } from '#src/start.ts';
import type { App } from '#src/app.ts';
import { aQuickFolder } from '#test/support/quick-folder.ts';

const CLI = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** How often somebody who watches over it asks, in milliseconds. */
const BETWEEN_QUESTIONS = 20;

/** Alongside as an operator runs it: "alongside start" as a process of its own, on a data folder and a port of its own. */
export class RunningApp {
  readonly dataDir: string;
  readonly base: string;
  readonly #settings: Record<string, string>;
  #child: ChildProcess | null = null;

  private constructor(dataDir: string, port: number) {
    this.dataDir = dataDir;
    this.base = `http://127.0.0.1:${port}`;
    this.#settings = {
      DATA_DIR: dataDir,
      PORT: String(port),
      ALONGSIDE_MODE: 'live',
      // Nobody listens there: what is written stays written, and is tried again.
      SMTP_URL: 'smtp://127.0.0.1:9',
      LOG_LEVEL: 'silent',
      // So that a crowd can come from many addresses, as crowds do.
      TRUST_PROXY: 'yes',
    };
  }

  static async onAFreshFolder(): Promise<RunningApp> {
    return new RunningApp(aQuickFolder(), await freePort());
  }

  /** Starts the process and waits until it is ready. Returns the seconds that took. */
  async start(): Promise<number> {
    const began = performance.now();
    const child = spawn(process.execPath, [CLI, 'start'], {
      env: { ...process.env, ...this.#settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#child = child;
    while (!(await this.isReady())) {
      await pause(BETWEEN_QUESTIONS);
      if (child.exitCode !== null)
        throw new Error(`Alongside ended with ${child.exitCode} instead of starting`);
    }
    return (performance.now() - began) / 1000;
  }

  /** Seconds from now until it says that it is ready, on a database whose first process is none of these. */
  async untilReady(...notOn: readonly number[]): Promise<number> {
    const began = performance.now();
    while (!(await this.isReady()) || notOn.includes(this.postmaster())) await pause(BETWEEN_QUESTIONS);
    return (performance.now() - began) / 1000;
  }

  async isReady(): Promise<boolean> {
    const response = await fetch(`${this.base}/health/ready`).catch(() => null);
    await response?.body?.cancel();
    return response?.status === 200;
  }

  /** kill -9, and gone. */
  async kill(): Promise<void> {
    const child = this.#child!;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /** The database's first process, which starts and watches all its others; 0 while there is none. */
  postmaster(): number {
    const file = join(this.dataDir, 'postgres', 'data', 'postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  }

  /** Looks into the same database from outside, while it runs. */
  async beside<T>(look: (platform: App['platform']) => Promise<T>): Promise<T> {
    const { app, database } = await openApp(readConfig(this.#settings), true);
    try {
      return await look(app.platform);
    } finally {
      await app.stop();
      await database.stop();
    }
  }

  /** Stops it in good order, and leaves nothing behind. */
  async end(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
