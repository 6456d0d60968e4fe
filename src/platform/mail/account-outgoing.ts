import type { Database } from '#platform/database/database.ts';
import type { Jobs } from '#platform/jobs/queues.ts';
import { takenTooLongAgo } from './outgoing.ts';
import type { Outgoing, OutgoingStore } from './outgoing.ts';

const TAKE = `
  with before as (
    select id, state from account_messages
     where id = $1 and (state = 'waiting' or state = 'handing over' and handing_since <= $3) for update)
  update account_messages m set state = 'handing over', handing_since = $2, attempts = m.attempts + 1
    from before where m.id = before.id
  returning m.id, m.to_address as "to", m.subject, m.body, 'email' as way, m.attempts, null as calendar,
    before.state = 'handing over' as again`;

/** Mail that belongs to an account, such as a sign-in link. */
export function accountOutgoing(
  database: Database,
  { messageId }: Jobs['send-account-message'],
  keepLinks: boolean,
): OutgoingStore {
  return {
    take: async (now) => {
      const [taken] = await database.global<Outgoing>(TAKE, [messageId, now, takenTooLongAgo(now)]);
      if (taken) return taken;
      const [busy] = await database.global(
        `select id from account_messages where id = $1 and state = 'handing over'`,
        [messageId],
      );
      return busy ? 'with somebody' : 'nothing to do';
    },
    sent: async (now) => {
      // A sign-in link is a key: once it is sent, no copy stays here (save in the demonstration, whose outbox shows it).
      await database.global(
        `update account_messages set state = 'sent', handing_since = null, trouble = null, sent_at = $2, body = case when $3 then body else '' end where id = $1`,
        [messageId, now, keepLinks],
      );
    },
    failed: async (state, trouble) => {
      await database.global(
        `update account_messages set state = $2, handing_since = null, trouble = $3 where id = $1`,
        [messageId, state, trouble],
      );
    },
  };
}
