import type { Tx } from '#platform/database/tx.ts';

/** What waits about release. */
export interface ReleaseNeeds {
  /** Requests whose time was up lately without an answer. */
  readonly unanswered: number;
  /** Requests that no mail went out for, still open: somebody has to hear what the manager says. */
  readonly toHear: number;
}

/** So many days after its time was up, an unanswered request is history: it stays on its page, and needs nobody any more. */
const DAYS = 28;

/** What waits for whoever runs the college. */
export async function releasesWaiting(tx: Tx, now: Date): Promise<ReleaseNeeds> {
  const [row] = await tx.named<ReleaseNeeds>(
    'release-needs',
    `select (count(*) filter (where state = 'unanswered' and answer_by > $2))::int as unanswered,
            (count(*) filter (where state = 'asked' and how_asked = 'themselves'))::int as "toHear"
       from release_requests where space_id = $1 and state in ('asked', 'unanswered')`,
    [tx.spaceId, new Date(now.getTime() - DAYS * 24 * 60 * 60 * 1000)],
  );
  return row!;
}
