import { spawn } from 'node:child_process';
import type { DatabaseUser } from './database-user.ts';

export interface Finished {
  status: number | null;
  output: string;
  error?: Error;
}

/**
 * The environment of the database's programs: PGPORT, PGDATA, LC_ALL and their like in a person's shell must not
 * change what they do.
 */
export const plainEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Runs a program as the database's user, to its end; `output` is all it said. Never rejects. */
export function runProgram(
  program: string,
  args: string[],
  user: DatabaseUser | undefined,
): Promise<Finished> {
  return new Promise((resolve) => {
    // From "/", since the folder we stand in may be closed to the database's user.
    const child = spawn(program, args, {
      ...identity(user),
      cwd: '/',
      env: plainEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ status: null, output, error }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** The part of spawn's options that makes a child another user. */
export function identity(user: DatabaseUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
