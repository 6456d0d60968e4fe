import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure, Settings } from './figure.ts';
import { median } from './support/median.ts';

const PROGRAM = fileURLToPath(new URL('../bin/alongside', import.meta.url));
const PAGE = '/riverside/prospectus';
const FIRST = 5;
const AGAIN = 1.5;
const PATIENCE = 60_000;

/** `alongside start` until the first page: on an empty data folder, and again on the one it made. What is installed stays installed. */
export const start: Figure = {
  name: 'start',
  about: 'seconds until the first page, fresh and again',
  measure: async ({ rounds }: Settings) => {
    const [fresh, again]: [number[], number[]] = [[], []];
    for (let round = 0; round < Math.min(rounds, 3); round += 1) {
      const dataDir = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
      fresh.push(await untilFirstPage(dataDir));
      again.push(await untilFirstPage(dataDir));
      rmSync(dataDir, { recursive: true, force: true });
    }
    return [
      line('first page on a fresh data folder', fresh, FIRST),
      line('first page after a restart', again, AGAIN),
    ];
  },
};

function line(figure: string, took: readonly number[], promise: number) {
  const middle = median(took);
  const note = `median of ${took.map((one) => one.toFixed(2)).join(', ')} s`;
  return {
    figure,
    promise: `≤ ${promise} s`,
    measured: `${middle.toFixed(2)} s`,
    held: middle <= promise,
    note,
  };
}

async function untilFirstPage(dataDir: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const environment = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    ALONGSIDE_MODE: 'demo',
    DATABASE_URL: '',
    PUBLIC_URL: '',
  };
  const server = spawn(PROGRAM, ['start'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(server, 'exit');
  try {
    await Promise.race([
      firstPage(`http://127.0.0.1:${port}${PAGE}`),
      ended.then(() => Promise.reject(new Error('alongside start ended before its first page'))),
    ]);
    return (performance.now() - began) / 1000;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function firstPage(url: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`No page at ${url} within a minute`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false; // nobody listens there yet
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
