import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. The messages themselves are the platform's, and registered there. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'messages_calls',
    person: 'person_id',
    columns: ['kind', 'code', 'say', 'because', 'state', 'tries'],
    onErasure: 'delete',
  },
  { table: 'messages_stops', person: 'person_id', columns: ['what', 'channel'], onErasure: 'delete' },
  { table: 'messages_stop_links', person: 'person_id', columns: ['token'], onErasure: 'delete' },
  { table: 'messages_addresses', person: 'person_id', columns: ['address'], onErasure: 'delete' },
];
