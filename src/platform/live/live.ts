import type { Pool } from 'pg';
import { SharedReads } from '#platform/database/shared-reads.ts';
import type { RecordedEvent, Subscriber } from '#platform/events/recorder.ts';
import type { Log } from '#platform/log/log.ts';
import { Listen } from './listen.ts';
import { OpenPages } from './open-pages.ts';
import type { OpenPage } from './open-pages.ts';
import { EVERYTHING, TellOthers } from './tell-others.ts';

/** What an event may change on a page that is open: "run/0190…". */
export type TopicsOf = (event: RecordedEvent) => readonly string[];

// Each is a connection that stays open; whoever comes after them reads a page that does not move.
const MOST_PAGES = 2_000;

/** Keeps open pages up to date: an event's topics go to every process after its commit, and from there to the pages. */
export class Live {
  readonly #pages = new OpenPages();
  readonly #others: TellOthers;
  readonly #listen: Listen;
  readonly #reads = new SharedReads<object>();

  constructor(pool: Pool, log: Log) {
    this.#others = new TellOthers(pool, log);
    this.#listen = new Listen(
      pool,
      (message) => this.#heard(message),
      () => this.#pages.tellAll(),
    );
  }

  /** For the recorder: tells what each event changes, once it is committed. */
  subscriber(topicsOf: TopicsOf): Subscriber {
    return async (tx, event) => {
      const topics = topicsOf(event).map((topic) => `${tx.spaceId}/${topic}`);
      if (topics.length > 0) tx.afterCommit(() => topics.forEach((topic) => this.#others.changed(topic)));
    };
  }

  /** Lets a page hear of changes. False when there is no room for it. */
  async open(page: OpenPage): Promise<boolean> {
    if (this.#pages.count >= MOST_PAGES) return false;
    this.#pages.add(page);
    await this.#listen.begin();
    return true;
  }

  close(page: OpenPage): void {
    this.#pages.remove(page);
  }

  /** Reads what a page shows; those who show the same (`key`) share one answer, begun after the change. */
  read(key: string, read: () => Promise<object>): Promise<object> {
    return this.#reads.read(key, read);
  }

  /** Lets go of every open page and of the connection it listens on. */
  async end(): Promise<void> {
    this.#pages.endAll();
    await this.#others.end();
    await this.#listen.end();
  }

  #heard(message: string): void {
    if (message === EVERYTHING) this.#pages.tellAll();
    else this.#pages.tell(message.split(' '));
  }
}
