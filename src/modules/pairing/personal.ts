import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'pairing_wishes',
    person: 'person_id',
    columns: ['as_peer', 'as_professional', 'not_now'],
    onErasure: 'delete',
  },
  { table: 'pairing_subjects', person: 'person_id', columns: ['subject'], onErasure: 'delete' },
  {
    table: 'pairing_times',
    person: 'person_id',
    columns: ['weekday', 'from_time', 'until_time', 'from_on', 'to_on'],
    onErasure: 'delete',
  },
  { table: 'pairing_questions', person: 'person_id', columns: ['role', 'state'], onErasure: 'delete' },
];
