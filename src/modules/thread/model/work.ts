import type { Tx } from '#platform/database/tx.ts';
import type { WorkType } from '../tables.ts';

/** A piece of work a contribution can belong to. */
export interface Work {
  readonly type: WorkType;
  readonly id: string;
}

/** What a piece of work is called, and where its page is within the space ("/runs/k7m-4td"); null: it has none. */
export interface WorkName {
  readonly title: string;
  readonly path: string | null;
}

/** Tells what pieces of work are called, by id: given by the module that owns them, where the product is put together. */
export type NamesOfWorks = (tx: Tx, works: readonly Work[]) => Promise<ReadonlyMap<string, WorkName>>;
