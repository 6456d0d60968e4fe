import { ALL_FIELDS, FIELDS } from './field.ts';
import type { Field } from './field.ts';
import type { PhysicalRow } from './physical-rows.ts';
import { oneLine } from './cell-text.ts';

/** A person's own word on what a heading means; null leaves the column out. Keys are heading texts as they stand. */
export type ColumnMapping = Readonly<Record<string, Field | null>>;

export type Headings = {
  line: number;
  /** The heading cells as they were typed. */
  cells: string[];
  /** Which column (from 0) holds which field. */
  columns: Partial<Record<Field, number>>;
  /** Columns we did not use, empty ones left out. */
  unused: { index: number; heading: string }[];
};

const SEARCHED_ROWS = 100;
const FEWEST_FIELDS = 3;
/** A longer cell is no heading; reading all of it would only cost time. */
const LONGEST_HEADING = 200;
const TUTOR = '(?:co ?)?(?:tutor|trainer|facilitator|lead|educator)s?';
const PEER = `(?:peer|lived experience|expert by experience|lived)(?: ${TUTOR})?(?: names?)?`;
const PROFESSIONAL = `(?:staff|professional|practitioner|clinical|clinician|nhs|expert by profession)(?: ${TUTOR})?(?: names?)?`;

/** What a heading may say for each field, once small letters and without punctuation or brackets. */
const MEANINGS: Record<Field, RegExp> = {
  ref: /^(?:(?:course|run|session|class) )?(?:ref|reference|code|id)(?: (?:no|number|code))?$/,
  title:
    /^(?:(?:course|workshop|session|class|event|run) )?(?:title|name)$|^(?:course|workshop|title of (?:the )?course)$/,
  kind: /^(?:(?:course|session|class|event) )?(?:type|kind|format|category)(?: of (?:course|session|event))?$/,
  about:
    /^(?:about(?: (?:the|this) (?:course|session|workshop))?|(?:course |short |brief )?(?:description|summary|details|information|blurb|overview|outline)|what (?:is it|it is) about|content)$/,
  day: /^(?:day|days|day s|weekday|weekdays|days? of (?:the )?week)$/,
  start:
    /^(?:start|starts|starting|begins|commences|(?:start|starting|first|commencement) (?:date|day|session|on)|starts on|dates?|date s|date from|session date)$/,
  finish:
    /^(?:finish|finishes|end|ends|until|(?:finish|end|last|finishing|ending) (?:date|day|session|on)|(?:ends|finishes) on|date to)$/,
  time: /^(?:time|times|time s|session times?|time of day|hours|start and (?:finish|end) times?)$/,
  startTime: /^(?:start time|starting time|time (?:from|start|starts)|from time|starts at|time in)$/,
  endTime:
    /^(?:(?:end|finish|ending) time|time (?:to|end|ends|finish)|to time|(?:ends|finishes) at|time out)$/,
  weeks:
    /^(?:(?:no|nos|number|num|how many|total) )?(?:of )?(?:weeks|sessions|wks)$|^(?:length|duration) (?:in )?weeks$|^weeks? (?:no|number)$/,
  venue: /^(?:where|venue|venue name|location|place|site|building|where (?:is it|held)|address)$/,
  room: /^(?:room|room name|which room|room no|room number)$/,
  places:
    /^(?:(?:max|maximum|no|number|total|available)(?: no| number)? )?(?:of )?(?:places|capacity|spaces|seats|class size|students|learners|people|numbers)(?: available| max)?$|^(?:max|maximum|limit)$/,
  peerTutor: new RegExp(`^${PEER}(?: 1| one)?$`),
  secondPeerTutor: new RegExp(`^(?:${PEER} (?:2|two)|(?:second|2nd) ${PEER})$`),
  professionalTutor: new RegExp(`^${PROFESSIONAL}(?: 1| one)?$`),
  secondProfessionalTutor: new RegExp(`^(?:${PROFESSIONAL} (?:2|two)|(?:second|2nd) ${PROFESSIONAL})$`),
  audience:
    /^(?:who(?: is)?(?: it| this)?(?: is)? for|who for|for whom|for|audience|target audience|open to|who can (?:come|attend|book)|eligibility)$/,
  access: /^(?:access|accessibility|access (?:needs|notes|information|info)|adjustments)$/,
  notes:
    /^(?:notes?|comments?|remarks|other|other (?:notes|information)|anything else|notes (?:and )?comments|additional (?:notes|information))$/,
};

