import { arrangeAccess, holdForDemonstration, promisesOfRun, promisesSoon } from '#modules/college/index.ts';
import type { By } from '#modules/college/index.ts';
import { findByNames } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { PLACE_GIVEN_BACK } from '../data/waiting.ts';
import { keyFor } from './make-bookings.ts';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** What Amina has arranged for the next fortnight: everything but an interpreter. */
export async function makePromises(platform: Platform, tx: Tx, now: Date): Promise<void> {
  const personId = (await findByNames(tx, ['Amina Yusuf'])).get('Amina Yusuf')![0]!.id;
  const at = new Date(now.getTime() - 4 * DAY);
  const by: By = { platform, actor: { personId, onBehalfOf: null, channel: 'web', at } };
  for (const { runId } of await promisesSoon(tx, now)) {
    const promises = await promisesOfRun(tx, runId);
    const kept = promises.filter(({ category }) => category !== 'professional');
    await arrangeAccess(
      tx,
      by,
      runId,
      kept.map(({ needId }) => needId),
    );
  }
}

/** Somebody gave a place back this morning; it is held for the first on the list, who is to be rung. */
export async function makeHeldPlace(
  platform: Platform,
  space: Space,
  codesByRef: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const at = new Date(now.getTime() - 40 * MINUTE);
  const actor = { personId: null, onBehalfOf: null, channel: 'web' as const, at };
  const code = codesByRef.get(PLACE_GIVEN_BACK)!;
  await holdForDemonstration(platform, space, actor, keyFor(`${PLACE_GIVEN_BACK} given back`, 0), code);
}
