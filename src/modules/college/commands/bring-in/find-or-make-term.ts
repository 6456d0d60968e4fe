import type { Tx } from '#platform/database/tx.ts';
import type { TermWanted } from '../../import/proposed-term.ts';
import { sentenceCase } from '../../model/sentence-case.ts';
import type { ClosedPeriod } from '../../model/term-sheet/index.ts';
import { found } from '#platform/errors/errors.ts';
import { termFor } from '../../queries/import-term.ts';
import type { TermHere } from '../../queries/import-term.ts';
import { college } from '../../tables.ts';
import { addClosedDays, addTerm } from '../add-term.ts';
import type { ClosedDays } from '../add-term.ts';
import type { By } from '../by.ts';
import { lockTerm } from '../lock-for-change.ts';

/** The term a sheet is for, held for this transaction: the one that is here, or a new one. Closed days it lacks are added. */
export async function findOrMakeTerm(
  tx: Tx,
  by: By,
  wanted: TermWanted,
  here: TermHere | null,
  closed: readonly ClosedPeriod[],
): Promise<TermHere> {
  if (here) return withClosedDays(tx, here, closed);
  const added = await addTerm(tx, by, { ...wanted, closed: closed.map(asClosedDays) });
  if (added.ok) return { ...wanted, id: added.termId, slug: added.slug };
  // Somebody made it a moment ago.
  return withClosedDays(tx, found(await termFor(tx, wanted, true)), closed);
}

async function withClosedDays(tx: Tx, term: TermHere, closed: readonly ClosedPeriod[]): Promise<TermHere> {
  await lockTerm(tx, term.id);
  const known = await college(tx)
    .selectFrom('college_closed_periods')
    .select(['from_on', 'to_on'])
    .where('space_id', '=', tx.spaceId)
    .where('term_id', '=', term.id)
    .execute();
  const missing = closed.filter(
    ({ from, to }) => !known.some((days) => days.from_on <= from && days.to_on >= to),
  );
  await addClosedDays(tx, term.id, missing.map(asClosedDays));
  return term;
}

// A sheet says "(half term 15-19 February)"; a page begins a line with it.
function asClosedDays({ name, from, to }: ClosedPeriod): ClosedDays {
  return { name: sentenceCase(name), fromOn: from, toOn: to };
}
