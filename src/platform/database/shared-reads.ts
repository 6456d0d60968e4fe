/** One question being answered now, and the one that everybody who asked the same meanwhile waits for. */
interface Going<Answer> {
  readonly now: Promise<Answer>;
  next: Promise<Answer> | null;
}

/**
 * Lets those who ask the same question at once share one answer. Nobody gets an answer that was begun before they asked
 * (something may have changed since): whoever comes while one is on its way waits for the next, and shares that.
 */
export class SharedReads<Answer> {
  readonly #going = new Map<string, Going<Answer>>();

  /** `ask` answers the question; whoever asks the same question asks it in the same way. */
  read(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const going = this.#going.get(question);
    if (!going) return this.#begin(question, ask);
    return (going.next ??= this.#after(going.now, question, ask));
  }

  #begin(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const going: Going<Answer> = { now: ask(), next: null };
    this.#going.set(question, going);
    const ended = () => {
      if (going.next === null) this.#going.delete(question);
    };
    going.now.then(ended, ended);
    return going.now;
  }

  // How the one before ended is its own askers' affair: a failure of theirs is not ours.
  async #after(before: Promise<Answer>, question: string, ask: () => Promise<Answer>): Promise<Answer> {
    await before.catch(() => undefined);
    return this.#begin(question, ask);
  }
}
