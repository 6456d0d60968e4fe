import type { PersonalColumns } from '#modules/module.ts';

/** Where the platform keeps what belongs to a person: whose account they are, and the mail written to them. */
export const personal: readonly PersonalColumns[] = [
  { table: 'memberships', person: 'person_id', columns: ['account_id'], onErasure: 'delete' },
  {
    table: 'messages',
    person: 'person_id',
    columns: ['to_address', 'subject', 'body', 'calendar'],
    onErasure: 'delete',
  },
];
