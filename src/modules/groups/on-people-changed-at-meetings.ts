import { asPeopleMerged } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';

const ONCE_EACH = [
  ['groups_attendance', 'b.member_id = a.member_id and b.meeting_id = a.meeting_id'],
  ['groups_helps_answers', 'b.meeting_id = a.meeting_id'],
  ['groups_agenda_presenters', 'b.item_id = a.item_id'],
] as const;

const MOVED = [
  'groups_agenda_items',
  'groups_agenda_presenters',
  'groups_actions',
  'groups_attendance',
  'groups_helps_answers',
  'groups_heard_asked',
] as const;

/** Two records turned out to be one person: what they brought, said and were asked at meetings is one person's. */
export const onPeopleMergedAtMeetings: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  const both = [tx.spaceId, merged.from, merged.into];
  // One answer of theirs is enough: whoever answered under either record is not asked again.
  await tx.named(
    'merge-heard-answered',
    `update groups_heard_asked b set answered = true from groups_heard_asked a
      where a.space_id = $1 and a.person_id = $2 and a.answered and b.space_id = $1 and b.person_id = $3 and b.meeting_id = a.meeting_id`,
    both,
  );
  for (const [table, same] of [...ONCE_EACH, ['groups_heard_asked', 'b.meeting_id = a.meeting_id']] as const)
    await tx.named(
      `merge ${table} twice`,
      `delete from ${table} a where a.space_id = $1 and a.person_id = $2
          and exists (select 1 from ${table} b where b.space_id = $1 and b.person_id = $3 and ${same})`,
      both,
    );
  for (const table of MOVED)
    await tx.named(
      `merge ${table}`,
      `update ${table} set person_id = $3 where space_id = $1 and person_id = $2`,
      both,
    );
};
