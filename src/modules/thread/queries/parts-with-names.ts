import type { Tx } from '#platform/database/tx.ts';
import type { NamesOfWorks } from '../model/work.ts';
import type { OwnPart } from './parts-of.ts';

/** A record of one's own part, with what its piece of work is called. */
export interface NamedPart extends OwnPart {
  readonly title: string;
  /** Where its page is within the space; null: it has none. */
  readonly path: string | null;
}

/** Puts names to parts, with one question for all of them. What no longer exists is left out. */
export async function partsWithNames(
  tx: Tx,
  namesOfWorks: NamesOfWorks,
  parts: readonly OwnPart[],
): Promise<NamedPart[]> {
  const names = await namesOfWorks(
    tx,
    parts.map(({ work }) => work),
  );
  return parts.flatMap((part) => {
    const name = names.get(part.work.id);
    return name ? [{ ...part, ...name }] : [];
  });
}
