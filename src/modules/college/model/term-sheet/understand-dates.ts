import type { Cells, Field } from './field.ts';
import { dayInWords, weekdayName, weekdayOf } from './calendar-day.ts';
import type { Day, Weekday } from './calendar-day.ts';
import { listed, quoted, saysNothing } from './cell-text.ts';
import { note } from './note.ts';
import type { Note, NoteKind } from './note.ts';
import { readDate } from './read-date.ts';
import type { DateReading, YearFinder } from './read-date.ts';
import { readWeekdays } from './read-weekdays.ts';
import { yearNear } from './term-year.ts';

export type DatesRead = {
  /** Null when missing or refused. */
  start: Day | null;
  finish: Day | null;
  /** A finish was written, and could not be read. */
  finishRefused: boolean;
  weekdays: Weekday[];
  everyWeeks: 1 | 2;
  notes: Note[];
};

type OneDate = { day: Day | null; notes: Note[] };

const REFUSALS: Record<Extract<DateReading, { ok: false }>['why'], NoteKind> = {
  'not-understood': 'date-not-understood',
  impossible: 'date-impossible',
  'no-year': 'date-without-year',
  'far-away': 'date-far-away',
};

function understandDate(text: string, field: Field, findYear: YearFinder): OneDate {
  const read = readDate(text, findYear);
  if (!read.ok)
    return { day: null, notes: [note(REFUSALS[read.why], `${quoted(text)}: ${read.sentence}`, field)] };
  const notes: Note[] = [];
  if (read.fromNumber) {
    notes.push(
      note('date-from-number', `We read ${quoted(text)} as ${dayInWords(read.day)}. Is that right?`, field),
    );
  }
  if (read.weekdaySaid && read.weekdaySaid !== weekdayOf(read.day))
    notes.push(mismatch(read.day, [read.weekdaySaid], field));
  return { day: read.day, notes };
}

function mismatch(day: Day, said: readonly Weekday[], field: Field): Note {
  const sentence = `${dayInWords(day)} is a ${weekdayName(weekdayOf(day))}, and the line says ${listed(said.map(weekdayName))}.`;
  return note('weekday-mismatch', sentence, field);
}

function understandStart(cells: Cells, findYear: YearFinder): OneDate {
  if (saysNothing(cells.start))
    return { day: null, notes: [note('start-missing', 'It has no start date.', 'start')] };
  return understandDate(cells.start!, 'start', findYear);
}

function understandFinish(cells: Cells, start: Day | null, findYear: YearFinder): OneDate {
  if (saysNothing(cells.finish)) return { day: null, notes: [] };
  const finish = understandDate(cells.finish!, 'finish', yearNear(start, findYear));
  if (!start || !finish.day || finish.day >= start) return finish;
  const sentence = `It finishes on ${dayInWords(finish.day)}, before it starts on ${dayInWords(start)}.`;
  return { day: null, notes: [...finish.notes, note('finish-before-start', sentence, 'finish')] };
}

type DaysRead = { weekdays: Weekday[]; everyWeeks: 1 | 2; notes: Note[] };

function understandDays(cells: Cells, start: Day | null): DaysRead {
  const own = start ? [weekdayOf(start)] : [];
  if (saysNothing(cells.day)) return { weekdays: own, everyWeeks: 1, notes: [] };
  const read = readWeekdays(cells.day!);
  if (!read.ok) {
    const sentence = `We could not read a day of the week in ${quoted(cells.day!)}.`;
    return { weekdays: own, everyWeeks: 1, notes: [note('day-not-understood', sentence, 'day')] };
  }
  const { everyWeeks } = read;
  const weekdays = read.weekdays.length > 0 ? read.weekdays : own;
  const fits = !start || weekdays.includes(weekdayOf(start));
  return { weekdays, everyWeeks, notes: fits ? [] : [mismatch(start, weekdays, 'start')] };
}

/** Start, finish and days of the week, each with what is wrong with it. */
export function understandDates(cells: Cells, findYear: YearFinder): DatesRead {
  const start = understandStart(cells, findYear);
  const finish = understandFinish(cells, start.day, findYear);
  const days = understandDays(cells, start.day);
  return {
    start: start.day,
    finish: finish.day,
    finishRefused: finish.day === null && finish.notes.length > 0,
    weekdays: days.weekdays,
    everyWeeks: days.everyWeeks,
    notes: [...start.notes, ...finish.notes, ...days.notes],
  };
}
