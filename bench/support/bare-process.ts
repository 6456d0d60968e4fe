import type { pg } from '#platform/database/types.ts';
import type { Replayable } from './captured.ts';
import { startChild } from './child.ts';

export interface BareAsk {
  readonly database: pg.ClientConfig;
  /** Pieces of work to take turns at. */
  readonly works: readonly Replayable[];
  /** How many connections work at once. */
  readonly lanes: number;
  readonly seconds: number;
}

export interface Replayed {
  readonly done: number;
  readonly perSecond: number;
  /** Milliseconds the driver's process spent on it. */
  readonly processorTime: number;
}

/** The bare `pg` driver in a process of its own. */
export interface BareProcess {
  /** Does the work again and again for some seconds. */
  replay(ask: BareAsk): Promise<Replayed>;
  end(): Promise<void>;
}

export function startBareProcess(): BareProcess {
  const child = startChild<BareAsk, Replayed>('./bare-driver.ts');
  return { replay: (ask) => child.ask(ask), end: () => child.end() };
}
