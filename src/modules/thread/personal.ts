import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'thread_contributions',
    title: 'Your part in pieces of work',
    subject: { type: 'contribution', id: 'id' },
    person: 'person_id',
    columns: [],
    onErasure: {
      keep: 'who shaped a piece of work stays counted, by role; the id names nobody once the person is blanked',
    },
  },
  {
    table: 'thread_contributions',
    person: 'recorded_by_person_id',
    columns: [],
    onErasure: {
      keep: 'it says who wrote down somebody else’s word, by an id that names nobody once the person is blanked',
    },
  },
  {
    table: 'thread_readings',
    title: 'How you read what a group’s records show',
    person: 'person_id',
    columns: ['reading', 'words', 'differ'],
    onErasure: 'delete',
  },
  {
    table: 'thread_readings',
    person: 'recorded_by_person_id',
    columns: [],
    onErasure: {
      keep: 'it says who wrote down somebody else’s word, by an id that names nobody once the person is blanked',
    },
  },
];
