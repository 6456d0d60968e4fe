import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#platform/ids/ids.ts';
import { BookingClient } from './booking-client.ts';
import type { Asked } from './booking-client.ts';

let people = 0;

/**
 * Visitors who go on asking for places, each for one new person after another. Somebody who gets no answer, or hears
 * that we are away, sends the very same page again until they are answered, as a person would.
 */
export class SteadyCrowd {
  readonly acknowledged: Asked[] = [];
  readonly statuses = new Set<number>();
  readonly #clients: readonly BookingClient[];
  #going = true;
  #working: Promise<unknown> = Promise.resolve();
  #watching: (() => void)[] = [];

  constructor(base: string, path: string, size: number) {
    this.#clients = Array.from({ length: size }, () => new BookingClient(base, path, fromAnywhere));
  }

  async begin(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.open()));
    this.#working = Promise.all(this.#clients.map((client) => this.#goOn(client)));
  }

  /** Resolves once `count` more people than now have their answer. */
  async untilAnswered(count: number): Promise<void> {
    const wanted = this.acknowledged.length + count;
    while (this.acknowledged.length < wanted) await this.#something();
  }

  /** Resolves once somebody has heard this status. */
  async untilHeard(status: number): Promise<void> {
    while (!this.statuses.has(status)) await this.#something();
  }

  /** No new people; everybody who still waits for an answer gets one first. */
  async stop(): Promise<void> {
    this.#going = false;
    await this.#working;
    for (const client of this.#clients) client.close();
  }

  /** Somebody got an answer, or heard that there is none. */
  #something(): Promise<void> {
    return new Promise((resolve) => this.#watching.push(resolve));
  }

  async #goOn(client: BookingClient): Promise<void> {
    while (this.#going) {
      const email = `person${(people += 1)}@people.example`;
      const key = newId();
      let asked = await this.#ask(client, email, key);
      while (asked.status !== 303) {
        // As patient as a person at least, so that the crowd does not take the machine from whoever gets up again.
        await pause(100);
        asked = await this.#ask(client, email, key);
      }
    }
  }

  async #ask(client: BookingClient, email: string, key: string): Promise<Asked> {
    const asked = await client.ask(email, key);
    this.statuses.add(asked.status);
    if (asked.status === 303) this.acknowledged.push(asked);
    for (const tell of this.#watching.splice(0)) tell();
    return asked;
  }
}

// A crowd comes from many addresses; ours would otherwise look like one machine that asks too often.
function fromAnywhere(): Record<string, string> {
  const part = () => 1 + Math.floor(Math.random() * 254);
  return { 'x-forwarded-for': `10.${part()}.${part()}.${part()}` };
}
