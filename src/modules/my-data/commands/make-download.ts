import { Writable } from 'node:stream';
import { found } from '#platform/errors/errors.ts';
import type { Platform } from '#platform/platform.ts';
import type { Registry } from '#platform/personal/rows-of-person.ts';
import type { TakingPart } from '../parts.ts';
import { myData } from '../tables.ts';
import { clearPieces, keepPieces } from './pieces.ts';
import { writeMyCopy } from './write-my-copy.ts';

/** How long a copy waits to be taken away, in seconds. */
export const KEPT_FOR = 24 * 60 * 60;

/** Makes a copy of everything about one person. One that fails says so on its page, and is not tried again by itself. */
export async function makeDownload(
  platform: Platform,
  registry: Registry,
  takingPart: TakingPart,
  { spaceId, downloadId }: { spaceId: string; downloadId: string },
): Promise<void> {
  const { database, clock, jobs, log } = platform;
  const download = await database.inSpace(spaceId, (tx) =>
    myData(tx)
      .selectFrom('mydata_downloads')
      .selectAll()
      .where('space_id', '=', spaceId)
      .where('id', '=', downloadId)
      .where('state', 'in', ['waiting', 'working'])
      .executeTakeFirst(),
  );
  if (!download) return;
  const set = (
    change: Partial<{
      state: 'working' | 'ready' | 'failed';
      steps_done: number;
      steps: number;
      size: number;
      finished_at: Date;
    }>,
  ) =>
    database.inSpace(spaceId, (tx) =>
      myData(tx)
        .updateTable('mydata_downloads')
        .set(change)
        .where('space_id', '=', spaceId)
        .where('id', '=', downloadId)
        .execute(),
    );
  try {
    const chunks: Buffer[] = [];
    const to = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk);
        done();
      },
    });
    const space = found((await platform.spaces.all()).find(({ id }) => id === spaceId));
    const onStep = async (steps_done: number, steps: number) =>
      void (await set({ state: 'working', steps_done, steps }));
    await writeMyCopy(
      { platform, registry, takingPart, space, at: clock.now(), onStep },
      download.person_id,
      to,
    );
    const bytes = Buffer.concat(chunks);
    await database.inSpace(spaceId, async (tx) => {
      await clearPieces(tx, downloadId);
      await keepPieces(tx, downloadId, download.person_id, bytes);
      const done = { state: 'ready' as const, size: bytes.length, finished_at: clock.now() };
      await myData(tx)
        .updateTable('mydata_downloads')
        .set(done)
        .where('space_id', '=', spaceId)
        .where('id', '=', downloadId)
        .execute();
      await jobs.addAll(tx, 'my-data-clear', [{ spaceId, downloadId }], KEPT_FOR);
    });
  } catch (error) {
    log.error(
      { err: error, downloadId },
      'a copy that somebody asked for of what is theirs could not be made',
    );
    await set({ state: 'failed', finished_at: clock.now() });
  }
}

/** Deletes a copy, a day after it was made, and says so where it was offered. */
export async function clearDownload(
  { database }: Platform,
  { spaceId, downloadId }: { spaceId: string; downloadId: string },
): Promise<void> {
  await database.inSpace(spaceId, async (tx) => {
    await clearPieces(tx, downloadId);
    await myData(tx)
      .updateTable('mydata_downloads')
      .set({ state: 'cleared' })
      .where('space_id', '=', spaceId)
      .where('id', '=', downloadId)
      .execute();
  });
}
