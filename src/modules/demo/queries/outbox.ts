import type { Platform } from '#platform/platform.ts';

export interface OutboxLetter {
  readonly id: string;
  readonly to: string;
  readonly way: 'email' | 'text' | 'letter';
  readonly subject: string;
  readonly body: string;
  readonly state: string;
  readonly createdAt: Date;
}

const COLUMNS = `id, to_address as "to", subject, body, state, created_at as "createdAt"`;
const OF_A_SPACE = `${COLUMNS}, way`;
const OF_AN_ACCOUNT = `${COLUMNS}, 'email' as way`;
const MOST = 50;

/** The demonstration's mail, newest first: what would have been sent. */
export async function outbox(platform: Platform, spaceId: string): Promise<readonly OutboxLetter[]> {
  const [space, account] = await Promise.all([
    platform.database.inSpace(spaceId, (tx) =>
      tx.named<OutboxLetter>(
        'outbox',
        `select ${OF_A_SPACE} from messages where space_id = $1 order by id desc limit ${MOST}`,
        [spaceId],
      ),
    ),
    platform.database.global<OutboxLetter>(
      `select ${OF_AN_ACCOUNT} from account_messages order by id desc limit ${MOST}`,
    ),
  ]);
  return [...space, ...account]
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .slice(0, MOST);
}
