import { shortDay } from '#design/dates.ts';
import type { NamedPart } from '#modules/thread/index.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';

/** What somebody is asked about one course or run. */
export interface AskedOfWork {
  readonly title: string;
  /** "Spring 2027, from 12 January 2027", or that it is the course itself, and where they teach it. */
  readonly about: string;
  readonly parts: readonly NamedPart[];
}

interface Known {
  /** The runs that are asked about. */
  readonly runs: readonly ManagedRun[];
  /** The runs they teach, the soonest first. */
  readonly taught: readonly ManagedRun[];
  readonly zone: string;
}

/**
 * Puts what somebody is asked together by course or run, in the order in which it was asked, each with the term and first
 * day. Where two of them have one title, the questions themselves say which it is, so that no two sound the same.
 */
export function askedByWork(parts: readonly NamedPart[], known: Known): AskedOfWork[] {
  const works = [...Map.groupBy(parts, ({ work }) => work.id).values()];
  const titles = works.map(([first]) => first!.title);
  return works.map((asked) => {
    const { title, work } = asked[0]!;
    const run = known.runs.find(({ id }) => id === work.id);
    const which = run ? termAndDay(run, known.zone) : 'the course itself';
    const several = titles.filter((other) => other === title).length > 1;
    return {
      title,
      about: run ? which : courseItself(work.id, known),
      parts: several ? asked.map((part) => ({ ...part, title: `${title}, ${which}` })) : asked,
    };
  });
}

function courseItself(courseId: string, { taught, zone }: Known): string {
  const run = taught.findLast((one) => one.courseId === courseId);
  return run ? `The course itself, which you teach in ${termAndDay(run, zone)}` : 'The course itself';
}

function termAndDay(run: ManagedRun, zone: string): string {
  return run.startsAt === null
    ? run.termName
    : `${run.termName}, from ${shortDay(dayIn(zone, run.startsAt))}`;
}
