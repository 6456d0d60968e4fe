import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import type { WorkAsked, WorkKind } from '../work.ts';

export type Asked =
  | { readonly ok: true; readonly workId: string }
  /** Work of this kind is going on already: look at that one. */
  | { readonly ok: false; readonly reason: 'going-on'; readonly workId: string };

/** Asks for long work. It begins in the background, and goes on when the page is left. */
export async function askForWork(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  kind: WorkKind,
  asked: WorkAsked = {},
): Promise<Asked> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async (): Promise<Asked> => {
      // One of each kind at a time; the space's row is the queue they stand in.
      await tx.client.query('select 1 from spaces where id = $1 for no key update', [spaceId]);
      const { rows } = await tx.client.query<{ id: string }>(
        `select id from operator_works where space_id = $1 and kind = $2 and state in ('waiting', 'working') order by id desc limit 1`,
        [spaceId, kind],
      );
      if (rows[0]) return { ok: false, reason: 'going-on', workId: rows[0].id };
      const id = newId();
      await tx.client.query(
        `insert into operator_works (space_id, id, kind, state, asked, asked_by_person_id, asked_at) values ($1, $2, $3, 'waiting', $4, $5, $6)`,
        [spaceId, id, kind, JSON.stringify(asked), actor.personId, actor.at],
      );
      await platform.jobs.add(tx, 'operator-work', { spaceId, workId: id });
      return { ok: true, workId: id };
    }),
  );
}
