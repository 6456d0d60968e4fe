import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. The messages themselves are the platform's, and registered there. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'messages_calls',
    title: 'Calls to you',
    subject: { type: 'call', id: 'id' },
    person: 'person_id',
    columns: ['kind', 'code', 'say', 'because', 'state', 'tries'],
    onErasure: 'delete',
    period: {
      of: 'messages',
      since: 'created_at',
      inUse: ['to ring', 'no answer', 'left a message'],
    },
  },
  {
    table: 'messages_stops',
    title: 'What you asked us not to send',
    person: 'person_id',
    columns: ['what', 'channel'],
    onErasure: 'delete',
  },
  {
    table: 'messages_stop_links',
    title: 'Your code for stopping messages',
    person: 'person_id',
    columns: ['token'],
    onErasure: 'delete',
  },
  {
    table: 'messages_addresses',
    title: 'Where letters to you go',
    person: 'person_id',
    columns: ['address'],
    onErasure: 'delete',
  },
];
