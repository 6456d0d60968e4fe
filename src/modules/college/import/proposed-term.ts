import type { TermReading } from '../model/term-sheet/index.ts';

/** A term as a sheet or a person gives it. Days are "2027-01-11", both ends included. */
export interface TermWanted {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const SEASON =
  /\b(spring|summer|autumn|winter|easter|michaelmas|christmas)\b(?:\s+term)?[\s,:-]*\(?((?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?)/i;
const NUMBERED = /\b(term\s+(?:\d|one|two|three|four))\b[\s,:-]*\(?((?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?)/i;
/** The usual terms in the UK, by the month in the middle of one. */
const SEASONS = [
  'Spring',
  'Spring',
  'Spring',
  'Summer',
  'Summer',
  'Summer',
  'Summer',
  'Autumn',
  'Autumn',
  'Autumn',
  'Autumn',
  'Autumn',
];

/** The term a sheet seems to be for: its name from the titles, its days from the first and the last session. Null while no line can be read. */
export function proposedTerm(reading: TermReading): TermWanted | null {
  const days = sessionDays(reading);
  if (days.length === 0) return null;
  const [startsOn, endsOn] = [days[0]!, days.at(-1)!];
  return {
    name: nameFrom(reading.titles) ?? nameFromDays(days[Math.floor(days.length / 2)]!),
    startsOn,
    endsOn,
  };
}

function sessionDays(reading: TermReading): string[] {
  return reading.lines.flatMap((line) => line.understood?.sessionTimes.map(({ date }) => date) ?? []).sort();
}

function nameFrom(titles: readonly string[]): string | null {
  const found = titles
    .map((title) => SEASON.exec(title) ?? NUMBERED.exec(title))
    .find((match) => match !== null);
  return found ? `${capital(found[1]!)} ${found[2]!.replace(/\s/g, '')}` : null;
}

function nameFromDays(middle: string): string {
  return `${SEASONS[Number(middle.slice(5, 7)) - 1]!} ${middle.slice(0, 4)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
