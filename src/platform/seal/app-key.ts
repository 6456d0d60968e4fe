import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LINE = /^[0-9a-f]{64}$/;

/**
 * The keys that seal private things: the first seals, all of them open. From the APP_KEY setting, or from the
 * file `app-key` in the data folder, made on first use and readable by its owner alone.
 */
export function appKeys(dataDir: string, setting: string | undefined): readonly Buffer[] {
  if (setting) return setting.split(',').map(fromHex);
  const file = join(dataDir, 'app-key');
  if (!existsSync(file)) makeKeyFile(dataDir, file);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0 || !lines.every((line) => LINE.test(line.trim()))) {
    throw new Error(
      `The app key in ${file} is damaged: each line should be 64 hexadecimal digits. Put your kept copy back.`,
    );
  }
  return lines.map((line) => fromHex(line.trim()));
}

function makeKeyFile(dataDir: string, file: string): void {
  makeDataDir(dataDir);
  writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
}

// Folders above it stay open to pass through: a database started by root runs as another user below them.
function makeDataDir(dataDir: string): void {
  mkdirSync(dirname(dataDir), { recursive: true });
  if (!existsSync(dataDir)) mkdirSync(dataDir, { mode: 0o700 });
}

function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
