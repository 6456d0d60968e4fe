import type { Tx } from '#platform/database/tx.ts';
import type { Way } from '#platform/mail/message.ts';

/** A message as it was written down. */
export interface WrittenMessage {
  readonly id: string;
  readonly personId: string | null;
  readonly way: Way;
  readonly to: string;
  readonly kind: string;
  readonly code: string;
  readonly subject: string;
  readonly body: string;
  readonly state: 'waiting' | 'handing over' | 'sent' | 'failed' | 'put aside';
  readonly attempts: number;
  readonly trouble: string | null;
  readonly notBefore: Date | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const COLUMNS = `id, person_id as "personId", way, to_address as "to", kind, code, subject, body, state, attempts, trouble,
  not_before as "notBefore", created_at as "createdAt", sent_at as "sentAt"`;

/** How many of a kind a page shows at once; the rest come when these are done. */
export const AT_ONCE = 100;

/** What could not be sent, the oldest first. */
export async function failedMessages(tx: Tx): Promise<WrittenMessage[]> {
  return tx.named<WrittenMessage>(
    'failed-messages',
    `select ${COLUMNS} from messages where space_id = $1 and state = 'failed' order by id limit ${AT_ONCE}`,
    [tx.spaceId],
  );
}

/** Letters that nobody has printed yet, the oldest first. */
export async function lettersToPrint(tx: Tx): Promise<WrittenMessage[]> {
  return tx.named<WrittenMessage>(
    'letters-to-print',
    `select ${COLUMNS} from messages where space_id = $1 and way = 'letter' and state = 'waiting' order by id limit ${AT_ONCE}`,
    [tx.spaceId],
  );
}

/** One message; undefined when there is none. */
export async function messageById(tx: Tx, id: string): Promise<WrittenMessage | undefined> {
  const [message] = await tx.named<WrittenMessage>(
    'message-by-id',
    `select ${COLUMNS} from messages where space_id = $1 and id = $2`,
    [tx.spaceId, id],
  );
  return message;
}

/** Everything that was written to somebody, the newest first. */
export async function messagesTo(tx: Tx, personId: string): Promise<WrittenMessage[]> {
  return tx.named<WrittenMessage>(
    'messages-to',
    `select ${COLUMNS} from messages where space_id = $1 and person_id = $2 order by id desc limit ${AT_ONCE}`,
    [tx.spaceId, personId],
  );
}
