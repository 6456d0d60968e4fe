import { rmSync } from 'node:fs';
import { claimFolder } from './claim-folder.ts';
import type { Claim } from './claim-folder.ts';
import { databaseUser } from './database-user.ts';
import type { DatabaseUser } from './database-user.ts';
import { makeFolders } from './folders.ts';
import type { Folders } from './folders.ts';
import { KeptServer } from './kept-server.ts';
import { forgetStaleLock, stopLeftovers } from './leftovers.ts';
import { makeCluster } from './make-cluster.ts';
import { findPrograms } from './programs.ts';
import type { Programs } from './programs.ts';
import { launchServer } from './server.ts';
import { serverSettings } from './server-settings.ts';
import { makeSocketFolder, PORT } from './socket-folder.ts';
import type { SocketFolder } from './socket-folder.ts';
import { startWatchdog } from './watchdog.ts';
import type { Watchdog } from './watchdog.ts';

export { defaultDataDir } from './data-dir.ts';
export { StartRefused } from './start-refused.ts';

export interface EmbeddedOptions {
  /** DATA_DIR: the launcher keeps to the folder `postgres` below it. */
  dataDir: string;
  log: (message: string, detail?: object) => void;
  /** Further settings of the server, over our own (tests turn fsync off for speed). */
  settings?: Record<string, string>;
  /** Called whenever one of its programs has been set going, which then needs its while: maybe more than once. */
  meanwhile?: () => void;
  /** The folder of another package of PostgreSQL programs than this machine's own. */
  programs?: string;
}

export interface EmbeddedPostgres {
  /** The superuser's connection over the private socket, as `pg` takes it. */
  connection(database?: string): { host: string; port: number; user: string; database: string };
  /** The server's process: another one after an unexpected end. */
  pid(): number;
  /** Stops the server in good order within about 16 s at the most. Asked twice, it is the same stop. */
  stop(): Promise<void>;
  /** Called when the server ended without being asked to; it is being started again by itself. */
  onUnexpectedExit(listener: () => void): void;
  /** Called when it ended too often (five times in a minute) and stays down. */
  onGivenUp(listener: () => void): void;
  /** Notes where we are to be reached, for the message of a second start on the same folder. */
  announce(address: string): void;
}

interface Start {
  options: EmbeddedOptions;
  user: DatabaseUser | undefined;
  folders: Folders;
  claim: Claim;
}

/**
 * Starts PostgreSQL on the folder `options.dataDir`, making it on the first start, and keeps it running until stopped.
 * It listens on a Unix socket in a folder of its own and on nothing else, and ends when this process does, however
 * that ends. Rejects with `StartRefused` (a plain sentence) where a person can do something about it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = databaseUser();
  const folders = await makeFolders(options.dataDir, user);
  const claim = await claimFolder(folders.note, options.dataDir);
  try {
    return await startClaimed({ options, user, folders, claim });
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function startClaimed(start: Start): Promise<EmbeddedPostgres> {
  const { options, user, folders } = start;
  const programs = await findPrograms(options.programs, folders.programs, user);
  const left = await stopLeftovers(folders.data);
  if (left > 0) options.log('Stopped a database left behind by an earlier start', { processes: left });
  const made = await makeCluster(programs, folders, user, {
    durable: options.settings?.['fsync'] !== 'off',
    meanwhile: options.meanwhile,
  });
  if (made) options.log('Made a new database', { folder: folders.data });
  const socket = makeSocketFolder(folders.socket, user);
  return await startOn(socket, start, programs);
}

async function startOn(socket: SocketFolder, start: Start, programs: Programs): Promise<EmbeddedPostgres> {
  const { options, user, folders } = start;
  const watchdog = startWatchdog(folders.data, user, (error) =>
    options.log('The watchdog of the database failed', { reason: error.message }),
  );
  const settings = serverSettings(socket.path, options.settings);
  const launch = {
    postgres: programs.postgres,
    data: folders.data,
    log: folders.log,
    settings,
    user,
    born: (pid: number) => {
      watchdog.guard(pid);
      options.meanwhile?.();
    },
  };
  const launchAgain = async () => {
    await stopLeftovers(folders.data);
    forgetStaleLock(folders.data);
    return launchServer(launch);
  };
  try {
    const kept = new KeptServer(await launchAgain(), { launch: launchAgain, log: options.log });
    return handle(kept, start.claim, socket, watchdog);
  } catch (error) {
    tidy(socket, watchdog);
    throw error;
  }
}

function handle(kept: KeptServer, claim: Claim, socket: SocketFolder, watchdog: Watchdog): EmbeddedPostgres {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await kept.stop();
    tidy(socket, watchdog);
    claim.release();
  };
  return {
    connection: (database = 'postgres') => ({ host: socket.path, port: PORT, user: 'postgres', database }),
    pid: () => kept.pid(),
    stop: () => (stopped ??= stop()),
    onUnexpectedExit: (listener) => kept.onUnexpectedExit(listener),
    onGivenUp: (listener) => kept.onGivenUp(listener),
    announce: (address) => claim.announce(address),
  };
}

function tidy(socket: SocketFolder, watchdog: Watchdog): void {
  watchdog.dismiss();
  if (socket.temporary) rmSync(socket.path, { recursive: true, force: true });
}
