/** A page that is open somewhere and wants to hear when something changes. */
export interface OpenPage {
  readonly topic: string;
  /** Something about its topic changed, or may have: it fetches again. */
  readonly changed: () => void;
  /** The server stops, or has no room: the page carries on without. */
  readonly end: () => void;
}

/** The pages that are open on this process, by what they are about. */
export class OpenPages {
  readonly #byTopic = new Map<string, Set<OpenPage>>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(page: OpenPage): void {
    const pages = this.#byTopic.get(page.topic);
    if (pages) pages.add(page);
    else this.#byTopic.set(page.topic, new Set([page]));
    this.#count += 1;
  }

  remove(page: OpenPage): void {
    const pages = this.#byTopic.get(page.topic);
    if (!pages?.delete(page)) return;
    this.#count -= 1;
    if (pages.size === 0) this.#byTopic.delete(page.topic);
  }

  tell(topics: readonly string[]): void {
    for (const topic of topics) for (const page of this.#byTopic.get(topic) ?? []) page.changed();
  }

  /** When it is not known what was missed, everybody fetches again. */
  tellAll(): void {
    this.tell([...this.#byTopic.keys()]);
  }

  endAll(): void {
    for (const pages of this.#byTopic.values()) for (const page of pages) page.end();
  }
}
