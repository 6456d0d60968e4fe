import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { JobQueue } from '#platform/jobs/jobs.ts';

/** How a message goes: mail by SMTP, a text through GOV.UK Notify, or a letter that people here print and post. */
export type Way = 'email' | 'text' | 'letter';

/** A message to a person. Sender, subject and calendar titles carry neutral words and codes, never a course's subject. */
export interface MessageToSend {
  readonly personId: string | null;
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** An iCalendar file to send along, and what it asks of a calendar. */
  readonly calendar?: string;
  readonly calendarMethod?: CalendarMethod;
  readonly way?: Way;
  /** The neutral code of what it is about, and what that is: so that one sees what was sent about it. */
  readonly code?: string;
  readonly about?: { readonly type: string; readonly id: string };
  /** Not to be handed over earlier (quiet hours). */
  readonly notBefore?: Date;
  /** The last part of the one-click link, for what may be stopped so. */
  readonly stopToken?: string;
}

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** Writes a message down and asks for it to be sent, both in the command's own transaction. */
export async function writeMessage(
  tx: Tx,
  jobs: JobQueue,
  message: MessageToSend,
  now: Date,
): Promise<string> {
  const [id] = await writeMessages(tx, jobs, [message], now);
  return id!;
}

const WRITE = `
  insert into messages (space_id, id, person_id, to_address, kind, subject, body, calendar, calendar_method, way, code, about_type, about_id, not_before, stop_token, state, created_at)
  select $1, t.*, 'waiting', $2 from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::uuid[], $15::timestamptz[], $16::text[]) as t`;

/** Writes many at once, in one statement, and asks for each to be sent once its time has come. Letters wait for the printer. */
export async function writeMessages(
  tx: Tx,
  jobs: JobQueue,
  messages: readonly MessageToSend[],
  now: Date,
): Promise<string[]> {
  const rows = messages.map((message) => ({ ...message, id: newId() }));
  const column = <Value>(value: (row: (typeof rows)[number]) => Value) => rows.map(value);
  await tx.named('write-messages', WRITE, [
    tx.spaceId,
    now,
    column((row) => row.id),
    column((row) => row.personId),
    column((row) => row.to),
    column((row) => row.kind),
    column((row) => row.subject),
    column((row) => row.body),
    column((row) => row.calendar ?? null),
    column((row) => row.calendarMethod ?? 'PUBLISH'),
    column((row) => row.way ?? 'email'),
    column((row) => row.code ?? ''),
    column((row) => row.about?.type ?? null),
    column((row) => row.about?.id ?? null),
    column((row) => row.notBefore ?? null),
    column((row) => row.stopToken ?? null),
  ]);
  const toSend = rows.filter((row) => row.way !== 'letter');
  for (const [wait, group] of Map.groupBy(toSend, (row) => secondsUntil(row.notBefore, now)))
    await jobs.addAll(
      tx,
      'send-message',
      group.map((row) => ({ spaceId: tx.spaceId, messageId: row.id })),
      wait,
    );
  return rows.map((row) => row.id);
}

/** How many whole seconds until a moment; 0 when it has come, or there is none. */
export function secondsUntil(moment: Date | null | undefined, now: Date): number {
  return moment ? Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / 1000)) : 0;
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
