import { Duplex, Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import type { Database } from '#platform/database/database.ts';

const PIECE = 1024 * 1024;

/** Where a file is kept for a day: in the database, in pieces, so that any process of ours can hand it out. */
export interface FileAt {
  readonly database: Database;
  readonly spaceId: string;
  readonly workId: string;
}

/** A file on its way into the database. */
export interface PiecesWriter {
  readonly to: Writable;
  /** How many bytes there were. */
  readonly bytes: () => number;
  /** Resolves when nothing more is written, however it ended. */
  readonly over: () => Promise<void>;
}

/** A stream that keeps what is written to it, piece by piece. */
export function piecesWriter(at: FileAt): PiecesWriter {
  let bytes = 0;
  let writing: Promise<void> = Promise.resolve();
  const write = async (chunks: AsyncIterable<Buffer>) => {
    let number = 0;
    for await (const piece of inPieces(chunks)) {
      // Whoever gave up halfway has ended the stream as well: what is left over is no file.
      if (to.destroyed) return;
      bytes += piece.length;
      await keep(at, (number += 1), piece);
    }
  };
  const to: Duplex = Duplex.from((chunks: AsyncIterable<Buffer>) => (writing = write(chunks)));
  return { to, bytes: () => bytes, over: () => writing.catch(() => undefined) };
}

async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

async function keep({ database, spaceId, workId }: FileAt, number: number, bytes: Buffer): Promise<void> {
  await database.inSpace(spaceId, async (tx) => {
    await tx.named(
      'operator-keep-piece',
      'insert into operator_pieces (space_id, work_id, number, bytes) values ($1, $2, $3, $4)',
      [spaceId, workId, number, bytes],
    );
  });
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
