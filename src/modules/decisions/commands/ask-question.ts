import { groupsById } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { questionAsked } from '../events.ts';
import { decisions } from '../tables.ts';
import type { WorkKind } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export interface NewQuestion {
  readonly groupId: string;
  readonly work: { readonly kind: WorkKind; readonly id: string | null; readonly title: string };
  readonly question: string;
  /** What it is about, for anybody; and the same in Easy Read, a sentence to a line. */
  readonly plainWords: string;
  readonly easyWords: string;
  /** The body that hosts the group; who holds its money when left out. */
  readonly hostBody?: string;
  /** The meeting at which it is on the agenda, if any ("2026-11-03"). */
  readonly meetingOn?: string | null;
  /** Whether it asks the group to regroup: then its outcome stands on the chart of slipping. */
  readonly regroup?: boolean;
}

/** Writes a question down, to be prepared: nothing of it is public until somebody opens it. */
export async function askQuestion(
  tx: Tx,
  by: By,
  asked: NewQuestion,
): Promise<{ readonly id: string; readonly code: string }> {
  const personId = whoseAct(by);
  const group = found((await groupsById(tx, [asked.groupId])).get(asked.groupId));
  const [id, code] = [newId(), newCode()];
  await decisions(tx)
    .insertInto('decisions')
    .values({
      space_id: tx.spaceId,
      id,
      code,
      group_id: group.id,
      work_kind: asked.work.kind,
      work_id: asked.work.id,
      work_title: asked.work.title,
      question: asked.question,
      plain_words: asked.plainWords,
      easy_words: asked.easyWords,
      host_body: asked.hostBody || group.holdsTheMoney,
      state: 'being prepared',
      meeting_on: asked.meetingOn ?? null,
      regroup: asked.regroup ?? false,
      asked_by_person_id: by.actor.onBehalfOf ?? personId,
      asked_channel: by.actor.channel,
      asked_at: by.actor.at,
    })
    .execute();
  await by.platform.record(tx, by.actor, questionAsked(id, group.id));
  return { id, code };
}
