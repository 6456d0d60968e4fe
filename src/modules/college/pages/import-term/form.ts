import { z } from 'zod';
import { optionalText } from '#platform/http/fields.ts';
import { termShape } from '../add-term/form.ts';
import { versionField } from '../import-sheet/form.ts';

/** How many closed spells the form has room for; more are added on the term's own page. */
export const CLOSED_SPELLS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

const shape = {
  version: versionField,
  name: termShape.name,
  startsOn: termShape.startsOn,
  endsOn: termShape.endsOn,
  ...Object.fromEntries(
    CLOSED_SPELLS.flatMap((at) =>
      [`closedName${at}`, `from${at}`, `to${at}`].map((name) => [name, optionalText(100)]),
    ),
  ),
};

/** The term, and the days the college is closed in it. */
export const importTermForm = z.object(shape).superRefine((typed, context) => {
  const values = typed as Readonly<Record<string, unknown>>;
  if (String(values['endsOn']) < String(values['startsOn']))
    context.addIssue({
      code: 'custom',
      path: ['endsOn'],
      message: 'The last day must be on or after the first day',
    });
  for (const at of CLOSED_SPELLS) {
    const { name, from, to } = spell(values, at);
    if (name === '' && from === '' && to === '') continue;
    if (name === '')
      context.addIssue({
        code: 'custom',
        path: [`closedName${at}`],
        message: 'Say what these days are, such as half term',
      });
    if (!A_DAY.test(from))
      context.addIssue({ code: 'custom', path: [`from${at}`], message: 'Say the first closed day' });
    if (!A_DAY.test(to))
      context.addIssue({ code: 'custom', path: [`to${at}`], message: 'Say the last closed day' });
    if (A_DAY.test(from) && A_DAY.test(to) && to < from)
      context.addIssue({
        code: 'custom',
        path: [`to${at}`],
        message: 'The last closed day must be on or after the first',
      });
  }
});

/** The closed spells a form holds, empty ones left out. */
export function closedFrom(
  values: Readonly<Record<string, unknown>>,
): { name: string; from: string; to: string }[] {
  return CLOSED_SPELLS.map((at) => spell(values, at)).filter(({ name }) => name !== '');
}

function spell(
  values: Readonly<Record<string, unknown>>,
  at: number,
): { name: string; from: string; to: string } {
  const said = (name: string) =>
    typeof values[`${name}${at}`] === 'string' ? String(values[`${name}${at}`]) : '';
  return { name: said('closedName'), from: said('from'), to: said('to') };
}
