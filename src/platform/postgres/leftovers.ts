import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { processes } from './processes.ts';
import type { Running } from './processes.ts';
import { StartRefused } from './start-refused.ts';
import { waitUntil } from './wait-until.ts';

/**
 * The database's processes that work on the cluster in `data`. Never found by a number written down earlier, which
 * may be another program's by now: a server and each of its backends have the cluster as their working folder, and
 * an initdb or a starting server names it.
 */
export function serversOn(data: string): Running[] {
  return processes.all().filter((one) => isDatabase(one) && (one.workingFolder === data || names(one, data)));
}

function isDatabase({ command }: Running): boolean {
  const program = command[0] ?? '';
  return program.startsWith('postgres:') || ['postgres', 'initdb'].includes(basename(program));
}

// "-D" and then the folder; joined, because ps does not tell where an argument ends.
function names({ command }: Running, data: string): boolean {
  return `${command.join(' ')} `.includes(` -D ${data} `);
}

/**
 * Stops what an earlier start left behind on `data`: first as a person would, then at once. Returns how many
 * processes there were. A busy backend that outlived its server holds shared memory and would keep the next one out.
 */
export async function stopLeftovers(data: string): Promise<number> {
  const found = serversOn(data);
  if (found.length === 0) return 0;
  const gone = () => serversOn(data).length === 0;
  for (const [signal, limit] of patience(found)) {
    sendAll(serversOn(data), signal);
    if (await waitUntil(gone, limit, 20)) return found.length;
  }
  throw new StartRefused(
    'leftovers',
    `An earlier database on ${data} does not stop (process ${serversOn(data)
      .map(({ pid }) => pid)
      .join(', ')}): stop it, or restart the machine, and start again.`,
  );
}

// Backends without their server cannot shut anything down in good order: no use in asking them kindly.
function patience(found: Running[]): [NodeJS.Signals, number][] {
  const hasServer = found.some(({ command }) => basename(command[0] ?? '') === 'postgres');
  const hard: [NodeJS.Signals, number][] = [
    ['SIGQUIT', hasServer ? 1500 : 300],
    ['SIGKILL', 3000],
  ];
  return hasServer ? [['SIGINT', 3000], ...hard] : hard;
}

function sendAll(running: Running[], signal: NodeJS.Signals): void {
  for (const { pid } of running) send(pid, signal);
}

/** Sends a signal to a process that may just have ended. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Removes the lock file of a server that is gone when its number now belongs to some other program: PostgreSQL looks
 * at the number alone and would refuse to start. Call it only when `serversOn` found none.
 */
export function forgetStaleLock(data: string): void {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  if (processes.began(pid) !== undefined) rmSync(lock);
}
