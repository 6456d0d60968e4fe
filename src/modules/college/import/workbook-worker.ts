import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/node';
import yauzl from 'yauzl';
import { readTermSheet } from '../model/term-sheet/index.ts';
import { rowsAsCsv } from './rows-as-csv.ts';
import type { WorkbookCell } from './rows-as-csv.ts';
import type { WorkbookRead } from './workbook-text.ts';

// Runs on a thread of its own, with little memory: whatever a workbook holds, only this thread can come to harm.
const MOST_PARTS = 1_000;
const MOST_BYTES = 64 * 1024 * 1024;
const bytes = Buffer.from(workerData as Uint8Array);

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly WorkbookCell[])[];
}

async function read(): Promise<WorkbookRead> {
  const trouble = await troubleIn(bytes);
  if (trouble) return { ok: false, why: trouble };
  const sheets = (await readWorkbook(bytes)) as readonly Sheet[];
  const filled = sheets.filter(({ data }) =>
    data.some((row) => row.some((cell) => cell !== null && cell !== '')),
  );
  const texts = filled.map(({ sheet, data }) => ({ sheet, text: rowsAsCsv(data) }));
  // Of several sheets, the first that is a term; else the first with anything in it, which then says what it lacks.
  const chosen = texts.find(({ text }) => readTermSheet(text).refusal === null) ?? texts[0];
  if (!chosen) return { ok: false, why: 'empty' };
  return { ok: true, text: chosen.text, sheet: texts.length > 1 ? chosen.sheet : null };
}

/** What keeps a file from being read at all: it is no workbook, or it unpacks to far more than a term can be. */
async function troubleIn(file: Buffer): Promise<'no-workbook' | 'too-large' | null> {
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true, autoClose: false });
  if (zip.entryCount > MOST_PARTS) return 'too-large';
  let size = 0;
  let isWorkbook = false;
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize;
    if (size > MOST_BYTES) return 'too-large';
    isWorkbook ||= entry.fileName === 'xl/workbook.xml';
    // Unpacked once for nothing: a part that is larger than it says fails here.
    for await (const chunk of await zip.openReadStreamPromise(entry)) void chunk;
  }
  return isWorkbook ? null : 'no-workbook';
}

// A thread's own port, not a window of a browser: it has no origin.
// eslint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(await read());
