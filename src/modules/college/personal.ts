import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'college_bookings',
    title: 'Places you booked or waited for',
    subject: { type: 'booking', id: 'id' },
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'places stay counted; the id names nobody once the person is blanked' },
  },
  {
    table: 'college_past_holds',
    title: 'Places that were held for you',
    person: 'person_id',
    columns: ['words'],
    onErasure: 'blank',
  },
  {
    table: 'college_list_calls',
    title: 'When we rang you about a waiting list',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'codes only; the id names nobody once the person is blanked' },
  },
  {
    table: 'college_one_overs',
    title: 'Times you were let in as one more',
    person: 'person_id',
    columns: ['reason'],
    onErasure: 'blank',
  },
  {
    table: 'college_booking_notes',
    title: 'Notes for your tutors, and your emergency contact',
    person: 'person_id',
    columns: ['sealed'],
    onErasure: 'delete',
    period: { of: 'notes', since: 'recorded_at', unless: 'while with us' },
  },
  {
    table: 'college_run_tutors',
    title: 'Courses you teach or taught',
    subject: { type: 'run', id: 'run_id', naming: true },
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'a run keeps how many taught it; the id names nobody once the person is blanked' },
  },
  {
    table: 'college_deliveries',
    title: 'Sessions you ran',
    person: 'person_id',
    columns: [],
    onErasure: {
      keep: 'a session keeps who delivered it by role; the id names nobody once the person is blanked',
    },
  },
  {
    table: 'college_attendance',
    title: 'Registers: when you were there',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'a register keeps how many came; the id names nobody once the person is blanked' },
  },
  {
    table: 'college_register_entries',
    title: 'Registers: how they were filled in',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'what was corrected stays true; the id names nobody once the person is blanked' },
  },
  {
    table: 'college_follow_ups',
    title: 'When you did not come, and what we did',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'codes only, so that nobody is asked to follow up again; the id names nobody then' },
  },
  {
    table: 'college_review_asked',
    title: 'Courses we asked you to look back on',
    person: 'person_id',
    columns: [],
    onErasure: 'delete',
  },
  {
    table: 'college_review_tutor_answers',
    title: 'What you said when you looked back, as a tutor',
    person: 'person_id',
    columns: ['keep', 'better', 'take_away'],
    onErasure: 'blank',
  },
  // Nobody is named beside these, and somebody may yet have written their own name into them.
  {
    table: 'college_review_answers',
    title: 'Answers with your e-mail address in them',
    person: null,
    columns: ['keep', 'better', 'take_away'],
    onErasure: 'blank',
  },
  {
    table: 'college_review_changes',
    title: 'Things to do differently, with your e-mail address in them',
    person: null,
    columns: ['words'],
    onErasure: 'blank',
  },
  // A spreadsheet names its tutors in its own words; it is emptied anyway as soon as all of it is in.
  {
    table: 'college_imports',
    title: 'Spreadsheets with your e-mail address in them',
    person: null,
    columns: ['sheet', 'choices', 'result'],
    onErasure: 'blank',
  },
];
