import type { Definition } from '#numbers/measures/definition.ts';
import { asColumns, shown } from './as-columns.ts';

export interface MeasureRow {
  readonly line: number;
  readonly id: string | null;
}

export interface Risk extends MeasureRow {
  readonly item: string;
  readonly answer: number;
  readonly response: string;
}

interface Told {
  readonly scores: readonly (MeasureRow & {
    readonly score: string;
    readonly value: number;
    readonly band: string | null;
  })[];
  readonly refused: readonly (MeasureRow & { readonly score: string; readonly reason: string })[];
  readonly summary: readonly {
    readonly score: string;
    readonly n: number;
    readonly mean: number;
    readonly lowest: number;
    readonly highest: number;
    readonly bands: Readonly<Record<string, number>>;
  }[];
  readonly risk: readonly Risk[];
}

/** What was scored, for people: answers that need somebody at once come first. */
export function measureWords(definition: Definition, { scores, refused, summary, risk }: Told): string {
  return [
    ...risk.map((one) => `Now: ${who(one)} answered ${one.answer} to “${one.item}”. ${one.response}`),
    `${definition.title}: ${count(scores.length, 'score')}${refused.length > 0 ? `, and ${refused.length} that cannot be given` : ''}.`,
    ...permission(definition),
    '',
    asColumns(
      ['line', 'id', 'score', 'value', 'band'],
      scores.map(({ line, id, score, value, band }) => [
        String(line),
        id ?? '',
        score,
        shown(value, 4),
        band ?? '',
      ]),
    ),
    ...(refused.length > 0 ? ['', 'Not scored:'] : []),
    ...refused.map(
      (one) => `  Line ${one.line}${one.id === null ? '' : ` (${one.id})`}, ${one.score}: ${one.reason}`,
    ),
    '',
    ...summary.map(summaryLine),
    ...changes(definition),
    '',
    ...definition.notes,
    `Source: ${definition.source}.`,
    `Licence: ${definition.licence}.`,
  ].join('\n');
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
const who = ({ id, line }: MeasureRow) =>
  id === null ? `the person on line ${line}` : `“${id}” (line ${line})`;

function permission({ permissionRequired, permissionRecord }: Definition): readonly string[] {
  if (!permissionRequired) return [];
  return [
    permissionRecord === null
      ? 'This questionnaire may be used with permission only, and none is on record in the definition.'
      : `Permission: ${permissionRecord}.`,
  ];
}

function summaryLine({ score, n, mean, lowest, highest, bands }: Told['summary'][number]): string {
  const people = n === 1 ? '1 person' : `${n} people`;
  const inBands = Object.entries(bands).map(([label, number]) => `${label} ${number}`);
  const told = inBands.length > 0 ? ` (${inBands.join(', ')})` : '';
  return `${score}: ${people}, mean ${shown(mean)}, from ${shown(lowest)} to ${shown(highest)}${told}.`;
}

function changes({ scores }: Definition): readonly string[] {
  return scores.flatMap(({ id, change }) =>
    change
      ? [
          `${id}: a change of one person below ${shown(change.reliable)} may be the measure's own error (${change.source}).`,
        ]
      : [],
  );
}
