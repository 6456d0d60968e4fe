import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import { keyOf, once } from './once.ts';
import type { Visit } from './visit.ts';

/** Where somebody writes down what another person told them: how, and whom. */
export interface OnBehalf {
  readonly channel?: Channel;
  readonly onBehalfOf?: string | null;
}

/**
 * Does what a form asks for in one transaction of its own, once: the same form sent again gets the first answer.
 * `form` names the form. A form that was refused is shown again with a new key, since its answer has been given.
 */
export async function doOnce<Result>(
  visit: Visit,
  form: string,
  act: (tx: Tx, by: By) => Promise<Result>,
  { channel, onBehalfOf }: OnBehalf = {},
): Promise<Result> {
  const { platform, space } = visit;
  const by: By = { platform, space, actor: visit.actor(channel, onBehalfOf) };
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, keyOf(form, visit.form), visit.now, () => act(tx, by)),
  );
}

/** Reads in one transaction of the visited space. */
export async function read<Result>(visit: Visit, ask: (tx: Tx) => Promise<Result>): Promise<Result> {
  return visit.platform.database.inSpace(visit.space.id, ask);
}
