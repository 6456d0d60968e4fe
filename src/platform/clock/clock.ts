/** Where "now" comes from. Injected everywhere, so that tests and the demonstration can choose it. */
export interface Clock {
  now(): Date;
  /** The time other people's devices go by, such as the telephone an authenticator app runs on: the demonstration's story never moves those. */
  outside(): Date;
}

/** The machine's own clock. */
export const machineClock: Clock = { now: () => new Date(), outside: () => new Date() };

/** A clock that runs with real time, moved by an offset (milliseconds) that can change: the demonstration's. */
export class OffsetClock implements Clock {
  #offset: number;
  constructor(offset: number) {
    this.#offset = offset;
  }
  now(): Date {
    return new Date(Date.now() + this.#offset);
  }
  outside(): Date {
    return new Date();
  }
  /** Moves the clock; `offset` in milliseconds from the machine's own time. */
  move(offset: number): void {
    this.#offset = offset;
  }
}

/** A clock that stands still until it is set: for tests. */
export class StillClock implements Clock {
  #now: Date;
  constructor(now: Date | string) {
    this.#now = new Date(now);
  }
  now(): Date {
    return this.#now;
  }
  outside(): Date {
    return this.#now;
  }
  set(now: Date | string): void {
    this.#now = new Date(now);
  }
}
