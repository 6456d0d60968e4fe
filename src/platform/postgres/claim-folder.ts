import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { processes } from './processes.ts';
import { refuseWriting, StartRefused, systemCode } from './start-refused.ts';

/** Who runs on a data folder, kept in a small file beside the data. */
interface Note {
  pid: number;
  began: string;
  started: string;
  address?: string;
}

export interface Claim {
  /** Adds where the claimer is to be reached, so that a second start can say it. */
  announce(address: string): void;
  release(): void;
}

/**
 * Makes this process the only one on a data folder, or refuses with a sentence that names the first. The claim is
 * worth nothing once the process that made it is gone, so nothing has to be cleaned up after a crash.
 */
export async function claimFolder(file: string, dataDir: string): Promise<Claim> {
  const mine: Note = {
    pid: process.pid,
    began: processes.began(process.pid) ?? '',
    started: new Date().toISOString(),
  };
  const end = performance.now() + 1500;
  while (!tryToClaim(file, mine)) {
    const holder = readNote(file);
    if (holder && isAlive(holder)) throw alreadyRunning(holder, dataDir);
    if (performance.now() > end)
      throw new StartRefused(
        'busy',
        `Another start on ${dataDir} is under way: wait a moment and start again.`,
      );
    if (!forgetTheDead(file)) await pause(20);
  }
  return {
    announce: (address) => replace(file, { ...mine, address }),
    release: () => rmSync(file, { force: true }),
  };
}

// A hard link appears whole or not at all, and only for one of those who try.
function tryToClaim(file: string, mine: Note): boolean {
  const draft = writeDraft(file, mine);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(file: string, note: Note): void {
  renameSync(writeDraft(file, note), file);
}

function writeDraft(file: string, note: Note): string {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o644 });
  } catch (error) {
    refuseWriting(file, error);
  }
  return draft;
}

function readNote(file: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const isAlive = (note: Note) => processes.began(note.pid) === note.began;

/**
 * Removes the note of a process that is gone. One at a time, and looking again inside: otherwise a slow starter
 * could remove the note of whoever has just replaced it.
 */
function forgetTheDead(file: string): boolean {
  const turn = `${file}.turn`;
  if (!takeTurn(turn)) return false;
  try {
    const holder = readNote(file);
    if (!holder || !isAlive(holder)) rmSync(file, { force: true });
    return true;
  } finally {
    rmdirSync(turn);
  }
}

function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    dropAbandoned(turn);
    return false;
  }
}

// A turn lasts a millisecond: one of a second and more was left by somebody who was killed in it.
function dropAbandoned(turn: string): void {
  try {
    if (Date.now() - statSync(turn).mtimeMs > 1000) rmdirSync(turn);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function alreadyRunning(holder: Note, dataDir: string): StartRefused {
  const since = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' }).format(
    new Date(holder.started),
  );
  const where = holder.address ? `, at ${holder.address}` : '';
  return new StartRefused(
    'already-running',
    `Alongside is already running on ${dataDir}: process ${holder.pid}, since ${since}${where}. Use that one, stop it first, or give this start a folder of its own with DATA_DIR.`,
  );
}
