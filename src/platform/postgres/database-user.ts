import { spawnSync } from 'node:child_process';
import { StartRefused } from './start-refused.ts';

/** Whom the database runs as when we are root, since PostgreSQL refuses to run as root. */
export interface DatabaseUser {
  name: string;
  uid: number;
  gid: number;
}

/** `postgres` where there is one, else `nobody`. Undefined when we are not root: the database is then ours. */
export function databaseUser(): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new StartRefused(
    'no-database-user',
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor a user "nobody": make one (useradd --system postgres), or start Alongside as an ordinary user.',
  );
}

// The system's own "id" rather than /etc/passwd, which misses users kept in a directory, or on macOS.
function lookUp(name: string): DatabaseUser | undefined {
  const uid = numberFrom(['-u', name]);
  const gid = numberFrom(['-g', name]);
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid };
}

function numberFrom(args: string[]): number | undefined {
  const { status, stdout } = spawnSync('id', args, { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
