import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
/** What the databases of a run can come to, twice over, in bytes. */
const ROOM = 2 * 1024 ** 3;
const OURS = /^alongside-tests-(\d+)-/;
const AN_HOUR = 3_600_000;

/**
 * A new folder for files that nobody needs after the test, such as a database: in memory, where making a file takes a
 * tenth of the time that a disk takes, or in the temporary folder where memory has no room for it.
 */
export function aQuickFolder(): string {
  if (!hasRoom()) return aFolderIn(tmpdir());
  clearLeftovers();
  const folder = aFolderIn(IN_MEMORY);
  if (programsRunIn(folder)) return folder;
  rmSync(folder, { recursive: true });
  return aFolderIn(tmpdir());
}

function aFolderIn(parent: string): string {
  return mkdtempSync(join(parent, `alongside-tests-${process.pid}-`));
}

// Containers often have 64 MB of it, and some systems none.
function hasRoom(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return Math.min(bavail * bsize, freemem()) > ROOM;
}

// Where PostgreSQL's programs are closed to the database's user, copies of them lie beside its data and run from there.
function programsRunIn(folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, '', { mode: 0o700 });
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(program);
  }
}

// What a run that was broken off has left would fill the memory until the machine is started again.
function clearLeftovers(): void {
  for (const name of readdirSync(IN_MEMORY))
    if (isLeftOver(name)) rmSync(join(IN_MEMORY, name), { recursive: true, force: true });
}

function isLeftOver(name: string): boolean {
  const [, maker] = OURS.exec(name) ?? [];
  if (maker === undefined || existsSync(`/proc/${maker}`)) return false;
  const made = statSync(join(IN_MEMORY, name), { throwIfNoEntry: false });
  return made !== undefined && made.uid === process.getuid?.() && Date.now() - made.mtimeMs > AN_HOUR;
}
