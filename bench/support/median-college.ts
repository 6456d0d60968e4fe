import { Temporal } from 'temporal-polyfill';
import { BENCH_MORNING } from './filled-college.ts';

/** How large a college is: its runs in the one term that is on, and its students. */
export interface CollegeSize {
  readonly runs: number;
  readonly students: number;
}

/** What half of the colleges in England are smaller than. */
export const MEDIAN: CollegeSize = { runs: 125, students: 517 };
/** So small that a page which asks once for each run would be seen to ask less often. */
export const LITTLE: CollegeSize = { runs: 12, students: 50 };

export const ZONE = 'Europe/London';
export const NOW = new Date(BENCH_MORNING);
export const TERM = {
  name: 'Autumn 2026',
  startsOn: '2026-09-14',
  endsOn: '2026-12-18',
  closed: [{ name: 'Half term', fromOn: '2026-10-26', toOn: '2026-10-30' }],
};
export const SUBJECTS = ['Sleep', 'Creativity', 'Work', 'Nature', 'Money'] as const;

/** One run in three is over, one is on and one is to come; none of the three meets in the weeks of another. */
const PHASES = [
  { first: '2026-09-14', weeks: 6 },
  { first: '2026-11-02', weeks: 5 },
  { first: '2026-12-07', weeks: 2 },
] as const;
const SLOTS_A_WEEK = 10;
/** Every fifth run is wanted by more people than it has places for. */
const MUCH_WANTED = 5;

export interface RunPlan {
  readonly number: number;
  readonly sheetRef: string;
  readonly course: number;
  readonly room: number;
  readonly places: number;
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  /** Which of the college's peer and professional tutors; null where somebody is looked for. */
  readonly peer: number | null;
  readonly professional: number | null;
}

/** The runs of a term: rooms and tutors never clash. */
export function runsOf({ runs }: CollegeSize): RunPlan[] {
  return Array.from({ length: runs }, (_, number) => {
    const slot = Math.floor(number / PHASES.length) % SLOTS_A_WEEK;
    const pair = Math.floor(number / PHASES.length);
    return {
      number,
      sheetRef: `RUN-${number + 1}`,
      course: number % 40,
      room: Math.floor(number / (PHASES.length * SLOTS_A_WEEK)),
      places: number % MUCH_WANTED === 0 ? 6 : 14,
      sessions: sessionsOf(number % PHASES.length, slot),
      peer: number % 16 === 4 ? null : pair,
      professional: number % 8 === 7 ? null : pair,
    };
  });
}

function sessionsOf(phase: number, slot: number): RunPlan['sessions'] {
  const { first, weeks } = PHASES[phase]!;
  const day = Temporal.PlainDate.from(first).add({ days: slot % 5 });
  const hour = slot < 5 ? 10 : 14;
  const at = (week: number, hours: number) =>
    new Date(
      day.add({ weeks: week }).toPlainDateTime({ hour: hours }).toZonedDateTime(ZONE).epochMilliseconds,
    );
  return Array.from({ length: weeks }, (_, week) => ({
    startsAt: at(week, hour),
    endsAt: at(week, hour + 2),
  }));
}

/** Which runs each student asks for, one after another: two each, and every fourth student a third. */
export function asksOf({ runs, students }: CollegeSize): { student: number; run: number }[] {
  return Array.from({ length: students }, (_, student) => {
    const wanted = [student * 7, student * 11 + 5, ...(student % 4 === 0 ? [student * 13 + 9] : [])];
    const much = student % 9 === 0 ? [Math.floor(student / 9) * MUCH_WANTED] : [];
    return [...new Set([...wanted, ...much].map((number) => number % runs))].map((run) => ({ student, run }));
  }).flat();
}

/** Whether a place of a run is given back this morning, to be held for the next on its list. */
export function givesOneBack({ number }: RunPlan): boolean {
  return number % MUCH_WANTED === 0 && number % PHASES.length === 2;
}
