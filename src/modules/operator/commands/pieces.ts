import { Readable, Writable } from 'node:stream';
import type { Database } from '#platform/database/database.ts';

const PIECE = 1024 * 1024;

/** Where a file is kept for a day: in the database, in pieces, so that any process of ours can hand it out. */
export interface FileAt {
  readonly database: Database;
  readonly spaceId: string;
  readonly workId: string;
}

/** A stream that keeps what is written to it. `bytes` says how many there were. */
export class PiecesWriter extends Writable {
  readonly #at: FileAt;
  #held: Buffer[] = [];
  #size = 0;
  #number = 0;
  bytes = 0;

  constructor(at: FileAt) {
    super({ highWaterMark: PIECE });
    this.#at = at;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#held.push(chunk);
    this.#size += chunk.length;
    this.bytes += chunk.length;
    if (this.#size < PIECE) return done();
    this.#keep().then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#keep().then(() => done(), done);
  }

  async #keep(): Promise<void> {
    const bytes = Buffer.concat(this.#held);
    this.#held = [];
    this.#size = 0;
    if (bytes.length === 0) return;
    const number = (this.#number += 1);
    const { database, spaceId, workId } = this.#at;
    await database.inSpace(spaceId, async (tx) => {
      await tx.named(
        'operator-keep-piece',
        'insert into operator_pieces (space_id, work_id, number, bytes) values ($1, $2, $3, $4)',
        [spaceId, workId, number, bytes],
      );
    });
  }
}

/** The file again, piece by piece. */
export function readPieces(at: FileAt): Readable {
  return Readable.from(piecesOf(at), { objectMode: false });
}

async function* piecesOf({ database, spaceId, workId }: FileAt): AsyncGenerator<Buffer> {
  for (let number = 1; ; number += 1) {
    const rows = await database.inSpace(spaceId, (tx) =>
      tx.named<{ bytes: Buffer }>(
        'operator-piece',
        'select bytes from operator_pieces where space_id = $1 and work_id = $2 and number = $3',
        [spaceId, workId, number],
      ),
    );
    if (!rows[0]) return;
    yield rows[0].bytes;
  }
}

/** Deletes the file. */
export async function clearPieces({ database, spaceId, workId }: FileAt): Promise<void> {
  await database.inSpace(spaceId, async (tx) => {
    await tx.client.query('delete from operator_pieces where space_id = $1 and work_id = $2', [
      spaceId,
      workId,
    ]);
  });
}
