import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

const LARGEST = 5 * 1024 * 1024;
const KEPT = 2;

/** The server's log, opened for appending. It writes there by itself, so it goes on when we are killed. */
export interface ServerLog {
  file: string;
  handle: number;
  /** What was written since it was opened: the last lines, for a message. */
  tail(): string;
  close(): void;
}

/** Opens the log, first setting aside one that has grown over 5 MB; two older ones are kept. */
export function openServerLog(file: string): ServerLog {
  if (existsSync(file) && statSync(file).size > LARGEST) setAside(file);
  const handle = openSync(file, 'a', 0o600);
  const from = fstatSync(handle).size;
  return { file, handle, tail: () => tailOf(file, from), close: () => closeSync(handle) };
}

function setAside(file: string): void {
  for (let age = KEPT; age > 1; age--) {
    if (existsSync(`${file}.${age - 1}`)) renameSync(`${file}.${age - 1}`, `${file}.${age}`);
  }
  renameSync(file, `${file}.1`);
}

function tailOf(file: string, from: number): string {
  const written = readFileSync(file).subarray(from).toString();
  const lines = written.split('\n').filter((line) => /FATAL|PANIC|HINT|DETAIL|error/.test(line));
  return (lines.length ? lines : written.trim().split('\n')).slice(-4).join(' ').trim();
}
