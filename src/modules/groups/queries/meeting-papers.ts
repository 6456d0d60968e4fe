import type { Tx } from '#platform/database/tx.ts';

/** Something to read before a meeting. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  /** Since which day people could read it (ISO). */
  readonly outOn: string;
}

/** The papers of a meeting, the earliest first. */
export async function papersOf(tx: Tx, meetingId: string): Promise<readonly Paper[]> {
  return tx.named<Paper>(
    'papers-of-meeting',
    `select id, title, body, link, out_on::text as "outOn" from groups_papers
      where space_id = $1 and meeting_id = $2 and taken_back_at is null order by out_on, id`,
    [tx.spaceId, meetingId],
  );
}
