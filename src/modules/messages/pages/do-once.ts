import type { Tx } from '#platform/database/tx.ts';
import { keyOf, once } from '#platform/http/once.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { By } from '../commands/by.ts';

/** Does what a form asks for in one transaction of its own, once: the same form sent again gets the first answer. */
export async function doOnce<Result>(
  visit: Visit,
  form: string,
  act: (tx: Tx, by: By) => Promise<Result>,
): Promise<Result> {
  const { platform, space } = visit;
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, keyOf(form, visit.form), visit.now, () => act(tx, { platform, actor: visit.actor() })),
  );
}

/** Reads in one transaction of the visited space. */
export async function read<Result>(visit: Visit, ask: (tx: Tx) => Promise<Result>): Promise<Result> {
  return visit.platform.database.inSpace(visit.space.id, ask);
}
