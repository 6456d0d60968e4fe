import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A running process as far as we may see it. `workingFolder` is undefined where the system does not tell. */
export interface Running {
  pid: number;
  command: string[];
  workingFolder: string | undefined;
}

/** How one kind of system tells about its processes. */
export interface ProcessTable {
  /** Something that differs between two processes that were given the same number; undefined when none is alive. */
  began(pid: number): string | undefined;
  all(): Running[];
}

/** Linux. A zombie counts as gone: where nobody reaps it, a plain kill(pid, 0) would call it alive for ever. */
export const procTable: ProcessTable = {
  began(pid) {
    const stat = readOrUndefined(`/proc/${pid}/stat`);
    if (stat === undefined) return undefined;
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${fields[19]}`;
  },
  all() {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.flatMap((name) => describe(Number(name)));
  },
};

function describe(pid: number): Running[] {
  const command = readOrUndefined(`/proc/${pid}/cmdline`);
  // Empty for a zombie and for the kernel's own threads.
  if (!command) return [];
  return [
    { pid, command: command.split('\0').filter(Boolean), workingFolder: linkOrUndefined(`/proc/${pid}/cwd`) },
  ];
}

/** macOS and other systems without /proc. Only the parsing is tested, on Linux; it has not been run on macOS. */
export const psTable: ProcessTable = {
  began(pid) {
    const line = ps(['-o', 'stat=,lstart=', '-p', String(pid)]).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  },
  all() {
    return ps(['-A', '-o', 'pid=,command=']).split('\n').flatMap(parsePsLine);
  },
};

function parsePsLine(line: string): Running[] {
  const match = /^\s*(\d+)\s+(\S.*)$/.exec(line);
  return match ? [{ pid: Number(match[1]), command: match[2]!.split(' '), workingFolder: undefined }] : [];
}

function ps(args: string[]): string {
  try {
    return execFileSync('ps', args, {
      encoding: 'utf8',
      maxBuffer: 16e6,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return ''; // ps ends with 1 when no process matches
  }
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // the process has just ended
  }
}

function linkOrUndefined(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined; // ended, or somebody else's and not ours to see
  }
}

/** The table of the system we run on. */
export const processes: ProcessTable = existsSync('/proc/self/stat') ? procTable : psTable;
