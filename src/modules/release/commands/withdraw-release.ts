import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { releaseWithdrawn } from '../events.ts';
import { forgetAfter } from '../model/rules.ts';
import { lockRequest } from '../queries/requests.ts';
import { release } from '../tables.ts';
import type { By } from '#platform/by.ts';

export type ReleaseWithdrawn =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'answered-already' };

/** Takes a request back before it is answered. No reason is asked. */
export async function withdrawRelease(tx: Tx, by: By, requestId: string): Promise<ReleaseWithdrawn> {
  const request = found(await lockRequest(tx, requestId));
  if (request.state === 'withdrawn') return { ok: true };
  if (request.state === 'agreed' || request.state === 'declined')
    return { ok: false, reason: 'answered-already' };
  await release(tx)
    .updateTable('release_requests')
    .set({ state: 'withdrawn', forget_manager_at: forgetAfter(by.actor.at) })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', requestId)
    .execute();
  await by.platform.record(tx, by.actor, releaseWithdrawn(requestId));
  return { ok: true };
}
