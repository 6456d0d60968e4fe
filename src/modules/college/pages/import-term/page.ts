import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import type { Typed } from '#platform/http/form.ts';
import { changeImport } from '../../commands/bring-in/change-import.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { typedText, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { importAddress, importParams, openImport } from '../import-sheet/open-import.ts';
import type { OfImport } from '../import-sheet/open-import.ts';
import { closedFrom, importTermForm } from './form.ts';
import { importTermView } from './view.ts';

export const importTerm = page({ params: importParams }, async (visit) => {
  const stands = await openImport(visit);
  return show(visit, parts(visit, stands, untouched(asTyped(stands)), null));
});

export const submitImportTerm = page({ params: importParams }, async (visit) => {
  const stands = await openImport(visit);
  const form = visit.form.parse(importTermForm);
  if (!form.ok) return showAgain(visit, parts(visit, stands, form, null));
  const { version, name, startsOn, endsOn } = form.value;
  const kept = await changeImport(
    visit.platform,
    visit.space.id,
    visit.actor('import'),
    keyOf('import-term', visit.form),
    {
      id: visit.params.id,
      version,
      what: 'term',
      choose: (choices) => ({
        ...choices,
        term: { name, startsOn, endsOn },
        closedPeriods: closedFrom(form.value),
      }),
    },
  );
  if (kept.ok) return goTo(importAddress(visit, '?done=term'));
  return showAgain(visit, {
    ...parts(visit, stands, { typed: form.typed, errors: [] }, bothOf(asTyped(stands), form.typed)),
    status: 409,
  });
});

/** The term as it stands, as a form holds it. */
function asTyped({ term, termHere, reading }: ImportAsItStands): Typed {
  const standing = termHere ?? term;
  const closed = reading.closedPeriods.flatMap(({ name, from, to }, index) => [
    [`closedName${index + 1}`, name],
    [`from${index + 1}`, from],
    [`to${index + 1}`, to],
  ]);
  return {
    name: standing?.name ?? '',
    startsOn: standing?.startsOn ?? '',
    endsOn: standing?.endsOn ?? '',
    ...(Object.fromEntries(closed) as Record<string, string>),
  };
}

function bothOf(now: Typed, yours: Typed): BothTexts[] {
  const label = (name: string) =>
    ({ name: 'Name', startsOn: 'First day', endsOn: 'Last day' })[name] ??
    name
      .replace(/^closedName/, 'Closed days ')
      .replace(/^from/, 'First closed day ')
      .replace(/^to/, 'Last closed day ');
  return Object.keys({ ...now, ...yours })
    .filter((name) => name !== 'version')
    .map((name) => ({ label: label(name), now: typedText(now, name), yours: typedText(yours, name) }));
}

function parts(
  visit: Visit<OfImport, unknown>,
  stands: ImportAsItStands,
  filled: Filled,
  conflict: readonly BothTexts[] | null,
): PageParts {
  return {
    title: 'Which term is it?',
    main: importTermView({ slug: visit.space.slug, stands, fields: visit.formFields(), filled, conflict }),
  };
}
