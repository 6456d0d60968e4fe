import type { Tx } from '#platform/database/tx.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { termAdded } from '../events/managing-events.ts';
import { slug } from '../model/slug.ts';
import { college } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';

/** Days when the college is shut, both ends included ("2027-02-15"). */
export interface ClosedDays {
  readonly name: string;
  readonly fromOn: string;
  readonly toOn: string;
}

export interface NewTerm {
  readonly name: string;
  /** First and last day, as "2027-01-11". */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closed?: readonly ClosedDays[];
}

export type TermAdded =
  { ok: true; termId: string; slug: string } | { ok: false; reason: 'name-taken'; slug: string };

/** Adds a term with its closed days. Refused when a term of that name is there already: `slug` then names that one. */
export async function addTerm(tx: Tx, by: By, term: NewTerm): Promise<TermAdded> {
  const id = newId();
  const address = slug(term.name) || newCode();
  const added = await college(tx)
    .insertInto('college_terms')
    .values({
      space_id: tx.spaceId,
      id,
      slug: address,
      name: term.name,
      starts_on: term.startsOn,
      ends_on: term.endsOn,
      created_at: by.actor.at,
    })
    .onConflict((conflict) => conflict.columns(['space_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return { ok: false, reason: 'name-taken', slug: address };
  await addClosedDays(tx, id, term.closed ?? []);
  await record(tx, by, termAdded(id));
  return { ok: true, termId: id, slug: address };
}

/** Writes closed days of a term, without an event of their own. */
export async function addClosedDays(tx: Tx, termId: string, closed: readonly ClosedDays[]): Promise<void> {
  if (closed.length === 0) return;
  const rows = closed.map((days) => ({
    space_id: tx.spaceId,
    id: newId(),
    term_id: termId,
    name: days.name,
    from_on: days.fromOn,
    to_on: days.toOn,
  }));
  await college(tx).insertInto('college_closed_periods').values(rows).execute();
}
