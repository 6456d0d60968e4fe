import { addPerson, findByNames } from '#modules/people/index.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';

/** Stands among the choices of who is meant: somebody we do not know yet. */
export const SOMEBODY_NEW = 'new';

export interface NamedSomebody {
  readonly name: string;
  /** Which of the people of that name, or `SOMEBODY_NEW`; empty when it was not asked yet. */
  readonly which: string;
  readonly job: string | null;
}

/** Who was meant by a name: one person, or the question which of those who have it (or whether it is somebody new). */
export type WhoIsMeant =
  | { readonly ok: true; readonly personId: string }
  | { readonly ok: false; readonly reason: 'which'; readonly candidates: readonly FoundPerson[] };

/**
 * Finds whom a name means, or adds somebody new when the person who typed it said so. A name that just one person has
 * means that person; none, or several, is a question for a human being.
 */
export async function whoIsMeant(tx: Tx, somebody: NamedSomebody, now: Date): Promise<WhoIsMeant> {
  const candidates = (await findByNames(tx, [somebody.name])).get(somebody.name) ?? [];
  const chosen = candidates.find((one) => one.id === somebody.which);
  if (chosen) return { ok: true, personId: chosen.id };
  if (somebody.which === SOMEBODY_NEW)
    return { ok: true, personId: await addPerson(tx, { name: somebody.name, job: somebody.job }, now) };
  const [only, ...others] = candidates;
  return only && others.length === 0
    ? { ok: true, personId: only.id }
    : { ok: false, reason: 'which', candidates };
}
