import type { Tx } from '#platform/database/tx.ts';

/** Who came to a meeting, by the id of their membership. For whoever writes it up; no page shows it to others. */
export async function whoCame(
  tx: Tx,
  meetingId: string,
): Promise<readonly { memberId: string; personId: string }[]> {
  return tx.named<{ memberId: string; personId: string }>(
    'who-came',
    `select member_id as "memberId", person_id as "personId" from groups_attendance where space_id = $1 and meeting_id = $2 order by member_id`,
    [tx.spaceId, meetingId],
  );
}
