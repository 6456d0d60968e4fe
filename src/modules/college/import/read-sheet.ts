import { Worker } from 'node:worker_threads';
import { Trouble } from '#platform/errors/errors.ts';
import { readTermSheet } from '../model/term-sheet/index.ts';
import type { TermReading } from '../model/term-sheet/index.ts';
import type { ImportChoices } from './choices.ts';

/** Below this many letters a reading takes a few hundredths of a second; above it, other people's pages would wait. */
const LARGE = 100_000;
const LONGEST_READING = 60_000;
const MOST_KEPT = 8;

const kept = new Map<string, Promise<TermReading>>();

export interface SheetToRead {
  readonly id: string;
  /** Rises with every choice, so that id and version name one reading. */
  readonly version: number;
  readonly sheet: string;
  readonly choices: ImportChoices;
}

/** The reading of an import as it stands. The last few are kept; a large sheet is read on a thread of its own. */
export async function readImport(wanted: SheetToRead): Promise<TermReading> {
  const key = `${wanted.id} ${wanted.version}`;
  const known = kept.get(key);
  if (known) return known;
  const reading = readSheet(wanted.sheet, wanted.choices);
  keep(key, reading);
  try {
    return await reading;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

/** Keeps a reading that was just made, for the pages that come next. */
export function keepReading(
  { id, version }: Pick<SheetToRead, 'id' | 'version'>,
  reading: TermReading,
): void {
  keep(`${id} ${version}`, Promise.resolve(reading));
}

/** Reads a sheet with what a person has said about it so far. */
export async function readSheet(text: string, choices: ImportChoices): Promise<TermReading> {
  const options = {
    mapping: choices.mapping,
    corrections: choices.corrections,
    leaveOut: choices.leaveOut,
    ...(choices.closedPeriods ? { closedPeriods: choices.closedPeriods } : {}),
  };
  return text.length < LARGE ? readTermSheet(text, options) : readApart(text, options);
}

function keep(key: string, reading: Promise<TermReading>): void {
  kept.set(key, reading);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
}

async function readApart(text: string, options: object): Promise<TermReading> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { text, options },
  });
  const late = setTimeout(() => void worker.terminate(), LONGEST_READING);
  try {
    return await new Promise<TermReading>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Trouble('busy', 'This sheet took too long to read')));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
