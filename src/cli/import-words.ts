import type { SheetLookedAt } from '#modules/college/index.ts';

/** What `import courses --json` prints. `written` says whether anything was. Names in two roles are asked in the page and never printed. */
export function importAsJson(seen: SheetLookedAt, written: boolean) {
  return {
    ...seen.asJson,
    term: seen.term && { ...seen.term, isNew: seen.termIsNew },
    newPeople: seen.newPeople,
    written,
  };
}

/** The same for people: the whole first, then each line that needs a look, then what is new. */
export function importAsWords(seen: SheetLookedAt): string[] {
  const { counts, term } = seen;
  return [
    `${many(counts.add, 'course can', 'courses can')} come in, ${many(counts.refused, 'line needs', 'lines need')} mending. ${counts.questions} of the ${counts.add} have a question. ${many(counts.sessions, 'session', 'sessions')} in all.`,
    ...(term
      ? [
          `Term: ${term.name}, ${term.startsOn} to ${term.endsOn}${seen.termIsNew ? ' (new)' : ' (here already)'}`,
        ]
      : []),
    ...seen.asJson.closedPeriods.map(({ name, from, to }) => `Closed: ${name}, ${from} to ${to}`),
    ...seen.asJson.lines
      .filter((line) => line.reasons.length > 0)
      .map(
        (line) =>
          `line ${line.line}  ${line.outcome.padEnd(8)}  ${line.ref ?? ''}  ${line.reasons.join(' ')}`,
      ),
    ...(seen.newPeople.length > 0 ? [`New people: ${seen.newPeople.join(', ')}`] : []),
  ].map(harmless);
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

// A cell could hold what a terminal would obey, or turn the writing round: both are left out.
// eslint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function harmless(line: string): string {
  return line.replace(OBEYED, '');
}
