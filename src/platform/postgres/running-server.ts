import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemCode } from './start-refused.ts';

/** The line of PostgreSQL's own pid file that names the folder of its socket. */
const SOCKET_LINE = 4;
const PORT_LINE = 3;

/**
 * How to reach the database that another process of ours runs on `dataDir` just now, so that a command can work beside
 * it; null when there is none.
 */
export function runningServer(dataDir: string): { host: string; port: number; user: string } | null {
  const lines = pidFile(join(resolve(dataDir), 'postgres', 'data', 'postmaster.pid'));
  const host = lines?.[SOCKET_LINE]?.trim();
  const port = Number(lines?.[PORT_LINE]);
  return host && port ? { host, port, user: 'postgres' } : null;
}

function pidFile(path: string): string[] | null {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
