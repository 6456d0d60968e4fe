import type { Tx } from '#platform/database/tx.ts';
import { RUN_TO_BOOK, runOf, runToBook } from '../queries/run-to-book.ts';
import type { RunToBook, RunToBookRow } from '../queries/run-to-book.ts';

/**
 * Takes hold of a run by its code until the transaction ends, so that its places are counted by one at a time. Null when
 * there is no such run. A strategy, handed in where the app is put together: a test takes the lock away by handing in
 * another, to prove that without it places are sold twice.
 */
export type LockRun = (tx: Tx, code: string) => Promise<RunToBook | null>;

/**
 * The lock of the product. Taken late, after everything that needs no count. A statement that had to wait for the run sees
 * the run as it is now but its sessions as they were when it began: where those changed meanwhile, they are read again.
 */
export const lockRunForUpdate: LockRun = async (tx, code) => {
  const [row] = await tx.named<RunToBookRow>('lock-run', `${RUN_TO_BOOK} for update of r`, [
    tx.spaceId,
    code,
  ]);
  if (!row) return null;
  return row.stale ? runToBook(tx, code) : runOf(code, row);
};
