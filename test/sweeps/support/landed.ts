import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { CHECKOUT } from './source-files.ts';

/** Migrations that have landed, by file name, with the SHA-256 of each: they never change again. */
export const LANDED_FILE = `${CHECKOUT}/test/sweeps/landed-migrations.json`;

export type Sums = Readonly<Record<string, string>>;

/** The migrations of this checkout, in order, each with its sum. */
export function migrationSums(): Sums {
  const names = globSync('*.sql', { cwd: `${CHECKOUT}/migrations` }).toSorted();
  return Object.fromEntries(
    names.map((name) => [name, sumOf(readFileSync(`${CHECKOUT}/migrations/${name}`))]),
  );
}

export function landedSums(): Sums {
  return JSON.parse(readFileSync(LANDED_FILE, 'utf8')) as Sums;
}

/** What is wrong with the migrations that have landed, in sentences. */
export function changedSinceLanding(landed: Sums, now: Sums): readonly string[] {
  return Object.entries(landed).flatMap(([name, sum]) => {
    if (now[name] === undefined) return [`${name} has landed and is gone: put it back`];
    return now[name] === sum
      ? []
      : [`${name} has landed and was changed: put it back, and write a new migration`];
  });
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
