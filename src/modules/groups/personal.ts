import type { PersonalColumns } from '#modules/module.ts';
import { personalOfMeetings } from './personal-of-meetings.ts';

const WROTE_IT_DOWN = {
  keep: 'it says who wrote something down for the group, by an id that names nobody once the person is blanked',
};

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'groups_members',
    title: 'Your seats in groups',
    subject: { type: 'group member', id: 'id' },
    person: 'person_id',
    columns: ['held_openly', 'paid_to_be_there'],
    onErasure: 'blank',
    blankTo: { held_openly: 'false', paid_to_be_there: 'false' },
  },
  {
    table: 'groups_departure_agreed',
    title: 'Steps outside a group’s own rules that you agreed to',
    person: 'person_id',
    columns: [],
    onErasure: {
      keep: 'how many agreed, and in which role, stays counted; the id names nobody once the person is blanked',
    },
  },
  {
    table: 'groups_rules',
    title: 'Rules of a group with your name in them',
    person: null,
    columns: ['set_by', 'why'],
    onErasure: 'blank',
  },
  {
    table: 'groups_not_here',
    title: 'What a group said to “who is not here yet?”, with your name in it',
    person: null,
    columns: ['words', 'to_do'],
    onErasure: 'blank',
  },
  {
    table: 'groups_departures',
    title: 'Steps outside a group’s own rules with your name in them',
    person: null,
    columns: ['reason'],
    onErasure: 'blank',
  },
  { table: 'groups_groups', person: 'made_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_members', person: 'recorded_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_rules', person: 'recorded_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_not_here', person: 'recorded_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_departures', person: 'recorded_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  ...personalOfMeetings,
];
