import type { Database } from '#platform/database/database.ts';
import type { Platform } from '#platform/platform.ts';

/** What waits and what failed in the whole installation: numbers alone. */
export interface FiguresNow {
  readonly jobs: readonly {
    readonly queue: string;
    readonly state: 'waiting' | 'failed';
    readonly count: number;
  }[];
  readonly messages: Readonly<Record<'waiting' | 'failed', number>>;
  readonly audit: { readonly waiting: number; readonly lagSeconds: number };
}

const JOBS = `
  select name as queue, case state when 'failed' then 'failed' else 'waiting' end as state, count(*) as count
    from pgboss.job where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_%' group by 1, 2 order by 1, 2`;

const AUDIT = `
  select count(*) as waiting, min(recorded_at) filter (where not before_chain) as oldest from audit_pending`;

const MESSAGES = `
  select count(*) filter (where state in ('waiting', 'handing over')) as waiting, count(*) filter (where state = 'failed') as failed`;

/** Counts now. Costs one short statement for each space, so ask seldom. */
export async function figuresNow({
  database,
  clock,
}: Pick<Platform, 'database' | 'clock'>): Promise<FiguresNow> {
  const jobs = await database.global<FiguresNow['jobs'][number]>(JOBS);
  const [audit] = await database.global<{ waiting: number; oldest: Date | null }>(AUDIT);
  const lag = audit!.oldest ? (clock.now().getTime() - audit!.oldest.getTime()) / 1000 : 0;
  return {
    jobs,
    messages: await messagesNow(database),
    audit: { waiting: audit!.waiting, lagSeconds: Math.max(0, lag) },
  };
}

async function messagesNow(database: Database): Promise<FiguresNow['messages']> {
  const sum = { waiting: 0, failed: 0 };
  const spaces = await database.global<{ id: string }>('select id from spaces');
  for (const { id } of spaces) {
    const counted = await messagesOf(database, id);
    sum.waiting += counted.waiting;
    sum.failed += counted.failed;
  }
  const [accounts] = await database.global<FiguresNow['messages']>(
    `${MESSAGES} from account_messages where state <> 'sent'`,
  );
  return { waiting: sum.waiting + accounts!.waiting, failed: sum.failed + accounts!.failed };
}

/** Messages of one space that wait or failed. */
export async function messagesOf(database: Database, spaceId: string): Promise<FiguresNow['messages']> {
  return database.inSpace(spaceId, async (tx) => {
    const [counted] = await tx.named<FiguresNow['messages']>(
      'messages-not-sent',
      `${MESSAGES} from messages where space_id = $1 and state <> 'sent'`,
      [spaceId],
    );
    return counted!;
  });
}
