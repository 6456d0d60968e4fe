import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import { contributionWithdrawn } from '../events.ts';
import { threadTables } from '../tables.ts';

/** Takes away a record of one's own part, at once and without a reason: the row goes, and no page shows that it was there. */
export async function withdrawContribution(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  contributionId: string,
): Promise<{ ok: boolean }> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const gone = await threadTables(tx)
        .deleteFrom('thread_contributions')
        .where('space_id', '=', tx.spaceId)
        .where('id', '=', contributionId)
        .where('person_id', '=', actor.personId)
        .returning('id')
        .executeTakeFirst();
      if (gone) await platform.record(tx, actor, contributionWithdrawn(contributionId));
      return { ok: gone !== undefined };
    }),
  );
}
