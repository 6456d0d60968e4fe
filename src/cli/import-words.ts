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

/** What `--json` prints when nothing could be read, so that a program always finds an object and the reason in it. */
export function refusedAsJson(error: string) {
  return { error, lines: [], written: false };
}

/** The same for people: the whole first, then each line that needs a look, then what is new. */
export function importAsWords(seen: SheetLookedAt): string[] {
  return [
    headline(seen),
    ...termWords(seen),
    ...seen.inWords.closed.map((days) => `Closed for ${days}`),
    ...seen.asJson.lines
      .filter((line) => line.reasons.length > 0)
      .map(
        (line) =>
          `line ${line.line}  ${line.outcome.padEnd(8)}  ${line.ref ?? ''}  ${line.reasons.join(' ')}`,
      ),
    ...(seen.newPeople.length > 0 ? [`New people: ${seen.newPeople.join(', ')}`] : []),
    ...oneOrTwo(seen.oneOrTwo),
  ].map(harmless);
}

function headline({ counts }: SheetLookedAt): string {
  const first = `${many(counts.add, 'course can', 'courses can')} come in, ${many(counts.refused, 'line needs', 'lines need')} mending.`;
  if (counts.add === 0) return first;
  const asked =
    counts.questions === 0
      ? ''
      : ` ${counts.questions} of the ${counts.add} ${counts.questions === 1 ? 'has' : 'have'} a question.`;
  return `${first}${asked} ${many(counts.sessions, 'session', 'sessions')} in all.`;
}

function termWords({ term, termIsNew, inWords }: SheetLookedAt): string[] {
  if (!term) return [];
  const isNew = termIsNew ? 'new' : 'here already';
  return [`Term: ${term.name}, ${inWords.term} (${isNew})`];
}

// Which name it is stays out: beside its lines it would say that somebody has two roles.
function oneOrTwo(count: number): string[] {
  if (count === 0) return [];
  return [
    `${many(count, 'name stands', 'names stand')} in two places. Until somebody says on the page that it is one person, each place gets a record of its own; two records can be made one later.`,
  ];
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
