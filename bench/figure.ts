/** How long and how large this run of the benchmark is. */
export interface Settings {
  /** People and events of the large database in the growth figure. */
  readonly people: number;
  readonly events: number;
  /** Paired rounds for each ratio, the seconds each side runs in a round, and the seconds of warming up before. */
  readonly rounds: number;
  readonly seconds: number;
  readonly warm: number;
  /** Tells whoever waits what is going on now. */
  readonly say: (line: string) => void;
}

/** One line of the report: what was measured, beside what was promised. */
export interface Line {
  readonly figure: string;
  readonly promise: string;
  readonly measured: string;
  /** Null: there is no promise, or it could not be measured. */
  readonly held: boolean | null;
  readonly note?: string;
  /** Something that must never happen did: the benchmark then ends with 1. */
  readonly wrong?: true;
}

export interface Figure {
  readonly name: string;
  readonly about: string;
  readonly measure: (settings: Settings) => Promise<readonly Line[]>;
}
