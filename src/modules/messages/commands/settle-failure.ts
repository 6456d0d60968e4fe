import { contactOf } from '#modules/people/index.ts';
import type { Contact } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { failureSettled } from '../events.ts';
import { isMobile, mobileNumber } from '../model/mobile-number.ts';
import { messageById } from '../queries/written-messages.ts';
import type { WrittenMessage } from '../queries/written-messages.ts';
import { messagesTables } from '../tables.ts';
import type { By } from './by.ts';

/** What can be done about a message that could not be sent. */
export const SETTLINGS = ['try again', 'ring instead', 'put aside'] as const;
export type Settling = (typeof SETTLINGS)[number];

export type FailureSettled =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'settled-meanwhile' | 'no-number' };

/**
 * Tries a failed message again (to the address the person has now), puts the person on the phone list instead, or puts it
 * aside. Refused when somebody has done one of them since, and when there is no number to ring.
 */
export async function settleFailure(
  tx: Tx,
  by: By,
  messageId: string,
  how: Settling,
): Promise<FailureSettled> {
  await tx.named('lock-message', `select id from messages where space_id = $1 and id = $2 for update`, [
    tx.spaceId,
    messageId,
  ]);
  const message = found(await messageById(tx, messageId));
  if (message.state !== 'failed') return { ok: false, reason: 'settled-meanwhile' };
  const contact = message.personId
    ? (await contactOf(tx, [message.personId])).get(message.personId)
    : undefined;
  if (how === 'ring instead' && !contact?.phone) return { ok: false, reason: 'no-number' };
  if (how === 'try again') await tryAgain(tx, by, message, contact);
  else await putAside(tx, messageId);
  if (how === 'ring instead') await ringInstead(tx, by, message);
  await by.platform.record(tx, by.actor, failureSettled(messageId, how));
  return { ok: true };
}

async function tryAgain(
  tx: Tx,
  { platform }: By,
  message: WrittenMessage,
  contact: Contact | undefined,
): Promise<void> {
  await tx.named(
    'try-message-again',
    `update messages set state = 'waiting', attempts = 0, trouble = null, to_address = $3 where space_id = $1 and id = $2`,
    [tx.spaceId, message.id, addressNow(message, contact)],
  );
  await platform.jobs.add(tx, 'send-message', { spaceId: tx.spaceId, messageId: message.id });
}

function addressNow({ way, to }: WrittenMessage, contact: Contact | undefined): string {
  if (way === 'email') return contact?.email ?? to;
  return contact?.phone && isMobile(contact.phone) ? mobileNumber(contact.phone) : to;
}

async function putAside(tx: Tx, messageId: string): Promise<void> {
  await tx.named(
    'put-message-aside',
    `update messages set state = 'put aside' where space_id = $1 and id = $2`,
    [tx.spaceId, messageId],
  );
}

async function ringInstead(tx: Tx, { actor }: By, message: WrittenMessage): Promise<void> {
  const about = await aboutOf(tx, message.id);
  await messagesTables(tx)
    .insertInto('messages_calls')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      person_id: message.personId!,
      kind: message.kind,
      about_type: about.type ?? 'message',
      about_id: about.id ?? message.id,
      code: message.code,
      say: `This could not be sent, so please tell them:\n${message.body.trim()}`,
      because: 'could not be sent',
      state: 'to ring',
      ring_until: null,
      created_at: actor.at,
      last_tried_at: null,
      recorded_by_person_id: null,
    })
    .execute();
}

async function aboutOf(
  tx: Tx,
  messageId: string,
): Promise<{ readonly type: string | null; readonly id: string | null }> {
  const [row] = await tx.named<{ type: string | null; id: string | null }>(
    'message-about',
    `select about_type as type, about_id as id from messages where space_id = $1 and id = $2`,
    [tx.spaceId, messageId],
  );
  return row!;
}
