import { parentPort, workerData } from 'node:worker_threads';
import { opinionMap } from '#numbers/opinions/opinion-map.ts';
import { Refusal } from '#numbers/refusal.ts';
import type { Answered, Asked } from './in-worker.ts';

// Nothing is handed over: what is answered is copied.
parentPort!.postMessage(answer(workerData as Asked), []);

// Errors lose their class on the way between threads, so a refusal goes as words.
function answer({ votes, settings }: Asked): Answered {
  try {
    return { map: opinionMap(votes, settings) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}
