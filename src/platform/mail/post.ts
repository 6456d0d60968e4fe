import { createTransport } from 'nodemailer';
import type { Config } from '#platform/config/config.ts';

export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar: string | null;
}

/** Hands a letter over, or throws. */
export type Post = (letter: Letter) => Promise<void>;

/** Mail by SMTP; in the demonstration without SMTP, letters stay in the outbox and count as handed over. */
export function openPost(config: Config): Post {
  if (!config.SMTP_URL) return async () => undefined;
  const transport = createTransport(config.SMTP_URL);
  const host = new URL(config.publicUrl).hostname;
  return async (letter) => {
    await transport.sendMail({
      from: config.MAIL_FROM,
      to: letter.to,
      subject: letter.subject,
      text: letter.body,
      messageId: `<${letter.id}@${host}>`,
      ...(letter.calendar
        ? { icalEvent: { method: 'PUBLISH', filename: 'calendar.ics', content: letter.calendar } }
        : {}),
    });
  };
}
