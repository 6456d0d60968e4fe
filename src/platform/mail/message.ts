import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { JobQueue } from '#platform/jobs/jobs.ts';

/** A message to a person. Sender, subject and calendar titles carry neutral words and codes, never a course's subject. */
export interface MessageToSend {
  readonly personId: string | null;
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** An iCalendar file to send along. */
  readonly calendar?: string;
}

/** Writes a message down and asks for it to be sent, both in the command's own transaction. */
export async function writeMessage(
  tx: Tx,
  jobs: JobQueue,
  message: MessageToSend,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.named(
    'write-message',
    `insert into messages (space_id, id, person_id, to_address, kind, subject, body, calendar, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9)`,
    [
      tx.spaceId,
      id,
      message.personId,
      message.to,
      message.kind,
      message.subject,
      message.body,
      message.calendar ?? null,
      now,
    ],
  );
  await jobs.add(tx, 'send-message', { spaceId: tx.spaceId, messageId: id });
  return id;
}

/** The same for mail that belongs to an account and to no space, such as a sign-in link. */
export async function writeAccountMessage(
  tx: Tx,
  jobs: JobQueue,
  accountId: string,
  message: Omit<MessageToSend, 'personId' | 'calendar'>,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.named(
    'write-account-message',
    `insert into account_messages (id, account_id, to_address, kind, subject, body, state, created_at) values ($1, $2, $3, $4, $5, $6, 'waiting', $7)`,
    [id, accountId, message.to, message.kind, message.subject, message.body, now],
  );
  await jobs.add(tx, 'send-account-message', { messageId: id });
  return id;
}
