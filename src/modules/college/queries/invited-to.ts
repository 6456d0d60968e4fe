import type { Tx } from '#platform/database/tx.ts';

/** Everybody whose own calendar holds one of these sessions, as far as we told it. */
export async function invitedTo(tx: Tx, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.named<{ personId: string }>(
    'invited-to',
    `select distinct person_id as "personId" from college_invitations
      where space_id = $1 and session_id = any($2::uuid[]) and standing = 'invited'`,
    [tx.spaceId, [...sessionIds]],
  );
  return new Set(rows.map(({ personId }) => personId));
}
