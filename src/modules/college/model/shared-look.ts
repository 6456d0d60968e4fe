/**
 * Lets all who ask at about the same time share one answer, and never one older than their question: while a look is on
 * its way, whoever asks waits for the next one, which begins after they asked.
 */
export class SharedLook<T> {
  #going: Promise<void> | null = null;
  #next: Promise<T> | null = null;

  /** The answer of a look that begins after this call. Throws what that look throws. */
  ask(look: () => Promise<T>): Promise<T> {
    if (!this.#going) return this.#begin(look);
    this.#next ??= this.#going.then(() => this.#begin(look));
    return this.#next;
  }

  #begin(look: () => Promise<T>): Promise<T> {
    this.#next = null;
    const answer = look();
    // Those who asked are told of a failure by the answer itself; here it only matters that the look is over.
    const going: Promise<void> = answer.then(
      () => this.#over(going),
      () => this.#over(going),
    );
    this.#going = going;
    return answer;
  }

  #over(going: Promise<void>): void {
    if (this.#going === going) this.#going = null;
  }
}
