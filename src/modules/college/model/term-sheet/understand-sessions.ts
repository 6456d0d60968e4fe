import type { Cells } from './field.ts';
import { dayInWords, longDay, weekdayName, weekdayOf } from './calendar-day.ts';
import type { Day, Period, Weekday } from './calendar-day.ts';
import { counted, listed, quoted, saysNothing } from './cell-text.ts';
import { closedOn, closedPeriodInWords } from './closed-periods.ts';
import type { ClosedPeriod } from './closed-periods.ts';
import type { SessionTime } from './find-clashes.ts';
import { note } from './note.ts';
import type { Note } from './note.ts';
import { MOST_SESSIONS, planSessions, weeksMet } from './plan-sessions.ts';
import type { PlannedSessions } from './plan-sessions.ts';
import { readWeeks } from './read-counts.ts';
import type { RunKind } from './read-kind.ts';
import { skippedDays } from './skipped-days.ts';
import { yearNear } from './term-year.ts';
import type { DatesRead } from './understand-dates.ts';
import type { StartAndEnd } from './understand-times.ts';

export type SessionsRead = {
  weekdays: Weekday[];
  weeks: number | null;
  skipped: Period[];
  sessionTimes: SessionTime[];
  notes: Note[];
};

const MOST_WEEKS = 104;

type Weeks = { weeks: number | null; notes: Note[] };

/** A number of weeks we cannot read is asked about where the finish settles it, and refused where nothing does. */
function understandWeeks(cells: Cells, hasFinish: boolean): Weeks {
  if (saysNothing(cells.weeks)) return { weeks: null, notes: [] };
  const weeks = readWeeks(cells.weeks!);
  if (weeks !== null && weeks >= 1 && weeks <= MOST_WEEKS) return { weeks, notes: [] };
  const sentence = `${quoted(cells.weeks!)} is not a number of weeks we can use.`;
  if (hasFinish)
    return {
      weeks: null,
      notes: [note('weeks-not-understood', `${sentence} We went by the finish date.`, 'weeks')],
    };
  return {
    weeks: null,
    notes: [note('weeks-needed', `${sentence} Write it in figures, or give a finish date.`, 'weeks')],
  };
}

function weeksNotes(days: readonly Day[], weeks: number | null, dates: DatesRead): Note[] {
  if (weeks === null || !dates.finish || days.length === 0) return [];
  if (days.length === weeks || weeksMet(days) === weeks) return [];
  const sentence = `It says ${counted(weeks, 'week')}, and its dates give ${counted(days.length, 'session')}. We went by the dates.`;
  return [note('weeks-and-dates-disagree', sentence, 'weeks')];
}

function oneSessionNotes(kind: RunKind | null, weeks: Weeks, dates: DatesRead): Note[] {
  const goesOn = kind === 'course' || kind === 'group' || kind === 'drop-in' || dates.weekdays.length > 1;
  if (dates.finish || dates.finishRefused || weeks.weeks !== null || weeks.notes.length > 0 || !goesOn)
    return [];
  return [
    note(
      'one-session-assumed',
      'It has no finish date and no number of weeks, so we read it as one week. Is that right?',
      'finish',
    ),
  ];
}

const TIMES_A_WEEK = ['', '', 'twice', 'three times', 'four times', 'five times', 'six times', 'seven times'];

function severalDaysNotes({ weekdays }: DatesRead, days: readonly Day[]): Note[] {
  if (weekdays.length < 2) return [];
  const often = `It meets ${TIMES_A_WEEK[weekdays.length]!} a week, on ${listed(weekdays.map(weekdayName))}`;
  return [note('twice-a-week', `${often}: ${counted(days.length, 'session')} in all. Is that right?`, 'day')];
}

function fortnightNotes({ everyWeeks }: DatesRead, days: readonly Day[]): Note[] {
  if (everyWeeks === 1) return [];
  return [
    note(
      'fortnightly',
      `We read it as every other week: ${counted(days.length, 'session')} in all. Is that right?`,
      'day',
    ),
  ];
}

