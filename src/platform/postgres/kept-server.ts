import { setTimeout as pause } from 'node:timers/promises';
import { stopServer } from './server.ts';
import type { Server } from './server.ts';

/** How many times in a minute a server that ends by itself is started again. */
const RESTARTS_A_MINUTE = 5;

interface Keeping {
  /** Stops whatever is left of the last server, then starts one and resolves when it is ready. */
  launch(): Promise<Server>;
  log(message: string, detail?: object): void;
}

/** A server that is started again when it ends without being asked to. */
export class KeptServer {
  readonly #keeping: Keeping;
  readonly #ended = new Set<() => void>();
  readonly #givenUp = new Set<() => void>();
  #server: Server;
  #restarts: number[] = [];
  #restarting: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(server: Server, keeping: Keeping) {
    this.#server = server;
    this.#keeping = keeping;
    this.#watch(server);
  }

  pid(): number {
    return this.#server.pid;
  }

  onUnexpectedExit(listener: () => void): void {
    this.#ended.add(listener);
  }

  onGivenUp(listener: () => void): void {
    this.#givenUp.add(listener);
  }

  /** Stops for good; asked twice, it is the same stop. */
  stop(): Promise<void> {
    this.#stopped ??= this.#restarting.then(() => stopServer(this.#server));
    return this.#stopped;
  }

  #watch(server: Server): void {
    void this.#outlive(server);
  }

  async #outlive(server: Server): Promise<void> {
    await server.whenExited;
    if (this.#stopped !== undefined) return;
    this.#restarting = this.#recover();
    await this.#restarting;
  }

  async #recover(): Promise<void> {
    this.#keeping.log('The database ended unexpectedly and is being started again', {
      pid: this.#server.pid,
    });
    this.#tell(this.#ended);
    while (this.#mayRestart()) {
      if (await this.#tryLaunch()) return;
    }
    if (this.#stopped !== undefined) return;
    this.#keeping.log('The database keeps ending and is not started again', { restarts: RESTARTS_A_MINUTE });
    this.#tell(this.#givenUp);
  }

  #mayRestart(): boolean {
    const now = performance.now();
    this.#restarts = this.#restarts.filter((at) => now - at < 60_000);
    if (this.#stopped !== undefined || this.#restarts.length >= RESTARTS_A_MINUTE) return false;
    this.#restarts.push(now);
    return true;
  }

  async #tryLaunch(): Promise<boolean> {
    try {
      this.#server = await this.#keeping.launch();
      this.#watch(this.#server);
      return true;
    } catch (error) {
      this.#keeping.log('The database could not be started again', { reason: (error as Error).message });
      await pause(250 * this.#restarts.length);
      return false;
    }
  }

  #tell(listeners: Set<() => void>): void {
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        this.#keeping.log('A listener to the end of the database failed', {
          reason: (error as Error).message,
        });
      }
    }
  }
}
