import type { PersonalColumns } from '#modules/module.ts';

/** Where the platform keeps what belongs to a person: whose account they are, and the mail written to them. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'memberships',
    title: 'Your account here',
    person: 'person_id',
    columns: ['account_id'],
    onErasure: 'delete',
  },
  {
    table: 'messages',
    title: 'Messages to you',
    subject: { type: 'message', id: 'id' },
    person: 'person_id',
    columns: ['to_address', 'subject', 'body', 'calendar'],
    onErasure: 'delete',
    period: { of: 'messages', since: 'created_at', inUse: ['waiting', 'handing over'] },
  },
];
