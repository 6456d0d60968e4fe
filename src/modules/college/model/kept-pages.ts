/** A page that was made for some version of the data, and the time within which its words are true. */
export interface KeptPage {
  readonly body: Buffer;
  readonly etag: string;
  readonly version: string;
  readonly from: Date;
  readonly until: Date;
}

/** What an entry costs beside its body, in bytes: keys, headers and the map's own. */
const OVERHEAD = 1_000;

/** Pages kept ready, the least lately used forgotten first, never more than `most` bytes of them. */
export class KeptPages {
  readonly #most: number;
  readonly #pages = new Map<string, KeptPage>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The page kept under a key, if it is of this version of the data and its words are true at `now`. */
  get(key: string, version: string, now: Date): KeptPage | null {
    const page = this.#pages.get(key);
    if (!page) return null;
    this.#forget(key, page);
    if (page.version !== version || now < page.from || now >= page.until) return null;
    this.#put(key, page);
    return page;
  }

  /** Keeps a page in place of an older one. A page larger than everything allowed is not kept. */
  keep(key: string, page: KeptPage): void {
    const before = this.#pages.get(key);
    if (before) this.#forget(key, before);
    if (costOf(page) <= this.#most) this.#put(key, page);
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= this.#most) break;
      this.#forget(oldest, old);
    }
  }

  #put(key: string, page: KeptPage): void {
    this.#pages.set(key, page);
    this.#bytes += costOf(page);
  }

  #forget(key: string, page: KeptPage): void {
    this.#pages.delete(key);
    this.#bytes -= costOf(page);
  }
}

function costOf(page: KeptPage): number {
  return page.body.length + OVERHEAD;
}
