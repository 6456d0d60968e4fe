import type { Definition, Item } from '#numbers/measures/definition.ts';
import { readDefinition } from '#numbers/measures/definition.ts';
import type { Goal } from '#numbers/measures/goal-attainment.ts';
import type { Answers, Scored } from '#numbers/measures/score-answers.ts';
import { scoreAnswers } from '#numbers/measures/score-answers.ts';
import { SHIPPED } from '#numbers/measures/shipped.ts';
import { Refusal } from '#numbers/refusal.ts';
import { Slip } from '../slip.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import type { MeasureRow, Risk } from './measure-words.ts';
import { measureWords } from './measure-words.ts';
import type { Table, TableRow } from './read-table.ts';
import { numberOrNothing, readTable, textOf } from './read-table.ts';
import { fileTyped, textTyped } from './typed-values.ts';

/** `alongside numbers measure FILE --definition DEF`. */
export const measure: NumbersCommand = {
  usage: 'alongside numbers measure FILE --definition NAME|FILE.json [--raw]',
  summary: 'Score a questionnaire by its definition: one row for each person, one column for each item.',
  options: { definition: { type: 'string' }, raw: { type: 'boolean', default: false } },
  explained: [
    `--definition D   ${Object.keys(SHIPPED).join(', ')}, or a JSON file of your own (see src/numbers/measures/README.md)`,
    '--raw            leave out the table that turns raw scores into those that are reported',
    '',
    'FILE is CSV: a row for each person, a column for each item by its id, and "id" or "person" where rows have one.',
    'An empty cell is a missing answer. What cannot be scored is listed with its line and reason; the rest is scored.',
    'No column for an item, or an answer that is not a number, is refused as a whole.',
    '',
    'JSON: definition, title, scores[] {line, id, score, value, raw, band}, refused[] {line, id, score, reason},',
    'summary[] {score, n, mean, lowest, highest, bands {label: people}} of the scores that have at least one person,',
    'risk[] {line, id, item, answer, response}, permissionRequired, permissionRecord. id and band are null where there',
    'is none.',
  ],
  work,
};

async function work(typed: Typed): Promise<Worked> {
  const file = fileTyped(typed, measure.usage);
  const definition = await definitionTyped(textTyped(typed, 'definition'));
  const table = await readTable(
    file,
    definition.items.map(({ id }) => id),
  );
  checkGoals(definition, table);
  const raw = typed.values['raw'] === true;
  const rows = table.rows.map((row) => ({ row, answers: answersIn(row, definition, table) }));
  const scored = rows.flatMap(({ row, answers }) =>
    scoreAnswers(definition, answers, { raw }).map((one) => ({ line: row.line, id: idOf(row), ...one })),
  );
  const risk = rows.flatMap(({ row, answers }) => risksIn(row, answers, definition));
  return worked(definition, scored, risk);
}

function worked(
  definition: Definition,
  scored: readonly (MeasureRow & Scored)[],
  risk: readonly Risk[],
): Worked {
  const scores = scored.filter((one) => 'value' in one);
  const refused = scored.filter((one) => 'reason' in one);
  const summary = definition.scores.flatMap(({ id }) =>
    summaryOf(
      id,
      scores.filter(({ score }) => score === id),
    ),
  );
  const { title, permissionRequired, permissionRecord } = definition;
  const json = {
    definition: definition.id,
    title,
    scores,
    refused,
    summary,
    risk,
    permissionRequired,
    permissionRecord,
  };
  return { text: measureWords(definition, { scores, refused, summary, risk }), json };
}

async function definitionTyped(name: string | null): Promise<Definition> {
  if (name === null)
    throw new Slip(`--definition is needed: ${Object.keys(SHIPPED).join(', ')}, or a JSON file.`);
  if (Object.hasOwn(SHIPPED, name)) return SHIPPED[name]!;
  if (!name.endsWith('.json'))
    throw new Slip(
      `There is no definition “${name}”. There are: ${Object.keys(SHIPPED).join(', ')}, or a file ending in .json.`,
    );
  return readDefinition(parsed(await textOf(name), name));
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`The definition ${name} is not JSON.`);
  }
}

function checkGoals({ goals }: Definition, { columns }: Table): void {
  if (goals && !columns.some((name) => numberAfter(goals.goal, name) !== null))
    throw new Refusal(
      `There is no column “${goals.goal}1”. The columns are: ${columns.map((name) => `“${name}”`).join(', ')}.`,
      1,
    );
}

function numberAfter(word: string, column: string): string | null {
  const rest = column.startsWith(word) ? column.slice(word.length) : '';
  return /^[1-9]\d{0,2}$/.test(rest) ? rest : null;
}

function answersIn(row: TableRow, definition: Definition, { columns }: Table): Answers {
  const items = definition.items.map((item) => [item.id, answerIn(row, item)] as const);
  const { goals } = definition;
  return { items: Object.fromEntries(items), ...(goals ? { goals: goalsIn(row, goals, columns) } : {}) };
}

function answerIn(row: TableRow, { id, answers }: Item): number | null {
  const word = (row.texts[id] ?? '').trim().toLowerCase();
  return Object.hasOwn(answers, word) ? answers[word]! : numberOrNothing(row, id);
}

function goalsIn(
  row: TableRow,
  words: NonNullable<Definition['goals']>,
  columns: readonly string[],
): readonly Goal[] {
  return columns.flatMap((column) => {
    const which = numberAfter(words.goal, column);
    const reached = which === null ? null : numberOrNothing(row, column);
    if (reached === null) return [];
    return [{ reached, weight: numberOrNothing(row, `${words.weight}${which}`) ?? 1 }];
  });
}

function idOf({ texts }: TableRow): string | null {
  return texts['id'] ?? texts['person'] ?? null;
}

function risksIn(row: TableRow, { items }: Answers, { riskItems }: Definition): readonly Risk[] {
  return riskItems.flatMap(({ item, atLeast, response }) => {
    const answer = items[item] ?? null;
    return answer !== null && answer >= atLeast
      ? [{ line: row.line, id: idOf(row), item, answer, response }]
      : [];
  });
}

interface One {
  readonly value: number;
  readonly band: string | null;
}

function summaryOf(score: string, all: readonly One[]) {
  if (all.length === 0) return [];
  const values = all.map(({ value }) => value);
  const bands: Record<string, number> = {};
  for (const { band } of all) if (band !== null) bands[band] = (bands[band] ?? 0) + 1;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [lowest, highest] = [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ];
  return [{ score, n: values.length, mean, lowest, highest, bands }];
}
