import {
  chmodSync,
  chownSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { runProgram } from './run-program.ts';
import { refuseWriting, StartRefused } from './start-refused.ts';

/** The places below DATA_DIR that belong to the database. Only `data` and `socket` are the database user's own. */
export interface Folders {
  top: string;
  data: string;
  socket: string;
  programs: string;
  log: string;
  note: string;
}

/** Names the places below `dataDir`, making what must exist before anything else can happen. */
export async function makeFolders(dataDir: string, user: DatabaseUser | undefined): Promise<Folders> {
  const wished = join(resolve(dataDir), 'postgres');
  refuseQuotationMark(resolve(dataDir));
  try {
    makeTop(wished, user);
  } catch (error) {
    refuseWriting(resolve(dataDir), error);
  }
  const top = realpathSync(wished);
  await refuseClosedFolders(top, user);
  const at = (name: string) => join(top, name);
  return {
    top,
    data: at('data'),
    socket: at('socket'),
    programs: at('programs'),
    log: at('postgres.log'),
    note: at('running.json'),
  };
}

// PostgreSQL's initdb puts paths between double quotation marks in a shell, and so fails below such a folder.
function refuseQuotationMark(dataDir: string): void {
  if (!dataDir.includes('"')) return;
  throw new StartRefused(
    'folder-name',
    `PostgreSQL cannot keep its data below a folder with a double quotation mark in its name (${dataDir}): choose another with DATA_DIR.`,
  );
}

// As root, others may pass through (the database's user has to) but not look around; else nobody else has business here.
function makeTop(top: string, user: DatabaseUser | undefined): void {
  const mode = user ? 0o711 : 0o700;
  const firstMade = mkdirSync(top, { recursive: true, mode });
  chmodSync(top, mode);
  if (!user) return;
  chownSync(top, 0, 0);
  // A strict umask would shut the database's user out of what we have just made, and so would the private mode that
  // DATA_DIR itself, which is ours as well, is often made with.
  const made = firstMade === undefined ? [] : ancestors(top).filter((step) => step.startsWith(firstMade));
  for (const folder of [...made, dirname(top)]) chmodSync(folder, statSync(folder).mode | 0o111);
}

/** Makes a folder that only the database's user may enter, or puts its owner and mode right. */
export function makePrivate(folder: string, user: DatabaseUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}

async function refuseClosedFolders(folder: string, user: DatabaseUser | undefined): Promise<void> {
  if (await canEnter(folder, user)) return;
  const closed = (await firstClosed(folder, user)) ?? folder;
  throw new StartRefused(
    'data-folder-closed',
    `The database runs as the user "${user?.name}", to whom ${closed} is closed, so it cannot keep its data in ${folder}: open it (chmod o+x ${closed}), or choose another folder with DATA_DIR.`,
  );
}

async function firstClosed(folder: string, user: DatabaseUser | undefined): Promise<string | undefined> {
  for (const step of ancestors(folder)) if (!(await canEnter(step, user))) return step;
  return undefined;
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...ancestors(parent), folder];
}

/** Whether the database's user may pass through a folder, found by trying, so that groups and ACLs count too. */
async function canEnter(folder: string, user: DatabaseUser | undefined): Promise<boolean> {
  if (!user) return true;
  return (await runProgram('/bin/sh', ['-c', 'test -x "$0"', folder], user)).status === 0;
}

/**
 * Gives an existing data folder to the database's user when somebody else owns it: data first made by an ordinary
 * user, or a copy restored by root. An ordinary user cannot do that, and is told who can.
 */
export function takeOwnership(data: string, user: DatabaseUser | undefined): void {
  const owner = lstatSync(data).uid;
  const wished = user?.uid ?? process.getuid?.();
  if (owner !== wished) {
    if (!user) throw notYours(data, owner);
    giveTo(data, user);
  }
  if ((statSync(data).mode & 0o777) !== 0o700) chmodSync(data, 0o700);
}

function notYours(data: string, owner: number): StartRefused {
  return new StartRefused(
    'data-of-another-user',
    `The data in ${data} belong to another user (number ${owner}): start as that user or as root, or choose another folder with DATA_DIR.`,
  );
}

// lchown: a link inside must never lead root to give away a file elsewhere.
function giveTo(place: string, user: DatabaseUser): void {
  lchownSync(place, user.uid, user.gid);
  if (!lstatSync(place).isDirectory()) return;
  for (const name of readdirSync(place)) giveTo(join(place, name), user);
}
