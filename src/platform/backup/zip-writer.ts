import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** What was put into a zip under one name. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a zip as a stream, one entry after another, however large they are. */
export class ZipWriter {
  readonly #zip = new yazl.ZipFile();
  readonly #written: Promise<void>;
  readonly #at: Date;

  /** `at` dates the entries. */
  constructor(to: Writable, at: Date) {
    this.#at = at;
    this.#written = pipeline(this.#zip.outputStream as unknown as Readable, to);
    // Whoever adds hears of it; nobody may be listening yet.
    this.#written.catch(() => undefined);
  }

  /** Adds what `parts` yields under a name, and waits until it is in. */
  async add(name: string, parts: AsyncIterable<Buffer | string>): Promise<Written> {
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    this.#zip.addReadStream(counted, name, { mtime: this.#at, mode: 0o100600 });
    // If the file cannot be written (a full disk), nobody reads on: that ends the waiting.
    await Promise.race([pipeline(Readable.from(parts), counted), this.#written.then(() => undefined)]);
    return { bytes, sha256: hash.digest('hex') };
  }

  async addText(name: string, text: string): Promise<void> {
    this.#zip.addBuffer(Buffer.from(text), name, { mtime: this.#at, mode: 0o100600 });
  }

  /** Gives up: whoever takes the file hears that it is not whole. Throws what went wrong. */
  giveUp(error: unknown): never {
    const output = this.#zip.outputStream as unknown as Readable;
    output.destroy(error instanceof Error ? error : new Error('The file could not be finished'));
    throw error;
  }

  /** Ends the file, and waits until all of it is written. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.#written;
  }
}
