import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import type { Need } from '../model/needs.ts';
import { openNeeds } from '../queries/open-needs.ts';
import { recordLooks } from './record-looks.ts';

export interface LookAtWhatHelps {
  readonly looker: string;
  readonly personIds: readonly string[];
  /** The piece of work it is for, such as a run; null when the coordinator looks at a person's own page. */
  readonly because: { readonly type: string; readonly id: string } | null;
  readonly at: Date;
}

/**
 * What helps these people, by id (an empty list where nothing is recorded). The look is written down first, in the same
 * transaction, one row for each person: there is no other way for one person to read another's. Whether this looker may
 * is the caller's to ask: the coordinator, and the tutors of a run from booking until seven days after it ends.
 */
export async function lookAtWhatHelps(
  tx: Tx,
  seal: Seal,
  look: LookAtWhatHelps,
): Promise<Map<string, Need[]>> {
  await recordLooks(tx, { ...look, atWhat: 'what helps' });
  return openNeeds(tx, seal, look.personIds);
}
