import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import type { Typed } from '#platform/http/form.ts';
import { changeImport } from '../../commands/bring-in/change-import.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { bothTexts } from '#design/both-texts.ts';
import { typedText, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { importAddress, importParams, openImport } from '../import-sheet/open-import.ts';
import type { OfImport } from '../import-sheet/open-import.ts';
import { importPeopleForm, twiceAsked, whichAsked, withPeople } from './form.ts';
import { importPeopleView } from './view.ts';

export const importPeople = page({ params: importParams }, async (visit) => {
  const stands = await openImport(visit);
  return show(visit, parts(visit, stands, untouched(asTyped(stands)), false));
});

export const submitImportPeople = page({ params: importParams }, async (visit) => {
  const stands = await openImport(visit);
  const form = visit.form.parse(importPeopleForm(stands));
  if (!form.ok) return showAgain(visit, parts(visit, stands, form, false));
  const kept = await changeImport(
    visit.platform,
    visit.space.id,
    visit.actor('import'),
    keyOf('import-people', visit.form),
    {
      id: visit.params.id,
      version: Number(form.value['version']),
      what: 'people',
      choose: (choices) => withPeople(choices, stands, form.value),
    },
  );
  if (kept.ok) return goTo(importAddress(visit, '?done=people'));
  return showAgain(visit, { ...parts(visit, stands, { typed: form.typed, errors: [] }, true), status: 409 });
});

function asTyped(stands: ImportAsItStands): Typed {
  const { people, twoRoles, designers } = stands.found.choices;
  const which = whichAsked(stands).map(({ field, name }) => [field, people[name.key] ?? '']);
  const twice = twiceAsked(stands).map(({ field, name }) => [field, twoRoles[name.key] ?? '']);
  return { designers, ...(Object.fromEntries([...which, ...twice]) as Record<string, string>) };
}

function parts(
  visit: Visit<OfImport, unknown>,
  stands: ImportAsItStands,
  filled: Filled,
  conflict: boolean,
): PageParts {
  return {
    title: 'The people on your sheet',
    main: importPeopleView({
      slug: visit.space.slug,
      stands,
      fields: visit.formFields(),
      filled,
      above: conflict ? bothTexts(bothOf(stands, filled.typed)) : '',
    }),
  };
}

function bothOf(stands: ImportAsItStands, yours: Typed) {
  const now = asTyped(stands);
  const asked = [...whichAsked(stands), ...twiceAsked(stands)].map(({ field, name }) => ({
    field,
    label: name.name,
  }));
  return [...asked, { field: 'designers', label: 'Who designed these courses' }].map(({ field, label }) => ({
    label,
    now: inWords(stands, field, typedText(now, field)),
    yours: inWords(stands, field, typedText(yours, field)),
  }));
}

const WORDS: Readonly<Record<string, string>> = {
  one: 'One person',
  two: 'Two people',
  new: 'Somebody new',
  tutors: 'The tutors on each line',
  nobody: 'Others, or not known',
};

function inWords(stands: ImportAsItStands, field: string, value: string): string {
  const asked = whichAsked(stands).find((each) => each.field === field);
  const meant = asked && stands.people.known.get(asked.name.key)?.find(({ id }) => id === value);
  return meant ? `${meant.name} (${meant.hint})` : (WORDS[value] ?? '');
}
