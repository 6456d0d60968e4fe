import type { OfferedRun } from './offered-run.ts';
import { inAddress } from './prospectus-filters.ts';

export interface FilterChoice {
  readonly value: string;
  readonly words: string;
}

/** The subjects that runs have, by name. */
export function subjectChoices(runs: readonly OfferedRun[]): FilterChoice[] {
  return choicesOf(runs.map((run) => run.course.subject));
}

/** The venues where runs meet in person, by name. */
export function placeChoices(runs: readonly OfferedRun[]): FilterChoice[] {
  return choicesOf(runs.flatMap((run) => (run.place && !run.place.online ? [run.place.venue] : [])));
}

function choicesOf(names: readonly string[]): FilterChoice[] {
  const byAddress = new Map(
    names.filter((name) => inAddress(name) !== '').map((name) => [inAddress(name), name]),
  );
  return [...byAddress]
    .map(([value, words]) => ({ value, words }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}
