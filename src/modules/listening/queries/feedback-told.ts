import type { Tx } from '#platform/database/tx.ts';
import { listening } from '../tables.ts';
import type { FeedbackKind } from '../tables.ts';

export interface Told {
  readonly id: string;
  readonly about: string;
  readonly kind: FeedbackKind;
  readonly words: string;
  readonly replyTo: string | null;
  readonly receivedAt: Date;
}

const A_PAGE = 50;

/** What people told us, newest first, a page at a time; `before` is the id of the last one seen. */
export async function feedbackTold(
  tx: Tx,
  before?: string,
): Promise<{ told: readonly Told[]; more: boolean }> {
  let query = listening(tx)
    .selectFrom('listening_feedback')
    .select(['id', 'about', 'kind', 'words', 'reply_to as replyTo', 'received_at as receivedAt'])
    .where('space_id', '=', tx.spaceId)
    .orderBy('id', 'desc')
    .limit(A_PAGE + 1);
  if (before) query = query.where('id', '<', before);
  const rows = await query.execute();
  return { told: rows.slice(0, A_PAGE), more: rows.length > A_PAGE };
}
