import type { Contact } from '#modules/people/index.ts';
import { html, join } from '#design/html.ts';
import type { Html } from '#design/html.ts';

const BY: Record<Contact['contactBy'], string> = {
  'not said': '',
  email: 'By e-mail, please',
  text: 'By text, please',
  phone: 'By telephone, please',
  letter: 'By letter, please',
};

/** How to reach somebody as they wish, safely: whether a message may be left always stands beside the number. */
export function contactWords(contact: Contact | null): Html {
  if (!contact || (!contact.phone && !contact.email)) return html`No way to reach them is recorded`;
  const lines = [
    BY[contact.contactBy],
    contact.phone &&
      html`<a href="tel:${contact.phone.replace(/[^\d+]/g, '')}">${contact.phone}</a> (${messageWords(contact)})`,
    contact.email && html`<a href="mailto:${contact.email}">${contact.email}</a>`,
    contact.note,
  ].filter((line) => line !== null && line !== '');
  return join(lines, html`<br>`);
}

function messageWords({ mayLeaveMessage }: Contact): string {
  if (mayLeaveMessage === null) return 'not asked yet: leave no message';
  return mayLeaveMessage ? 'you may leave a message' : 'leave no message';
}
