import type { Database } from '#platform/database/database.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { JobQueue } from '#platform/jobs/jobs.ts';
import type { Jobs } from '#platform/jobs/queues.ts';
import { secondsUntil } from './message.ts';
import { takenTooLongAgo } from './outgoing.ts';
import type { Outgoing, OutgoingStore } from './outgoing.ts';

const TAKE = `
  with before as (
    select space_id, id, state from messages where space_id = $1 and id = $2 and way <> 'letter'
       and (state = 'waiting' and (not_before is null or not_before <= $3) or state = 'handing over' and handing_since <= $4)
       for update)
  update messages m set state = 'handing over', handing_since = $3, attempts = m.attempts + 1
    from before, spaces s
   where m.space_id = before.space_id and m.id = before.id and s.id = m.space_id
  returning m.id, m.to_address as "to", m.subject, m.body, m.way, m.attempts, m.calendar, m.calendar_method as "calendarMethod",
    before.state = 'handing over' as again,
    case when m.stop_token is not null then '/' || s.slug || '/stop/' || m.stop_token end as "stopPath"`;

/** A message of a space. One whose time has not come is asked for again when it has. */
export function spaceOutgoing(
  database: Database,
  jobs: Pick<JobQueue, 'addAll'>,
  job: Jobs['send-message'],
): OutgoingStore {
  const { spaceId, messageId } = job;
  const change = async (set: string, values: unknown[]) => {
    await database.inSpace(spaceId, async (tx) => {
      await tx.client.query(`update messages set ${set} where space_id = $1 and id = $2`, [
        spaceId,
        messageId,
        ...values,
      ]);
    });
  };
  return {
    take: (now) =>
      database.inSpace(spaceId, async (tx) => {
        const [taken] = await tx.named<Outgoing>('take-message', TAKE, [
          spaceId,
          messageId,
          now,
          takenTooLongAgo(now),
        ]);
        return taken ?? (await whyNotTaken(tx, jobs, job, now));
      }),
    sent: (now) => change(`state = 'sent', handing_since = null, trouble = null, sent_at = $3`, [now]),
    failed: (state, trouble) => change(`state = $3, handing_since = null, trouble = $4`, [state, trouble]),
  };
}

async function whyNotTaken(
  tx: Tx,
  jobs: Pick<JobQueue, 'addAll'>,
  job: Jobs['send-message'],
  now: Date,
): Promise<'nothing to do' | 'with somebody'> {
  const [message] = await tx.named<{ state: string; notBefore: Date | null }>(
    'message-not-taken',
    `select state, not_before as "notBefore" from messages where space_id = $1 and id = $2 and way <> 'letter'`,
    [job.spaceId, job.messageId],
  );
  if (message?.state === 'handing over') return 'with somebody';
  if (message?.state === 'waiting')
    await jobs.addAll(tx, 'send-message', [job], secondsUntil(message.notBefore, now));
  return 'nothing to do';
}
