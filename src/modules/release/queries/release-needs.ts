import type { Tx } from '#platform/database/tx.ts';

/** What waits about release. */
export interface ReleaseNeeds {
  /** Requests whose time is up without an answer. */
  readonly unanswered: number;
  /** Requests that no mail went out for, still open: somebody has to hear what the manager says. */
  readonly toHear: number;
}

/** What waits for whoever runs the college. */
export async function releaseNeeds(tx: Tx): Promise<ReleaseNeeds> {
  const [row] = await tx.named<ReleaseNeeds>(
    'release-needs',
    `select (count(*) filter (where state = 'unanswered'))::int as unanswered,
            (count(*) filter (where state = 'asked' and how_asked = 'themselves'))::int as "toHear"
       from release_requests where space_id = $1 and state in ('asked', 'unanswered')`,
    [tx.spaceId],
  );
  return row!;
}
