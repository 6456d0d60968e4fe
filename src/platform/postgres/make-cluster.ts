import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { makePrivate, takeOwnership } from './folders.ts';
import type { Folders } from './folders.ts';
import { stopLeftovers } from './leftovers.ts';
import type { Programs } from './programs.ts';
import { runProgram } from './run-program.ts';
import { refuseWriting, StartRefused } from './start-refused.ts';

const HALF_MADE = 'data.half-made-';

/**
 * Sees that there is a cluster of our version in the data folder, making one on the first start. It is made under
 * another name and renamed when complete, so that a folder called `data` is never half of one.
 * `durable: false` (tests) leaves out waiting for the disk; `meanwhile` is called once the making has been set going.
 * Resolves to true when it made one.
 */
export async function makeCluster(
  programs: Programs,
  folders: Folders,
  user: DatabaseUser | undefined,
  { durable, meanwhile }: { durable: boolean; meanwhile?: (() => void) | undefined },
): Promise<boolean> {
  await removeHalfMade(folders.top);
  if (hasCluster(folders.data)) {
    refuseOtherMajor(folders.data, programs.major);
    takeOwnership(folders.data, user);
    return false;
  }
  const half = join(folders.top, `${HALF_MADE}${randomBytes(6).toString('hex')}`);
  try {
    makePrivate(half, user);
    const making = initialise(programs, half, user, durable);
    meanwhile?.();
    await making;
    renameSync(half, folders.data);
    syncFolder(folders.top);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    refuseWriting(folders.top, error);
  }
  return true;
}

async function removeHalfMade(top: string): Promise<void> {
  for (const name of readdirSync(top).filter((one) => one.startsWith(HALF_MADE))) {
    await stopLeftovers(join(top, name));
    rmSync(join(top, name), { recursive: true, force: true });
  }
}

function hasCluster(data: string): boolean {
  if (!existsSync(data)) return false;
  if (existsSync(join(data, 'PG_VERSION'))) return true;
  if (readdirSync(data).length > 0) {
    throw new StartRefused(
      'not-a-cluster',
      `${data} holds files, but not a database of Alongside: move it aside to begin anew, or put the right folder there.`,
    );
  }
  rmdirSync(data);
  return false;
}

function refuseOtherMajor(data: string, major: number): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === String(major)) return;
  throw new StartRefused(
    'other-major',
    `The data in ${data} were made by PostgreSQL ${found}, and this copy of Alongside brings PostgreSQL ${major}, which cannot read them. Make a backup with the copy of Alongside that made them and restore it here, or choose another folder with DATA_DIR. Nothing was changed.`,
  );
}

async function initialise(
  programs: Programs,
  folder: string,
  user: DatabaseUser | undefined,
  durable: boolean,
): Promise<void> {
  const args = ['-D', folder, '-U', 'postgres', '-E', 'UTF8', ...localeArguments(programs.major)];
  args.push('--auth-local=trust', '--auth-host=reject', '--data-checksums', '--no-instructions');
  if (!durable) args.push('--no-sync');
  const { status, output, error } = await runProgram(programs.initdb, args, user);
  if (status === 0) return;
  if (/No space left|Check free disk space/i.test(output))
    throw Object.assign(new Error(output), { code: 'ENOSPC' });
  const said = error?.message ?? output.trim().split('\n').slice(-4).join(' ');
  throw new StartRefused('cluster-not-made', `The database could not be made in ${folder}. It said: ${said}`);
}

// The builtin locale sorts the same on every machine and needs no ICU. Before 17 only the system's own existed.
function localeArguments(major: number): string[] {
  const libc = ['--locale-provider=libc', '--locale=C'];
  return major < 17 ? libc : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
}

// Without this a power cut could forget the rename.
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
