import { Readable } from 'node:stream';
import type { Tx } from '#platform/database/tx.ts';
import type { Database } from '#platform/database/database.ts';
import { myData } from '../tables.ts';

const PIECE = 1024 * 1024;

/** Keeps a finished file in the database, in pieces, so that any process of ours can hand it out. */
export async function keepPieces(tx: Tx, downloadId: string, personId: string, bytes: Buffer): Promise<void> {
  for (let number = 0; number * PIECE < bytes.length; number += 1)
    await myData(tx)
      .insertInto('mydata_pieces')
      .values({
        space_id: tx.spaceId,
        download_id: downloadId,
        number,
        person_id: personId,
        bytes: bytes.subarray(number * PIECE, (number + 1) * PIECE),
      })
      .execute();
}

/** The file again, piece by piece. */
export function readPieces(database: Database, spaceId: string, downloadId: string): Readable {
  return Readable.from(piecesOf(database, spaceId, downloadId), { objectMode: false });
}

async function* piecesOf(database: Database, spaceId: string, downloadId: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const [row] = await database.inSpace(spaceId, (tx) =>
      tx.named<{ bytes: Buffer }>(
        'my-data-piece',
        'select bytes from mydata_pieces where space_id = $1 and download_id = $2 and number = $3',
        [spaceId, downloadId, number],
      ),
    );
    if (!row) return;
    yield row.bytes;
  }
}

/** Deletes the file. */
export async function clearPieces(tx: Tx, downloadId: string): Promise<void> {
  await myData(tx)
    .deleteFrom('mydata_pieces')
    .where('space_id', '=', tx.spaceId)
    .where('download_id', '=', downloadId)
    .execute();
}
