import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { notesKept } from '../meeting-events.ts';
import { meetings } from '../tables-of-meetings.ts';

/** Keeps the notes of a meeting, if nobody has written in them since the page was opened. */
export async function keepNotes(
  tx: Tx,
  { platform, actor }: By,
  meetingId: string,
  kept: { readonly notes: string; readonly version: number },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'changed-meanwhile' }> {
  const { numUpdatedRows } = await meetings(tx)
    .updateTable('groups_meetings')
    .set((eb) => ({
      notes: kept.notes,
      notes_version: eb('notes_version', '+', 1),
      notes_kept_at: actor.at,
    }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', meetingId)
    .where('notes_version', '=', kept.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { ok: false, reason: 'changed-meanwhile' };
  await platform.record(tx, actor, notesKept(meetingId));
  return { ok: true };
}
