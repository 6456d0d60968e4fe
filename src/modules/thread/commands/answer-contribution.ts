import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import { contributionAnswered } from '../events.ts';
import type { Depth } from '../model/words.ts';
import { threadTables } from '../tables.ts';
import type { ContributionRow } from '../tables.ts';

export interface ContributionAnswer {
  readonly contributionId: string;
  /** How far they took part; `as recorded` leaves it as it stands; `no part`: it was not so. */
  readonly howFar: Depth | 'as recorded' | 'no part';
}

export type ContributionAnswered =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-there' };

/**
 * Keeps somebody's own word about their part: on the web by themselves, or told by phone, on paper or in person
 * (`actor.onBehalfOf`) and written down by another. It can be changed as often as they like.
 */
export async function answerContribution(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  answer: ContributionAnswer,
): Promise<ContributionAnswered> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const part = await lockOwn(tx, answer.contributionId, actor.onBehalfOf ?? actor.personId);
      if (!part) return { ok: false, reason: 'not-there' } as const;
      await keep(tx, part, answer, actor);
      await platform.record(
        tx,
        actor,
        contributionAnswered(
          part.id,
          { type: part.work_type, id: part.work_id },
          part.stage,
          answer.howFar !== 'no part',
        ),
      );
      return { ok: true } as const;
    }),
  );
}

async function lockOwn(tx: Tx, id: string, personId: string | null): Promise<ContributionRow | undefined> {
  return threadTables(tx)
    .selectFrom('thread_contributions')
    .selectAll()
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}

async function keep(
  tx: Tx,
  part: ContributionRow,
  { howFar }: ContributionAnswer,
  actor: Actor,
): Promise<void> {
  const said =
    howFar === 'no part'
      ? { state: 'not so' as const }
      : { state: 'confirmed' as const, ...(howFar === 'as recorded' ? {} : { depth: howFar }) };
  await threadTables(tx)
    .updateTable('thread_contributions')
    .set({ ...said, channel: actor.channel, recorded_by_person_id: actor.personId, answered_at: actor.at })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', part.id)
    .execute();
}
