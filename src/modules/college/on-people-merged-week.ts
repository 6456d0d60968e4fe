import { asPeopleMerged } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Subscriber } from '#platform/events/recorder.ts';

/**
 * Two records turned out to be one person, as somebody who came without a place often is: their registers, follow-ups
 * and their own looking back move together. Marked twice at one session, the later word stands, and every entry is kept.
 */
export const onPeopleMergedWeek: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  const both = [tx.spaceId, merged.from, merged.into];
  await joinAttendance(tx, both);
  for (const table of ['college_register_entries', 'college_follow_ups'])
    await tx.named(`merge-${table}`, move(table), both);
  await tx.named('merge-invitations-newer', NEWER_WORD, both);
  for (const [table, thing] of TWICE_AT_MOST) {
    await tx.named(`merge-twice-${table}`, twice(table, thing), both);
    await tx.named(`merge-${table}`, move(table), both);
  }
};

const TWICE_AT_MOST = [
  ['college_review_asked', 'run_id'],
  ['college_review_tutor_answers', 'run_id'],
  ['college_apologies', 'session_id'],
  ['college_invitations', 'session_id'],
] as const;

// Each was told by an address of its own: what is said next must be newer for either.
const NEWER_WORD = `
  update college_invitations kept set sequence = greatest(kept.sequence, gone.sequence), standing = case when gone.standing = 'invited' then 'invited' else kept.standing end
    from college_invitations gone
   where kept.space_id = $1 and kept.person_id = $3 and gone.space_id = $1 and gone.person_id = $2 and gone.session_id = kept.session_id`;

const move = (table: string): string =>
  `update ${table} set person_id = $3 where space_id = $1 and person_id = $2`;

const twice = (table: string, thing: string): string =>
  `delete from ${table} a where a.space_id = $1 and a.person_id = $2
      and exists (select 1 from ${table} b where b.space_id = $1 and b.${thing} = a.${thing} and b.person_id = $3)`;

const LATER_WORD = `
  update college_attendance kept set mark = gone.mark, channel = gone.channel, marked_by_person_id = gone.marked_by_person_id, marked_at = gone.marked_at
    from college_attendance gone
   where kept.space_id = $1 and kept.person_id = $3 and gone.space_id = $1 and gone.person_id = $2
     and gone.session_id = kept.session_id and gone.marked_at > kept.marked_at`;

async function joinAttendance(tx: Tx, both: readonly unknown[]): Promise<void> {
  await tx.named('merge-attendance-later', LATER_WORD, both);
  await tx.named('merge-attendance-twice', twice('college_attendance', 'session_id'), both);
  await tx.named('merge-attendance', move('college_attendance'), both);
}
