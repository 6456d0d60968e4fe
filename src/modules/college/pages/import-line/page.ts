import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { optionalText } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import { changeImport } from '../../commands/bring-in/change-import.ts';
import { asInSheet, withMends } from '../../import/choices.ts';
import type { ImportChoices } from '../../import/choices.ts';
import { ALL_FIELDS } from '../../model/term-sheet/index.ts';
import type { Cells, Field, TermLine } from '../../model/term-sheet/index.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { cellName, versionField } from '../import-sheet/form.ts';
import { importAddress, openImport } from '../import-sheet/open-import.ts';
import { importLineView } from './view.ts';

const params = z.object({ id: z.uuid(), line: z.coerce.number().int().min(1).max(9_999_999) });
type OfLine = z.output<typeof params>;

const DONE = {
  save: 'Saved.',
  'leave-out': 'This line stays out.',
  'take-in': 'This line is in again.',
  'as-in-sheet': 'This line is as the sheet has it.',
} as const;
const ACTS = ['save', 'leave-out', 'take-in', 'as-in-sheet'] as const;
const query = z.object({ done: z.enum(ACTS).optional() });

export const importLine = page({ params, query }, async (visit) => {
  const stands = await openImport(visit);
  return show(
    visit,
    parts(visit, stands, untouched(), false, visit.query.done ? DONE[visit.query.done] : null),
  );
});

export const submitLine = page({ params }, async (visit) => {
  const stands = await openImport(visit);
  const { line } = visit.params;
  const form = visit.form.parse(lineForm(line));
  if (!form.ok) return showAgain(visit, parts(visit, stands, form, false, null));
  const { version, do: act, ...typed } = form.value;
  const kept = await changeImport(
    visit.platform,
    visit.space.id,
    visit.actor('import'),
    keyOf('import-line', visit.form),
    {
      id: visit.params.id,
      version,
      what: act,
      choose: (choices) => chosen(choices, act, line, cellsFrom(line, typed), lineOf(stands, line).fields),
    },
  );
  if (!kept.ok)
    return showAgain(visit, {
      ...parts(visit, stands, { typed: form.typed, errors: [] }, true, null),
      status: 409,
    });
  return goTo(importAddress(visit, `/lines/${line}?done=${act}`));
});

function lineForm(line: number) {
  return z.object({
    version: versionField,
    do: z.preprocess((value) => value ?? 'save', z.enum(ACTS, 'Choose one of the buttons')),
    ...Object.fromEntries(
      ALL_FIELDS.map((field) => [cellName(line, field), optionalText(20_000).optional()]),
    ),
  });
}

function cellsFrom(line: number, typed: Readonly<Record<string, unknown>>): Cells {
  return Object.fromEntries(
    ALL_FIELDS.flatMap((field): [Field, string][] => {
      const value = typed[cellName(line, field)];
      return typeof value === 'string' ? [[field, value]] : [];
    }),
  );
}

// Whichever button is pressed, what was typed is kept; save for going back to what the sheet says.
function chosen(
  choices: ImportChoices,
  act: (typeof ACTS)[number],
  line: number,
  cells: Cells,
  standing: Cells,
): ImportChoices {
  if (act === 'as-in-sheet') return asInSheet(choices, line);
  const leaveOut = act === 'leave-out' ? { leaveOut: true } : act === 'take-in' ? { leaveOut: false } : {};
  return withMends(choices, [{ line, cells, ...leaveOut }], () => standing);
}

function lineOf({ reading }: ImportAsItStands, line: number): TermLine {
  return found(
    reading.lines.find((each) => each.line === line && Object.keys(each.fields).length > 0),
    'The sheet has no such line',
  );
}

function parts(
  visit: Visit<OfLine, unknown>,
  stands: ImportAsItStands,
  filled: Filled,
  conflict: boolean,
  done: string | null,
): PageParts {
  const line = lineOf(stands, visit.params.line);
  return {
    title: `Line ${line.line}`,
    main: importLineView({
      slug: visit.space.slug,
      stands,
      line,
      fields: visit.formFields(),
      filled,
      conflict,
      done,
    }),
  };
}
