import { runsToPairById } from '#modules/college/index.ts';
import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Visit } from '#platform/http/visit.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { AskedDay } from '../model/asked-day.ts';
import { daysChanged } from '../model/days-now.ts';
import type { ReleaseRequest } from '../queries/requests.ts';

/** What pages about requests have to name: the tutors, whoever wrote an answer down, and the runs. */
export interface Named {
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  /** The days as they are now, of those requests whose days have changed since they were asked for. */
  readonly changed: ReadonlyMap<string, readonly AskedDay[]>;
}

export async function namedIn(tx: Tx, visit: Visit, requests: readonly ReleaseRequest[]): Promise<Named> {
  const people = requests.flatMap(({ personId, recordedBy }) =>
    recordedBy ? [personId, recordedBy] : [personId],
  );
  const runIds = [...new Set(requests.flatMap(({ runId }) => runId ?? []))];
  const runs = await runsToPairById(tx, runIds, visit.space.timeZone, visit.now);
  return {
    names: await namesOf(tx, [...new Set(people)]),
    titles: new Map(runs.map((run) => [run.id, `${run.title}, ${run.termName}`])),
    changed: daysChanged(
      requests.filter((request) => request.state !== 'withdrawn' && request.askedAgainAs === null),
      new Map(runs.map((run) => [run.id, run.sessions])),
      visit.space.timeZone,
      visit.now,
    ),
  };
}

/** The day of a moment by the clocks of the space. */
export const dayHere = (visit: Visit) => (at: Date) => dayIn(visit.space.timeZone, at);