function finishNotes(
  { finish, weekdays }: DatesRead,
  days: readonly Day[],
  closed: readonly ClosedPeriod[],
): Note[] {
  const last = days.at(-1);
  if (!finish || !last || finish === last) return [];
  const period = closedOn(finish, closed);
  const so = `so its last session would be ${longDay(last)}`;
  if (period) {
    return [
      note(
        'finish-in-closed-period',
        `It finishes on ${dayInWords(finish)}, in ${closedPeriodInWords(period)}, ${so}.`,
        'finish',
      ),
    ];
  }
  if (weekdays.includes(weekdayOf(finish))) return [];
  return [
    note('finish-not-on-day', `Its finish, ${longDay(finish)}, is not one of its days, ${so}.`, 'finish'),
  ];
}

function startNotes(start: Day, { startsIn }: PlannedSessions): Note[] {
  if (!startsIn) return [];
  return [
    note(
      'falls-in-closed-period',
      `${longDay(start)} is in ${closedPeriodInWords(startsIn)}. Is that meant?`,
      'start',
    ),
  ];
}

function skippedNotes(
  planned: PlannedSessions,
  impossible: readonly string[],
  closed: readonly ClosedPeriod[],
): Note[] {
  const wrong = impossible.map((text) =>
    note('skipped-date-not-understood', `The notes leave out ${text}, and there is no such day.`, 'notes'),
  );
  const vain = planned.skippedInVain
    .filter(({ from }) => !closedOn(from, closed))
    .map(({ from }) =>
      note(
        'skipped-date-not-a-session',
        `The notes leave out ${longDay(from)}, and it does not meet then.`,
        'notes',
      ),
    );
  return [...wrong, ...vain];
}

function halfTermNotes(
  cells: Cells,
  days: readonly Day[],
  closed: readonly ClosedPeriod[],
  skipped: readonly Period[],
): Note[] {
  const speaks = /half[ -]?term/i.test(cells.notes ?? '');
  if (!speaks || days.length < 2 || closed.length > 0 || skipped.length > 0) return [];
  return [
    note(
      'half-term-unknown',
      'The notes speak of half term, and the sheet does not say when that is.',
      'notes',
    ),
  ];
}

function amountNotes({ days, tooMany }: PlannedSessions): Note[] {
  if (tooMany)
    return [
      note(
        'too-many-sessions',
        `Its dates give more than ${MOST_SESSIONS} sessions. Is the finish right?`,
        'finish',
      ),
    ];
  return days.length > 0 ? [] : [note('no-sessions', 'Its dates leave no session at all.', 'start')];
}

/** The sessions of a run, and everything about its pattern that a person should look at. */
export function understandSessions(
  cells: Cells,
  dates: DatesRead,
  times: StartAndEnd | null,
  kind: RunKind | null,
  closed: readonly ClosedPeriod[],
): SessionsRead {
  const weeks = understandWeeks(cells, dates.finish !== null || dates.finishRefused);
  const { start, finish, weekdays } = dates;
  const skipped = skippedDays(
    cells.notes ?? '',
    yearNear(start, () => null),
  );
  const none = {
    weekdays,
    weeks: weeks.weeks,
    skipped: skipped.periods,
    sessionTimes: [],
    notes: weeks.notes,
  };
  if (!start || dates.notes.some(({ kind }) => kind === 'weekday-mismatch')) return none;
  const planned = planSessions({
    start,
    finish,
    weeks: weeks.weeks ?? 1,
    weekdays,
    everyWeeks: dates.everyWeeks,
    skipped: skipped.periods,
    closed,
  });
  const { days } = planned;
  const notes = [
    ...weeks.notes,
    ...amountNotes(planned),
    ...startNotes(start, planned),
    ...severalDaysNotes(dates, days),
    ...fortnightNotes(dates, days),
    ...weeksNotes(days, weeks.weeks, dates),
    ...oneSessionNotes(kind, weeks, dates),
    ...finishNotes(dates, days, closed),
    ...skippedNotes(planned, skipped.impossible, closed),
    ...halfTermNotes(cells, days, closed, skipped.periods),
  ];
  return { ...none, notes, sessionTimes: times ? days.map((date) => ({ date, ...times })) : [] };
}
