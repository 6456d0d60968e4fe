import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { send } from './leftovers.ts';
import { identity, plainEnvironment } from './run-program.ts';
import { openServerLog } from './server-log.ts';
import type { ServerLog } from './server-log.ts';
import { asArguments } from './server-settings.ts';
import { StartRefused } from './start-refused.ts';
import { waitUntil } from './wait-until.ts';

/** One life of the database server. */
export interface Server {
  pid: number;
  hasExited(): boolean;
  whenExited: Promise<void>;
}

export interface Launch {
  postgres: string;
  data: string;
  log: string;
  settings: Record<string, string>;
  user: DatabaseUser | undefined;
  /** Told the server's process as soon as there is one. */
  born(pid: number): void;
}

/** Recovery after a power cut reads the log of what was written since; it is given ample time. */
const READY_WITHIN = 180_000;

/** Starts the server and resolves when it takes connections; rejects with its own words when it does not. */
export async function launchServer(launch: Launch): Promise<Server> {
  const log = openServerLog(launch.log);
  try {
    const server = spawnServer(launch, log);
    const settled = () => server.hasExited() || isReady(launch.data, server.pid);
    const inTime = await waitUntil(settled, READY_WITHIN);
    if (inTime && !server.hasExited()) return server;
    await stopServer(server);
    throw new StartRefused(
      'did-not-start',
      `The database did not start. It said: ${log.tail()} (more in ${log.file})`,
    );
  } finally {
    log.close();
  }
}

// Detached, so that Ctrl-C on the terminal does not stop the database before we have finished with it.
function spawnServer(launch: Launch, log: ServerLog): Server {
  const args = ['-D', launch.data, ...asArguments(launch.settings)];
  const child = spawn(launch.postgres, args, {
    ...identity(launch.user),
    cwd: '/',
    env: plainEnvironment,
    detached: true,
    stdio: ['ignore', log.handle, log.handle],
  });
  let exited = false;
  const whenExited = new Promise<void>((resolve) => {
    const end = () => {
      exited = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  child.unref();
  if (child.pid !== undefined) launch.born(child.pid);
  return { pid: child.pid ?? 0, hasExited: () => exited, whenExited };
}

/** The server writes its state into its lock file, where pg_ctl reads it too: line 1 the process, line 8 the state. */
function isReady(data: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Stops in good order (clients are cut off, everything written); after 10 s harder, after 3 more by force. */
export async function stopServer(server: Server): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 3000],
    ['SIGKILL', 3000],
  ];
  for (const [signal, limit] of steps) {
    if (server.hasExited()) return;
    send(server.pid, signal);
    if (await waitUntil(server.hasExited, limit)) return;
  }
  throw new Error(`The database (process ${server.pid}) does not stop`);
}
