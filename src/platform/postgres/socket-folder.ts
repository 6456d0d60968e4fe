import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { makePrivate } from './folders.ts';
import { StartRefused } from './start-refused.ts';

/** The port only names the socket: nothing listens on TCP. */
export const PORT = 5432;

/** What the system allows for the path of a Unix socket, in bytes (Linux 107, macOS 103). */
const LONGEST = process.platform === 'darwin' ? 103 : 107;

const fits = (folder: string) => Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST;

export interface SocketFolder {
  path: string;
  /** True when it is a folder of its own under the temporary folder, to be removed after use. */
  temporary: boolean;
}

/**
 * Makes the private folder of the socket: `wished`, or where its path is too long for a socket a short one under a
 * temporary folder. Leftovers of an earlier server are removed, so call it only when none is running.
 */
export function makeSocketFolder(wished: string, user: DatabaseUser | undefined): SocketFolder {
  if (fits(wished)) {
    makePrivate(wished, user);
    for (const name of readdirSync(wished)) rmSync(join(wished, name), { force: true });
    return { path: wished, temporary: false };
  }
  const parent = shortParent(wished);
  const path = mkdtempSync(join(parent, 'alongside-'));
  makePrivate(path, user);
  return { path, temporary: true };
}

function shortParent(wished: string): string {
  const parent = [tmpdir(), '/tmp'].find((folder) => fits(join(folder, 'alongside-XXXXXX')));
  if (parent) return parent;
  throw new StartRefused(
    'socket-path-too-long',
    `The folder ${wished} has too long a name for the database's socket: choose a shorter one with DATA_DIR.`,
  );
}
