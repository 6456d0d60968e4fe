import type { PersonalColumns } from '#modules/module.ts';

const WROTE_IT_DOWN = {
  keep: 'it says who wrote something down for the group, by an id that names nobody once the person is blanked',
};
const COUNTED = {
  keep: 'how many stays counted for the group; the id names nobody once the person is blanked',
};

/** Where meetings keep what belongs to a person. */
export const personalOfMeetings: readonly PersonalColumns[] = [
  {
    table: 'groups_agenda_items',
    title: 'What you brought to meetings',
    person: 'person_id',
    columns: ['title', 'about'],
    onErasure: 'blank',
    blankTo: { title: '(taken away by whoever brought it)' },
  },
  {
    table: 'groups_agenda_presenters',
    title: 'What you presented at meetings',
    person: 'person_id',
    columns: [],
    onErasure: 'delete',
  },
  {
    table: 'groups_actions',
    title: 'What you said in meetings that you would do',
    person: 'person_id',
    columns: ['words'],
    onErasure: COUNTED,
  },
  {
    table: 'groups_attendance',
    title: 'Meetings you came to',
    person: 'person_id',
    columns: [],
    onErasure: COUNTED,
  },
  {
    table: 'groups_helps_answers',
    title: 'Whether those who prepared a meeting might see what helps you',
    person: 'person_id',
    columns: ['may_look'],
    onErasure: 'delete',
  },
  {
    table: 'groups_heard_asked',
    title: 'Meetings after which you were asked “was I heard?”: never what you said',
    person: 'person_id',
    columns: ['answered'],
    onErasure: 'delete',
  },
  {
    table: 'groups_meetings',
    title: 'Notes of meetings with your name in them',
    person: null,
    columns: ['purpose', 'question', 'notes'],
    onErasure: 'blank',
  },
  {
    table: 'groups_papers',
    title: 'Papers of meetings with your name in them',
    person: null,
    columns: ['title', 'body'],
    onErasure: 'blank',
  },
  {
    table: 'groups_agenda_items',
    title: 'Agenda items with your name in them',
    person: null,
    columns: ['title', 'about'],
    onErasure: 'blank',
  },
  {
    table: 'groups_actions',
    title: 'Things to do from meetings with your name in them',
    person: null,
    columns: ['words'],
    onErasure: 'blank',
  },
  { table: 'groups_meetings', person: 'made_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_agenda_items', person: 'recorded_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_papers', person: 'recorded_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_actions', person: 'recorded_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_actions', person: 'done_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
  { table: 'groups_helps_answers', person: 'recorded_by_person_id', columns: [], onErasure: WROTE_IT_DOWN },
];