/** Without these there is nothing a person could book. */
const ESSENTIAL: { anyOf: Field[]; say: string }[] = [
  { anyOf: ['title'], say: 'Course title' },
  { anyOf: ['start'], say: 'Start date' },
  { anyOf: ['time', 'startTime'], say: 'Time' },
  { anyOf: ['places'], say: 'Max places' },
];

/** A heading made comparable: "Staff tutor (job)" and "STAFF TUTOR:" are one. */
export function headingWords(heading: string): string {
  const small = heading.slice(0, LONGEST_HEADING).normalize('NFKC').toLowerCase();
  const bare = small.replace(/\([^)]*\)/g, ' ');
  const kept = /[\p{L}\p{N}]/u.test(bare) ? bare : small;
  return kept
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function meaningOf(words: string): Field | undefined {
  return ALL_FIELDS.find((field) => MEANINGS[field].test(words));
}

/** Gives each field the first column that may hold it; what the person said comes before what we guess. */
function assign(cells: readonly string[], mapping: ColumnMapping): Partial<Record<Field, number>> {
  const said = new Map(Object.entries(mapping).map(([heading, field]) => [headingWords(heading), field]));
  const words = cells.map(headingWords);
  const columns: Partial<Record<Field, number>> = {};
  const give = (index: number, field: Field | null | undefined) => {
    if (field && columns[field] === undefined) columns[field] = index;
  };
  words.forEach((word, index) => give(index, word === '' ? null : said.get(word)));
  words.forEach((word, index) => give(index, said.has(word) ? null : meaningOf(word)));
  return columns;
}

function unusedColumns(
  cells: readonly string[],
  columns: Partial<Record<Field, number>>,
): Headings['unused'] {
  const used = new Set(Object.values(columns));
  return cells
    .map((cell, index) => ({ index, heading: oneLine(cell) }))
    .filter(({ index, heading }) => heading !== '' && !used.has(index));
}

function headingsOf(row: PhysicalRow, mapping: ColumnMapping): Headings {
  const columns = assign(row.cells, mapping);
  return { line: row.line, cells: row.cells, columns, unused: unusedColumns(row.cells, columns) };
}

/** How many different fields the row's cells name. */
export function fieldsNamed(headings: Headings): number {
  return Object.keys(headings.columns).length;
}

/**
 * The row that names the columns: the one among the first hundred naming most fields, the earlier of equals.
 * Null when no row names three.
 */
export function findHeadings(rows: readonly PhysicalRow[], mapping: ColumnMapping = {}): Headings | null {
  let best: Headings | null = null;
  for (const row of rows.slice(0, SEARCHED_ROWS)) {
    const headings = headingsOf(row, mapping);
    if (fieldsNamed(headings) > (best ? fieldsNamed(best) : FEWEST_FIELDS - 1)) best = headings;
  }
  return best;
}

/** The essential columns a sheet lacks, by the heading we would give them. */
export function missingColumns(columns: Partial<Record<Field, number>>): string[] {
  return ESSENTIAL.filter(({ anyOf }) => anyOf.every((field) => columns[field] === undefined)).map(
    ({ say }) => say,
  );
}

/** Whether a row below the headings is the headings once more. */
export function repeatsHeadings(row: PhysicalRow, headings: Headings): boolean {
  const typed = row.cells.map(headingWords);
  const wanted = headings.cells.map(headingWords);
  const filled = wanted.filter((word) => word !== '').length;
  return filled >= FEWEST_FIELDS && wanted.every((word, index) => word === '' || word === typed[index]);
}

/** The name of a field as a person would say it. */
export function fieldName(field: Field): string {
  return FIELDS[field];
}
