import type { PersonalColumns } from '#modules/module.ts';

const WROTE_IT_DOWN = {
  keep: 'it says who did something for a group, by an id that names nobody once the person is blanked',
};

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'decisions_accounts',
    title: 'What you lived through, as you told it',
    subject: { type: 'account', id: 'id' },
    person: 'person_id',
    columns: ['sealed'],
    onErasure: 'blank',
  },
  {
    table: 'decisions_differences',
    title: 'Where you saw it differently',
    person: 'person_id',
    columns: ['words', 'shown_as'],
    onErasure: 'delete',
  },
  {
    table: 'decisions_positions',
    title: 'Where you stood',
    person: 'person_id',
    columns: ['words'],
    onErasure: 'blank',
  },
  {
    table: 'decisions_positions',
    person: 'held_by_person_id',
    columns: [],
    onErasure: {
      keep: 'it says who spoke for somebody else, by an id that names nobody once the person is blanked',
    },
  },
  {
    table: 'decisions_proxies',
    title: 'Whom you let speak for you',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'it holds ids alone, which name nobody once the person is blanked' },
  },
  {
    table: 'decisions_proxies',
    title: 'Who let you speak for them',
    person: 'holder_person_id',
    columns: [],
    onErasure: { keep: 'it holds ids alone, which name nobody once the person is blanked' },
  },
  {
    table: 'decisions_challenges',
    title: 'What you said against a piece of evidence',
    person: 'person_id',
    columns: ['challenge'],
    onErasure: 'blank',
    blankTo: { challenge: 'These words were taken away.' },
  },
  {
    table: 'decisions_replies',
    title: 'What you answered',
    person: 'person_id',
    columns: ['reply'],
    onErasure: 'blank',
    blankTo: { reply: 'These words were taken away.' },
  },
  {
    table: 'decisions_power_maps',
    title: 'Decisions that are yours to make',
    person: 'decider_person_id',
    columns: [],
    onErasure: { keep: 'the role that decides stays; the id names nobody once the person is blanked' },
  },
  { table: 'decisions', person: 'decided_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'decisions', person: 'asked_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
];
