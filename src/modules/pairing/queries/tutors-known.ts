import { tutorsBefore } from '#modules/college/index.ts';
import { findPeople, namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { wishesOf, wouldLikeTo } from './own-pairing.ts';
import type { Wishes } from './own-pairing.ts';

/** Somebody for whom it can be written down what they would like. */
export interface TutorKnown {
  readonly personId: string;
  readonly name: string;
  /** Tells namesakes apart, where everybody was looked through. */
  readonly hint: string | null;
  /** Null: nothing has been said. */
  readonly wishes: Wishes | null;
}

/** How many are shown at once; more are found by their names. */
export const MOST_SHOWN = 200;

/** Everybody who has been named as a tutor here or said that they would like to be asked, in the order of names. */
export async function tutorsKnown(tx: Tx): Promise<TutorKnown[]> {
  const before = (await tutorsBefore(tx)).map(({ personId }) => personId);
  const wishing = (await wouldLikeTo(tx)).map(({ personId }) => personId);
  const names = await namesOf(tx, [...new Set([...before, ...wishing])]);
  const known = [...names].map(([personId, name]) => ({ personId, name, hint: null }));
  return withWishes(tx, known.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')).slice(0, MOST_SHOWN));
}

/** Anybody of the college whose name has words that begin so: whoever rings may never have taught. */
export async function peopleNamed(tx: Tx, words: string): Promise<TutorKnown[]> {
  const found = await findPeople(tx, words, { limit: 50 });
  return withWishes(
    tx,
    found.map(({ id, name, hint }) => ({ personId: id, name, hint })),
  );
}

async function withWishes(tx: Tx, people: readonly Omit<TutorKnown, 'wishes'>[]): Promise<TutorKnown[]> {
  const ids = people.map(({ personId }) => personId);
  const wishes = await wishesOf(tx, ids);
  return people.map((one) => ({ ...one, wishes: wishes.get(one.personId) ?? null }));
}
