import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'college_bookings',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'places stay counted; the id names nobody once the person is blanked' },
  },
  { table: 'college_past_holds', person: 'person_id', columns: ['words'], onErasure: 'blank' },
  {
    table: 'college_list_calls',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'codes only; the id names nobody once the person is blanked' },
  },
  { table: 'college_one_overs', person: 'person_id', columns: ['reason'], onErasure: 'blank' },
  { table: 'college_booking_notes', person: 'person_id', columns: ['sealed'], onErasure: 'delete' },
  {
    table: 'college_run_tutors',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'a run keeps how many taught it; the id names nobody once the person is blanked' },
  },
  {
    table: 'college_deliveries',
    person: 'person_id',
    columns: [],
    onErasure: {
      keep: 'a session keeps who delivered it by role; the id names nobody once the person is blanked',
    },
  },
  {
    table: 'college_attendance',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'a register keeps how many came; the id names nobody once the person is blanked' },
  },
  {
    table: 'college_register_entries',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'what was corrected stays true; the id names nobody once the person is blanked' },
  },
  { table: 'college_follow_ups', person: 'person_id', columns: ['outcome'], onErasure: 'delete' },
  { table: 'college_review_asked', person: 'person_id', columns: [], onErasure: 'delete' },
  {
    table: 'college_review_tutor_answers',
    person: 'person_id',
    columns: ['keep', 'better', 'take_away'],
    onErasure: 'blank',
  },
  // Nobody is named beside these, and somebody may yet have written their own name into them.
  {
    table: 'college_review_answers',
    person: null,
    columns: ['keep', 'better', 'take_away'],
    onErasure: 'blank',
  },
  { table: 'college_review_changes', person: null, columns: ['words'], onErasure: 'blank' },
  // A spreadsheet names its tutors in its own words; it is emptied anyway as soon as all of it is in.
  { table: 'college_imports', person: null, columns: ['sheet', 'choices', 'result'], onErasure: 'blank' },
];
