import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. A manager's name goes with the request of whoever they manage, and by itself some weeks after the answer. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'release_requests',
    person: 'person_id',
    columns: ['what_for', 'note', 'reason_words'],
    onErasure: 'blank',
  },
  { table: 'release_managers', person: 'person_id', columns: ['name', 'email'], onErasure: 'delete' },
];
