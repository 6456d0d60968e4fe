import { findByNames } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { ImportChoices } from '../import/choices.ts';
import { planPeople } from '../import/names.ts';
import type { Known, KnownByKey, NameOnSheet, PeoplePlan } from '../import/names.ts';
import { rolesStoodIn } from './import-term.ts';

export interface NamesHere {
  readonly known: KnownByKey;
  readonly plan: PeoplePlan;
}

/** Who the names of a sheet are here, with what a person has said about them. One question for the whole sheet. */
export async function peopleForNames(
  tx: Tx,
  names: readonly NameOnSheet[],
  choices: ImportChoices,
): Promise<NamesHere> {
  const found = await findByNames(
    tx,
    names.flatMap((name) => name.spellings),
  );
  const known = new Map(
    names.map((name) => [
      name.key,
      distinct(name.spellings.flatMap((spelling) => found.get(spelling) ?? [])),
    ]),
  );
  const asked = names.filter((name) => name.inBothColumns).flatMap((name) => known.get(name.key) ?? []);
  const stood = await rolesStoodIn(
    tx,
    asked.map((person) => person.id),
  );
  return { known, plan: planPeople(names, { known, stood, choices }) };
}

function distinct(people: readonly Known[]): Known[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
