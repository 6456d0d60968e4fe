import { z } from 'zod';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { changeImport } from '../../commands/bring-in/change-import.ts';
import type { ImportChoices } from '../../import/choices.ts';
import { ALL_FIELDS, FIELDS } from '../../model/term-sheet/index.ts';
import type { Field } from '../../model/term-sheet/index.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { bothTexts } from '#design/both-texts.ts';
import { typedText, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { versionField } from '../import-sheet/form.ts';
import { importAddress, importParams, openImport } from '../import-sheet/open-import.ts';
import type { OfImport } from '../import-sheet/open-import.ts';
import { columnName, columnsOf, importColumnsView, NOT_USED } from './view.ts';

export const importColumns = page({ params: importParams }, async (visit) => {
  const stands = await openImport(visit);
  return show(visit, parts(visit, stands, untouched(asTyped(stands)), false));
});

export const submitColumns = page({ params: importParams }, async (visit) => {
  const stands = await openImport(visit);
  const columns = columnsOf(stands);
  const form = visit.form.parse(
    z.object({
      version: versionField,
      ...Object.fromEntries(
        columns.map(({ index, heading }) => [
          columnName(index),
          z.enum([NOT_USED, ...ALL_FIELDS], `Choose what “${heading}” means`),
        ]),
      ),
    }),
  );
  if (!form.ok) return showAgain(visit, parts(visit, stands, form, false));
  const said = columns.map(({ index, heading }) => ({ index, heading, field: fieldOf(form.typed, index) }));
  const twice = saidTwice(said);
  if (twice.length > 0)
    return showAgain(visit, parts(visit, stands, { typed: form.typed, errors: twice }, false));
  const kept = await changeImport(
    visit.platform,
    visit.space.id,
    visit.actor('import'),
    keyOf('import-columns', visit.form),
    {
      id: visit.params.id,
      version: Number(form.value['version']),
      what: 'columns',
      choose: (choices) => ({ ...choices, mapping: { ...choices.mapping, ...mappingFrom(said) } }),
    },
  );
  if (kept.ok) return goTo(importAddress(visit, '?done=columns'));
  return showAgain(visit, { ...parts(visit, stands, { typed: form.typed, errors: [] }, true), status: 409 });
});

interface SaidColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: Field | null;
}

function fieldOf(typed: Typed, index: number): Field | null {
  return ALL_FIELDS.find((field) => field === typedText(typed, columnName(index))) ?? null;
}

function saidTwice(said: readonly SaidColumn[]): FieldError[] {
  const seen = new Set<Field>();
  return said.flatMap(({ index, field }) => {
    if (!field || !seen.has(field)) {
      if (field) seen.add(field);
      return [];
    }
    return [
      {
        field: columnName(index),
        message: `Two columns cannot both be the ${FIELDS[field]}. Choose one of them`,
      },
    ];
  });
}

// Of two columns under one heading the first that means something counts: the heading is all that tells them apart.
function mappingFrom(said: readonly SaidColumn[]): ImportChoices['mapping'] {
  const mapping: ImportChoices['mapping'] = {};
  for (const { heading, field } of said) mapping[heading] ??= field;
  return mapping;
}

function asTyped(stands: ImportAsItStands): Typed {
  const fields = new Map(Object.entries(stands.reading.columns).map(([field, index]) => [index, field]));
  return Object.fromEntries(
    columnsOf(stands).map(({ index }) => [columnName(index), fields.get(index) ?? NOT_USED]),
  );
}

function parts(
  visit: Visit<OfImport, unknown>,
  stands: ImportAsItStands,
  filled: Filled,
  conflict: boolean,
): PageParts {
  const now = asTyped(stands);
  const words = (typed: Typed, index: number) => {
    const field = fieldOf(typed, index);
    return field ? FIELDS[field] : 'Not used';
  };
  const both = columnsOf(stands).map(({ index, heading }) => ({
    label: heading,
    now: words(now, index),
    yours: words(filled.typed, index),
  }));
  return {
    title: 'What the columns mean',
    main: importColumnsView({
      slug: visit.space.slug,
      stands,
      fields: visit.formFields(),
      filled,
      above: conflict ? bothTexts(both) : '',
    }),
  };
}
