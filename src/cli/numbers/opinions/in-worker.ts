import { Worker } from 'node:worker_threads';
import type { MapSettings, OpinionMap } from '#numbers/opinions/opinion-map.ts';
import type { Votes } from '#numbers/opinions/votes.ts';
import { Refusal } from '#numbers/refusal.ts';

/** What the thread is given, and what it answers. */
export interface Asked {
  readonly votes: Votes;
  readonly settings: MapSettings;
}

export type Answered = { readonly map: OpinionMap } | { readonly refused: string };

/**
 * Works the opinion map out in a thread of its own, so that whoever asks can go on with something else. The votes are
 * handed over, not copied: they are empty here afterwards.
 */
export async function opinionMapInWorker(votes: Votes, settings: MapSettings): Promise<OpinionMap> {
  const asked: Asked = { votes, settings };
  const handedOver = [votes.person, votes.statement, votes.vote, votes.time].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
  const worker = new Worker(new URL('./opinions-worker.ts', import.meta.url), {
    workerData: asked,
    transferList: handedOver,
  });
  const answered = await new Promise<Answered>((done, fail) => {
    worker.once('message', done).once('error', fail);
    worker.once('exit', (code) =>
      fail(new Error(`The opinion map's thread ended without an answer (${code}).`)),
    );
  });
  if ('refused' in answered) throw new Refusal(answered.refused);
  return answered.map;
}
