import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import { downloadAsked } from '../events.ts';
import { myData } from '../tables.ts';

/** Asks for a copy of everything about oneself. One at a time: who asks again meanwhile gets the one that is being made. */
export async function askForDownload(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  who: { readonly personId: string; readonly accountId: string },
): Promise<void> {
  await platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const making = await myData(tx)
        .selectFrom('mydata_downloads')
        .select('id')
        .where('space_id', '=', spaceId)
        .where('person_id', '=', who.personId)
        .where('state', 'in', ['waiting', 'working'])
        .execute();
      if (making.length > 0) return {};
      const id = newId();
      await myData(tx)
        .insertInto('mydata_downloads')
        .values({
          space_id: spaceId,
          id,
          person_id: who.personId,
          account_id: who.accountId,
          state: 'waiting',
          asked_at: actor.at,
        })
        .execute();
      await platform.record(tx, actor, downloadAsked(who.personId));
      await platform.jobs.add(tx, 'my-data-download', { spaceId, downloadId: id });
      return {};
    }),
  );
}
