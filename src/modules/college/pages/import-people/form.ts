import { z } from 'zod';
import { versionField } from '../import-sheet/form.ts';
import type { NameOnSheet } from '../../import/names.ts';
import type { ImportChoices } from '../../import/choices.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';

const MOST_ASKED = 100;

/** A question about one name, by its place on the page. */
export interface AskedName {
  readonly field: string;
  readonly name: NameOnSheet;
}

/** Names that several people here have: which is meant? */
export function whichAsked({ names, people }: ImportAsItStands): AskedName[] {
  const several = names.filter((name) => (people.known.get(name.key)?.length ?? 0) > 1);
  return several.slice(0, MOST_ASKED).map((name, index) => ({ field: `which-${index}`, name }));
}

/** Names in both tutor columns: one person or two? */
export function twiceAsked({ names }: ImportAsItStands): AskedName[] {
  return names
    .filter((name) => name.inBothColumns !== null)
    .slice(0, MOST_ASKED)
    .map((name, index) => ({ field: `twice-${index}`, name }));
}

const SOMEBODY_NEW = 'new';

/** The form about people, as far as there is something to ask. Every question can be left for later. */
export function importPeopleForm(stands: ImportAsItStands) {
  const which = whichAsked(stands).map(({ field, name }) => {
    const ids = (stands.people.known.get(name.key) ?? []).map(({ id }) => id);
    return [field, z.enum([SOMEBODY_NEW, ...ids], `Choose which ${name.name} is meant`).optional()] as const;
  });
  const twice = twiceAsked(stands).map(
    ({ field, name }) =>
      [field, z.enum(['one', 'two'], `Choose if ${name.name} is one person or two`).optional()] as const,
  );
  return z.object({
    version: versionField,
    designers: z.enum(['tutors', 'nobody'], 'Choose who designed these courses'),
    ...Object.fromEntries([...which, ...twice]),
  });
}

/** The choices with what the form says about people. */
export function withPeople(
  choices: ImportChoices,
  stands: ImportAsItStands,
  values: Readonly<Record<string, unknown>>,
): ImportChoices {
  const people = { ...choices.people };
  const twoRoles = { ...choices.twoRoles };
  for (const { field, name } of whichAsked(stands))
    if (typeof values[field] === 'string') people[name.key] = values[field];
  for (const { field, name } of twiceAsked(stands))
    if (values[field] === 'one' || values[field] === 'two') twoRoles[name.key] = values[field];
  return { ...choices, people, twoRoles, designers: values['designers'] === 'nobody' ? 'nobody' : 'tutors' };
}
