import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import { keyOf, once } from '#platform/http/once.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { By } from '../commands/by.ts';

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
