import { parentPort, workerData } from 'node:worker_threads';
import { readTermSheet } from '../model/term-sheet/index.ts';
import type { TermSheetOptions } from '../model/term-sheet/index.ts';

// Runs on a thread of its own: reads one large sheet and ends.
const { text, options } = workerData as { text: string; options: TermSheetOptions };
parentPort?.postMessage(readTermSheet(text, options));
