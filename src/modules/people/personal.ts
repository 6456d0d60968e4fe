import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'people_persons',
    title: 'About you',
    person: 'id',
    columns: [
      'name',
      'sort_key',
      'job',
      'email',
      'phone',
      'contact_by',
      'may_leave_message',
      'contact_note',
      'named_as',
    ],
    onErasure: 'blank',
    blankTo: { name: 'Somebody', sort_key: 'somebody' },
  },
  {
    table: 'people_name_words',
    title: 'The words your name is found by',
    person: 'person_id',
    columns: ['word'],
    onErasure: 'delete',
  },
  {
    table: 'people_strengths',
    title: 'What you bring',
    person: 'person_id',
    columns: ['strength'],
    onErasure: 'delete',
  },
  {
    table: 'people_roles',
    title: 'What you may do here',
    person: 'person_id',
    columns: ['role'],
    onErasure: 'delete',
  },
  {
    table: 'people_roles',
    person: 'given_by_person_id',
    columns: [],
    onErasure: {
      keep: 'it says who gave somebody else a role, by an id that names nobody once the person is blanked',
    },
  },
  {
    table: 'people_access_needs',
    title: 'What helps you',
    person: 'person_id',
    columns: ['category', 'sealed'],
    onErasure: 'delete',
    period: { of: 'what helps', since: 'recorded_at', unless: 'while with us' },
  },
  {
    table: 'people_access_needs',
    person: 'recorded_by_person_id',
    columns: [],
    onErasure: {
      keep: 'it says who wrote down somebody else’s need, by an id that names nobody once the person is blanked',
    },
  },
  {
    table: 'people_looks',
    title: 'Who looked',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'it holds ids alone, which name nobody once the person is blanked' },
    period: { of: 'looks', since: 'looked_at' },
  },
  {
    table: 'people_looks',
    person: 'looked_person_id',
    columns: [],
    onErasure: {
      keep: 'the person who was looked at may still ask who looked; the id names nobody once the looker is blanked',
    },
  },
];
