import { Worker } from 'node:worker_threads';

const LONGEST_READING = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 };

/** What the thread that reads a workbook answers. */
export type WorkbookRead =
  | { readonly ok: true; readonly text: string; readonly sheet: string | null }
  | { readonly ok: false; readonly why: 'no-workbook' | 'too-large' | 'empty' };

export type WorkbookText =
  /** `sheet` names the sheet that was taken, where there were several. */
  | { readonly ok: true; readonly text: string; readonly sheet: string | null }
  | { readonly ok: false; readonly sentence: string };

const SENTENCES = {
  'no-workbook':
    'This is no Excel workbook (.xlsx) that we can read. Choose the spreadsheet itself, or save it as CSV and bring us that.',
  'too-large':
    'This workbook is far larger than a term. Bring a workbook with the term alone, or save that sheet as CSV and bring us that.',
  empty: 'There is nothing in this workbook. Choose the one that holds the term.',
} as const;

/** Whether a file begins as an Excel workbook (a zip) does. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/**
 * The text of a term in an Excel workbook (.xlsx), as CSV. It is read on a thread of its own with limits on time and
 * memory: a workbook can unpack to thousands of times its size.
 */
export async function workbookText(bytes: Uint8Array): Promise<WorkbookText> {
  const read = await readApart(bytes);
  return read.ok ? read : { ok: false, sentence: SENTENCES[read.why] };
}

async function readApart(bytes: Uint8Array): Promise<WorkbookRead> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: MEMORY,
  });
  const late = setTimeout(() => void worker.terminate(), LONGEST_READING);
  try {
    return await new Promise<WorkbookRead>((resolve) => {
      worker.once('message', resolve);
      // Too much for the thread's memory, or nothing its libraries can make sense of.
      worker.once('error', (error: Error & { code?: string }) =>
        resolve({ ok: false, why: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'no-workbook' }),
      );
      worker.once('exit', () => resolve({ ok: false, why: 'too-large' }));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
