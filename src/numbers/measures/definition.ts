import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const text = z.string().min(1).max(2000);
const figure = z.number().min(-1e9).max(1e9);
const id = z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/i);

const item = z.strictObject({
  id,
  /** What it is about, in our own words; shown where the wording may not be. */
  topic: text,
  wording: text.nullable(),
  /** The answers allowed: whole numbers from low to high. */
  low: z.int(),
  high: z.int(),
  /** Counted the other way round: low + high − answer. */
  reverse: z.boolean().default(false),
  /** Words that may stand for an answer. */
  answers: z.record(z.string(), z.int()).default({}),
});

const score = z.strictObject({
  id,
  title: text,
  kind: z.enum(['item', 'sum', 'mean', 'goal-attainment']),
  items: z.array(id),
  direction: z.enum(['higher-is-better', 'lower-is-better', 'neither']),
  /** How many items may be missing; their place is taken by the mean of the others. None when nothing is said. */
  mayMiss: z.int().min(0).default(0),
  /** A published table from the raw score to the one that is reported. */
  transform: z
    .strictObject({ title: text, values: z.record(z.string(), figure) })
    .nullable()
    .default(null),
  bands: z.array(z.strictObject({ low: figure, high: figure, label: text })).default([]),
  /** The least change of one person that is more than the measure's own error. */
  change: z.strictObject({ reliable: z.number().positive(), source: text }).nullable().default(null),
});

const definition = z.strictObject({
  id,
  title: text,
  source: text,
  licence: text,
  wordingIncluded: z.enum(['all', 'some', 'none']),
  permissionRequired: z.boolean(),
  /** Who gave permission, when and for what; null where none is on record. */
  permissionRecord: text.nullable(),
  notes: z.array(text).default([]),
  items: z.array(item).max(500),
  goals: z
    .strictObject({ goal: id, weight: id, low: figure, high: figure, correlation: z.number().min(0).lt(1) })
    .nullable()
    .default(null),
  scores: z.array(score).min(1).max(100),
  /** Answers that need a person's response at once, whatever the score. */
  riskItems: z.array(z.strictObject({ item: id, atLeast: z.int(), response: text })).default([]),
});

export type Definition = z.infer<typeof definition>;
export type Item = Definition['items'][number];
export type Score = Definition['scores'][number];

/** Reads a definition from parsed JSON. Refuses, in a sentence, what does not hold together. */
export function readDefinition(json: unknown): Definition {
  const read = definition.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Refusal(
      `The definition is not right at “${issue!.path.join('.') || 'its beginning'}”: ${issue!.message}.`,
    );
  }
  const wrong = faultIn(read.data);
  if (wrong) throw new Refusal(`The definition is not right: ${wrong}.`);
  return read.data;
}

function faultIn({ items, scores, goals, riskItems }: Definition): string | null {
  const ids = items.map(({ id }) => id);
  const twice = twiceIn(ids) ?? twiceIn(scores.map(({ id }) => id));
  if (twice !== null) return `“${twice}” is there twice`;
  const backwards = items.find(({ low, high }) => low >= high);
  if (backwards) return `the answers of “${backwards.id}” should go from a lower to a higher number`;
  const risk = riskItems.find(({ item }) => !ids.includes(item));
  if (risk) return `the risk item “${risk.item}” is not among the items`;
  for (const score of scores) {
    const wrong = faultInScore(score, ids, goals !== null);
    if (wrong) return wrong;
  }
  return null;
}

function faultInScore(score: Score, ids: readonly string[], hasGoals: boolean): string | null {
  const { id, kind, items, transform, mayMiss } = score;
  const unknown = items.find((item) => !ids.includes(item));
  if (unknown !== undefined) return `“${id}” uses “${unknown}”, which is not among the items`;
  if (kind === 'goal-attainment') return hasGoals ? null : `“${id}” needs “goals”`;
  if (items.length === 0) return `“${id}” needs items`;
  if (twiceIn(items) !== null) return `“${id}” uses “${twiceIn(items)}” twice`;
  if (kind === 'item' && items.length > 1) return `“${id}” is one item and names ${items.length}`;
  if (mayMiss >= items.length) return `“${id}” may miss all of its items`;
  if (transform && mayMiss > 0) return `“${id}” has a table, so no item of it may be missing`;
  return null;
}

function twiceIn(names: readonly string[]): string | null {
  return names.find((name, index) => names.indexOf(name) !== index) ?? null;
}
