import { shortDay } from '#design/dates.ts';
import type { NamedPart } from '#modules/thread/index.ts';
import { dayIn } from '../../model/when-words-change.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';

/** What somebody is asked about one course or run. */
export interface AskedOfWork {
  readonly title: string;
  /** "Spring 2027, from 12 January 2027"; null for a course, which belongs to no term. */
  readonly when: string | null;
  readonly parts: readonly NamedPart[];
}

/**
 * Puts what somebody is asked together by course or run, in the order in which it was asked, each run with its term and
 * first day. Where two of them have one title, the questions name the days as well, so that no two sound the same.
 */
export function askedByWork(
  parts: readonly NamedPart[],
  runs: readonly ManagedRun[],
  zone: string,
): AskedOfWork[] {
  const when = new Map(runs.map((run) => [run.id, termAndDay(run, zone)]));
  const works = [...Map.groupBy(parts, ({ work }) => work.id)];
  const titles = works.map(([, [first]]) => first!.title);
  return works.map(([id, asked]) => {
    const { title } = asked[0]!;
    const days = when.get(id) ?? null;
    const several = titles.filter((other) => other === title).length > 1;
    return {
      title,
      when: days,
      parts: several && days ? asked.map((part) => ({ ...part, title: `${title}, ${days}` })) : asked,
    };
  });
}

function termAndDay(run: ManagedRun, zone: string): string {
  return run.startsAt === null
    ? run.termName
    : `${run.termName}, from ${shortDay(dayIn(zone, run.startsAt))}`;
}
