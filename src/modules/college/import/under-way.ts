import type { Log } from '#platform/log/log.ts';

export interface HowFar {
  readonly written: number;
  readonly of: number;
}

interface Work {
  howFar: HowFar;
  readonly ended: Promise<void>;
}

/** The large imports this process is writing down just now, and how far each is. A stop in the middle leaves nothing written. */
export class UnderWay<Result> {
  readonly #going = new Map<string, Work>();
  readonly #results = new Map<string, Result | 'trouble'>();

  /** Begins, unless the same is under way. `work` tells how far it is. */
  begin(
    id: string,
    of: number,
    log: Log,
    work: (progress: (written: number, of: number) => void) => Promise<Result>,
  ): void {
    if (this.#going.has(id)) return;
    this.#results.delete(id);
    const howFar = { written: 0, of };
    const going: Work = { howFar, ended: Promise.resolve().then(() => this.#do(id, log, work)) };
    this.#going.set(id, going);
  }

  howFar(id: string): HowFar | null {
    return this.#going.get(id)?.howFar ?? null;
  }

  /** What came of the last one that ended here, said once. */
  takeResult(id: string): Result | 'trouble' | null {
    const result = this.#results.get(id) ?? null;
    this.#results.delete(id);
    return result;
  }

  /** Waits until it has ended, if it is under way. */
  async ended(id: string): Promise<void> {
    await this.#going.get(id)?.ended;
  }

  async #do(
    id: string,
    log: Log,
    work: (progress: (written: number, of: number) => void) => Promise<Result>,
  ): Promise<void> {
    try {
      const result = await work((written, of) => {
        this.#going.get(id)!.howFar = { written, of };
      });
      this.#results.set(id, result);
    } catch (error) {
      log.error(
        { err: error, importId: id },
        'an import stopped before it was done, and nothing of it was written',
      );
      this.#results.set(id, 'trouble');
    } finally {
      this.#going.delete(id);
    }
  }
}
