import autocannon from 'autocannon';
import type { CannonRequest } from 'autocannon';
import { percentile } from './median.ts';

export type { CannonRequest as LoadRequest } from 'autocannon';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly requests: readonly CannonRequest[];
  readonly seconds: number;
  /** The status each answer should have. */
  readonly expected: number;
}

export interface Loaded {
  readonly answers: number;
  readonly perSecond: number;
  /** Milliseconds within which 95 of 100 answers came. */
  readonly p95: number;
}

const PATIENCE_IN_SECONDS = 30;
const NEVER = 0;

/**
 * Sends requests over kept connections, each connection the next as soon as it has its answer. Throws on a status that
 * should not be there, since a page of trouble is quickly made and would look like speed.
 */
export async function load({ url, connections, requests, seconds, expected }: Load): Promise<Loaded> {
  const took: number[] = [];
  const strange = new Set<number>();
  const began = performance.now();
  let last = began;
  const cannon = autocannon({
    url,
    connections,
    requests: requests.map((request) => ({ ...request })),
    duration: seconds,
    timeout: PATIENCE_IN_SECONDS,
    sampleInt: 100,
  });
  cannon.on('response', (_client, status, _bytes, milliseconds) => {
    last = performance.now();
    took.push(milliseconds);
    if (status !== expected) strange.add(status);
  });
  cannon.on('reqError', () => strange.add(NEVER));
  await cannon;
  if (strange.size > 0 || took.length === 0)
    throw new Error(complaint(requests[0]?.path, expected, [...strange]));
  return {
    answers: took.length,
    perSecond: (took.length / (last - began)) * 1000,
    p95: percentile(took, 0.95),
  };
}

function complaint(path = '/', expected: number, strange: readonly number[]): string {
  const instead =
    strange.map((status) => (status === NEVER ? 'nothing' : String(status))).join(' and ') || 'nothing';
  return `${path} should answer ${expected}, and answered ${instead}`;
}
