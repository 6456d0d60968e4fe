import type { Definition, Item, Score } from './definition.ts';
import type { Goal } from './goal-attainment.ts';
import { goalAttainment } from './goal-attainment.ts';

/** One person's answers by item; null where there is none. Goals only where the definition has them. */
export interface Answers {
  readonly items: Readonly<Record<string, number | null>>;
  readonly goals?: readonly Goal[];
}

/** A score, or why there is none. `raw` is the score before the definition's table. */
export type Scored =
  | { readonly score: string; readonly value: number; readonly raw: number; readonly band: string | null }
  | { readonly score: string; readonly reason: string };

export interface Scoring {
  /** Leave the definition's tables out and report raw scores. */
  readonly raw?: boolean;
}

/**
 * One person's scores by a definition. Items are checked against their range, turned round where they are reversed,
 * and added up (`sum`), averaged (`mean`) or taken as they are (`item`). Where fewer items are missing than the score may
 * miss, the mean of the others stands in for them; where more are, there is no score and the reason says so. Nothing is
 * ever guessed, rounded into range or scored as 0.
 */
export function scoreAnswers(
  definition: Definition,
  answers: Answers,
  { raw = false }: Scoring = {},
): readonly Scored[] {
  return definition.scores.map((score) => {
    const worked =
      score.kind === 'goal-attainment' ? goalsOf(definition, answers) : itemsOf(definition, score, answers);
    if (typeof worked === 'string') return { score: score.id, reason: worked };
    return reported(score, worked, raw);
  });
}

function goalsOf({ goals }: Definition, answers: Answers): number | string {
  const given = answers.goals ?? [];
  const { low, high, correlation } = goals!;
  if (given.length === 0) return 'There are no goals.';
  const outside = given.find(({ reached }) => !Number.isInteger(reached) || reached < low || reached > high);
  if (outside) return `${outside.reached} is not a whole number from ${low} to ${high}.`;
  const weight = given.find(({ weight }) => !(weight > 0 && weight <= 1e9));
  if (weight) return `The weight ${weight.weight} should be above 0.`;
  return goalAttainment(given, correlation);
}

function itemsOf({ items }: Definition, score: Score, answers: Answers): number | string {
  const used = score.items.map((id) => items.find((item) => item.id === id)!);
  const wrong = used
    .map((item) => outOfRange(item, answers.items[item.id] ?? null))
    .find((reason) => reason !== null);
  if (wrong) return wrong;
  const given = used.flatMap((item) => {
    const answer = answers.items[item.id] ?? null;
    return answer === null ? [] : [item.reverse ? item.low + item.high - answer : answer];
  });
  const missing = used.filter(({ id }) => (answers.items[id] ?? null) === null);
  if (missing.length > score.mayMiss) return `No answer to ${missing.map(({ id }) => `“${id}”`).join(', ')}.`;
  const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length;
  if (score.kind === 'mean') return mean;
  return missing.length === 0 ? given.reduce((sum, answer) => sum + answer, 0) : mean * used.length;
}

function outOfRange({ id, low, high }: Item, answer: number | null): string | null {
  if (answer === null || (Number.isInteger(answer) && answer >= low && answer <= high)) return null;
  return `${answer} for “${id}” is not a whole number from ${low} to ${high}.`;
}

function reported({ id, transform, bands }: Score, worked: number, raw: boolean): Scored {
  const table = raw ? null : transform;
  if (table && !Object.hasOwn(table.values, String(worked)))
    return { score: id, reason: `The table “${table.title}” has no row for ${worked}.` };
  const value = table ? table.values[String(worked)]! : worked;
  // Bands are for the score that is reported: a raw score of a tabled measure has none.
  const within = raw && transform ? undefined : bands.find(({ low, high }) => value >= low && value <= high);
  return { score: id, value, raw: worked, band: within?.label ?? null };
}
