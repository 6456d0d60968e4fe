import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { Slip } from './slip.ts';

/**
 * Writes a file that is whole or not there: under another name until all of it is on the disk, readable by its owner
 * alone. Returns what `write` returns, and the size in bytes. Refuses a file that is there already.
 */
export async function wholeFile<T>(
  path: string,
  write: (to: Writable) => Promise<T>,
): Promise<{ result: T; bytes: number }> {
  if (existsSync(path))
    throw new Slip(`There is a file ${path} already. Nothing was changed: choose another name.`);
  const part = `${path}.part`;
  const to = createWriteStream(part, { mode: 0o600, flags: 'w', flush: true });
  try {
    await opened(to, path);
    const result = await write(to);
    await rename(part, path);
    return { result, bytes: (await stat(path)).size };
  } catch (error) {
    to.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

function opened(to: Writable, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    to.once('open', () => resolve());
    to.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Slip(`The file ${path} cannot be written here (${error.code}). Choose another place.`)),
    );
  });
}

/** A size for people. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
