import { setTimeout as pause } from 'node:timers/promises';

/** Asks every `every` milliseconds until the answer is yes; false when `limit` milliseconds pass without one. */
export async function waitUntil(answer: () => boolean, limit: number, every = 10): Promise<boolean> {
  const end = performance.now() + limit;
  while (!answer()) {
    if (performance.now() > end) return false;
    await pause(every);
  }
  return true;
}
