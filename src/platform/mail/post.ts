import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import type { Config } from '#platform/config/config.ts';
import type { CalendarMethod } from './message.ts';

export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar: string | null;
  readonly calendarMethod?: CalendarMethod;
  /** Where a mail program's own "unsubscribe" button posts to, without the host; for what may be stopped so. */
  readonly stopPath?: string | null;
}

/** Hands a letter over, or throws. */
export type Post = (letter: Letter) => Promise<void>;

// Shorter than the time after which a job is taken for lost, so that nobody else begins while this one still tries.
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** Mail by SMTP; in the demonstration without SMTP, letters stay in the outbox and count as handed over. */
export function openPost(config: Config): Post {
  if (!config.SMTP_URL) return async () => undefined;
  const transport = createTransport({ url: config.SMTP_URL, ...PATIENCE });
  return async (letter) => {
    await transport.sendMail(mailOf(config, letter));
  };
}

// The same letter always carries the same Message-ID: where a worker died and it is tried again, mail programs show one.
function mailOf(config: Config, letter: Letter): SendMailOptions {
  return {
    from: config.MAIL_FROM,
    to: letter.to,
    subject: letter.subject,
    text: letter.body,
    messageId: `<${letter.id}@${new URL(config.publicUrl).hostname}>`,
    ...(letter.stopPath ? { headers: oneClick(config.publicUrl + letter.stopPath) } : {}),
    ...(letter.calendar
      ? {
          icalEvent: {
            method: letter.calendarMethod ?? 'PUBLISH',
            filename: 'calendar.ics',
            content: letter.calendar,
          },
        }
      : {}),
  };
}

/** RFC 8058: a button of the mail program, which posts; opening the address changes nothing. */
function oneClick(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
