import type { Letter } from './post.ts';

/** A message on its way to a carrier. */
export interface Outgoing extends Letter {
  readonly way: 'email' | 'text';
  readonly attempts: number;
  /** Somebody began to hand it over before, and nothing says how that ended. */
  readonly again: boolean;
}

/** Where one message is up to. */
export interface OutgoingStore {
  /** Takes it to hand it over, unless it is sent, its time has not come, or another worker has just taken it. */
  take(now: Date): Promise<Outgoing | 'nothing to do' | 'with somebody'>;
  sent(now: Date): Promise<void>;
  failed(state: 'waiting' | 'failed', trouble: string): Promise<void>;
}

/** For how long a message belongs to the worker that took it: longer than any carrier is waited for. */
const HANDING_TAKES_AT_MOST = 75_000;

/** Whoever took a message before this moment is no longer with it. */
export function takenTooLongAgo(now: Date): Date {
  return new Date(now.getTime() - HANDING_TAKES_AT_MOST);
}
