import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { termChanged } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import type { ClosedDays } from './add-term.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { raiseTerm } from './raise-revision.ts';

export interface TermChange {
  readonly termId: string;
  /** The version the person was looking at. */
  readonly version: number;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Changes a term's name and days; its address stays. Refused when somebody changed it meanwhile. */
export async function changeTerm(
  tx: Tx,
  by: By,
  change: TermChange,
): Promise<{ ok: true } | { ok: false; reason: 'changed-meanwhile' }> {
  const changed = await college(tx)
    .updateTable('college_terms')
    .set((row) => ({
      name: change.name,
      starts_on: change.startsOn,
      ends_on: change.endsOn,
      version: row('version', '+', 1),
    }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', change.termId)
    .where('version', '=', change.version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) return { ok: false, reason: 'changed-meanwhile' };
  await raiseTerm(tx, change.termId);
  await record(tx, by, termChanged(change.termId, 'name and days'));
  return { ok: true };
}

/** Says that the college is shut for some days of a term. Sessions that fall on them stay, and the term's page says so. */
export async function closeDays(tx: Tx, by: By, termId: string, days: ClosedDays): Promise<void> {
  await college(tx)
    .insertInto('college_closed_periods')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      term_id: termId,
      name: days.name,
      from_on: days.fromOn,
      to_on: days.toOn,
    })
    .execute();
  await record(tx, by, termChanged(termId, 'closed days added'));
}

/** Opens closed days again. Throws "not found" when they are not of this term. */
export async function openDays(tx: Tx, by: By, termId: string, closedId: string): Promise<void> {
  const gone = await college(tx)
    .deleteFrom('college_closed_periods')
    .where('space_id', '=', tx.spaceId)
    .where('term_id', '=', termId)
    .where('id', '=', closedId)
    .returning('id')
    .executeTakeFirst();
  found(gone);
  await record(tx, by, termChanged(termId, 'closed days removed'));
}
