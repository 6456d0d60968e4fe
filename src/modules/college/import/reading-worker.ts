import { parentPort, workerData } from 'node:worker_threads';
import { readTermSheet } from '../model/term-sheet/index.ts';
import type { TermSheetOptions } from '../model/term-sheet/index.ts';

// Runs on a thread of its own: reads one large sheet and ends.
const { text, options } = workerData as { text: string; options: TermSheetOptions };
// A thread's own port, not a window of a browser: it has no origin.
// eslint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(readTermSheet(text, options));
