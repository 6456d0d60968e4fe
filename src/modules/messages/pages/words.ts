import { breadcrumb, notificationBanner } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Content, Html } from '#design/html.ts';
import type { Contact } from '#modules/people/index.ts';
import type { WrittenMessage } from '../queries/written-messages.ts';
import type { CallState } from '../tables.ts';

/** Where a page of this room is. */
export function messagesTrail(slug: string): Html {
  return breadcrumb({
    items: [
      { text: 'Manage', href: `/${slug}/manage` },
      { text: 'Messages', href: `/${slug}/messages` },
    ],
  });
}

/** What was done just now, at the top of the page one comes back to. */
export function doneNotice(words: string | null): Html {
  return words === null ? nothing : notificationBanner({ variant: 'success', title: 'Done', text: words });
}

/** Something was not done, and why: nothing has changed. */
export function notDone(words: Content): Html {
  return notificationBanner({
    title: 'Nothing was changed',
    html: html`<p class="nhsuk-notification-banner__heading">${words}</p>`,
  });
}

const KINDS: Record<string, string> = {
  booking: 'About a booking',
  joining: 'Before the first session',
  reminder: 'Reminder',
  change: 'A change',
  'held-place': 'A place that is held',
  calendar: 'For their calendar',
};

/** A kind of message, for those who run the college. */
export function kindWords(kind: string): string {
  return Object.hasOwn(KINDS, kind)
    ? KINDS[kind]!
    : kind.replaceAll('-', ' ').replace(/^./, (a) => a.toUpperCase());
}

export const WAY_WORDS = { email: 'E-mail', text: 'Text', letter: 'Letter' } as const;

export const CALL_WORDS: Record<CallState, string> = {
  'to ring': 'To ring',
  'no answer': 'No answer',
  'left a message': 'Left a message',
  rung: 'Rung',
  'asked not to be rung': 'Asked not to be rung',
  'no longer needed': 'No longer needed',
};

/** A number to ring, and beside it whether a message may be left. */
export function numberWords(contact: Contact | null): Html {
  if (!contact?.phone) return html`No number is recorded`;
  return html`<a href="tel:${contact.phone.replace(/[^\d+]/g, '')}">${contact.phone}</a>`;
}

export function mayLeaveWords(contact: Contact | null): Html {
  const may = contact?.mayLeaveMessage ?? null;
  if (may === null) return html`Not asked yet: <strong>leave no message</strong>`;
  return may ? html`Yes` : html`<strong>No, never</strong>`;
}

/** Where a message is up to. */
export function whereItIs(message: WrittenMessage, zone: string): string {
  const at = (moment: Date) => momentInWords(moment, zone);
  switch (message.state) {
    case 'sent':
      return `${message.way === 'letter' ? 'Printed' : 'Sent'} ${at(message.sentAt!)}`;
    case 'failed':
      return 'Could not be sent';
    case 'put aside':
      return 'Put aside';
    case 'handing over':
      return 'On its way';
    default:
      return waiting(message, at);
  }
}

function waiting({ way, notBefore }: WrittenMessage, at: (moment: Date) => string): string {
  if (way === 'letter') return 'To be printed';
  return notBefore ? `Goes from ${at(notBefore)}` : 'On its way';
}
