import { runsToPairById } from '#modules/college/index.ts';
import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { keyOf, once } from '#platform/http/once.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { By } from '../commands/by.ts';
import { dayIn } from '../model/day-in.ts';
import type { ReleaseRequest } from '../queries/requests.ts';

export async function read<Result>(visit: Visit, ask: (tx: Tx) => Promise<Result>): Promise<Result> {
  return visit.platform.database.inSpace(visit.space.id, ask);
}

/** Does what a form asks for in one transaction of its own, once: the same form sent again gets the first answer. */
export async function doOnce<Result>(
  visit: Visit,
  form: string,
  act: (tx: Tx, by: By) => Promise<Result>,
  as: { readonly channel?: Channel; readonly onBehalfOf?: string | null } = {},
): Promise<Result> {
  const { platform, space } = visit;
  const by: By = { platform, space, actor: visit.actor(as.channel, as.onBehalfOf) };
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, keyOf(form, visit.form), visit.now, () => act(tx, by)),
  );
}

/** What pages about requests have to name: the tutors, whoever wrote an answer down, and the runs. */
export interface Named {
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
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
  };
}

/** The day of a moment by the clocks of the space. */
export const dayHere = (visit: Visit) => (at: Date) => dayIn(visit.space.timeZone, at);
