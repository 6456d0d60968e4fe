import type { PersonalColumns } from '#modules/module.ts';
import type { Period } from '#platform/personal/personal-columns.ts';

/** When the last session of a row's run was over; of a row that knows only its session, of that session's run. */
const runOver = (table: string, otherwise: string) => ({
  sql: `coalesce((select max(s.ends_at) from college_sessions s where s.space_id = ${table}.space_id and s.run_id = ${table}.run_id), ${table}.${otherwise})`,
});
const runOfSessionOver = (table: string, otherwise: string) => ({
  sql: `coalesce((select max(o.ends_at) from college_sessions s join college_sessions o on o.space_id = s.space_id and o.run_id = s.run_id
    where s.space_id = ${table}.space_id and s.id = ${table}.session_id), ${table}.${otherwise})`,
});
const byRun = (table: string) => ({ sql: `${table}.run_id` });
const byRunOfSession = (table: string) => ({
  sql: `(select s.run_id from college_sessions s where s.space_id = ${table}.space_id and s.id = ${table}.session_id)`,
});

/** Of one course somebody was on, long ago: that it was they goes, and how many there were stays. */
function asPlace(table: string, otherwise: string): Period {
  return { of: 'places', since: runOver(table, otherwise), togetherBy: byRun(table) };
}
function asAttendance(table: string, otherwise: string): Period {
  return { of: 'places', since: runOfSessionOver(table, otherwise), togetherBy: byRunOfSession(table) };
}

/** A note is for one course, and is needed no more once that is over. */
const NOTES_OVER = {
  sql: `coalesce((select max(s.ends_at) from college_bookings b join college_sessions s on s.space_id = b.space_id and s.run_id = b.run_id
    where b.space_id = college_booking_notes.space_id and b.id = college_booking_notes.booking_id), college_booking_notes.recorded_at)`,
};

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'college_bookings',
    title: 'Places you booked or waited for',
    subject: { type: 'booking', id: 'id' },
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'places stay counted; the id names nobody once the person is blanked' },
    period: asPlace('college_bookings', 'booked_at'),
  },
  {
    table: 'college_past_holds',
    title: 'Places that were held for you',
    person: 'person_id',
    columns: ['words'],
    onErasure: 'blank',
    period: asPlace('college_past_holds', 'ended_at'),
  },
  {
    table: 'college_list_calls',
    title: 'When we rang you about a waiting list',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'codes only; the id names nobody once the person is blanked' },
    period: asPlace('college_list_calls', 'called_at'),
  },
  {
    table: 'college_one_overs',
    title: 'Times you were let in as one more',
    person: 'person_id',
    columns: ['reason'],
    onErasure: 'blank',
    period: asPlace('college_one_overs', 'allowed_at'),
  },
  {
    table: 'college_booking_notes',
    title: 'Notes for your tutors, and your emergency contact',
    person: 'person_id',
    columns: ['sealed'],
    onErasure: 'delete',
    period: { of: 'notes', since: NOTES_OVER },
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
    period: asAttendance('college_attendance', 'marked_at'),
  },
  {
    table: 'college_register_entries',
    title: 'Registers: how they were filled in',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'what was corrected stays true; the id names nobody once the person is blanked' },
    period: asAttendance('college_register_entries', 'marked_at'),
  },
  {
    table: 'college_apologies',
    title: 'Sessions you said you cannot come to',
    person: 'person_id',
    columns: [],
    onErasure: 'delete',
    period: { of: 'places', since: runOfSessionOver('college_apologies', 'said_at') },
  },
  {
    table: 'college_invitations',
    title: 'What we sent to your calendar',
    person: 'person_id',
    columns: [],
    onErasure: 'delete',
    period: { of: 'places', since: runOfSessionOver('college_invitations', 'sent_at') },
  },
  {
    table: 'college_follow_ups',
    title: 'When you did not come, and what we did',
    person: 'person_id',
    columns: [],
    onErasure: { keep: 'codes only, so that nobody is asked to follow up again; the id names nobody then' },
    period: asAttendance('college_follow_ups', 'done_at'),
  },
  {
    table: 'college_review_asked',
    title: 'Courses we asked you to look back on',
    person: 'person_id',
    columns: [],
    onErasure: 'delete',
    period: { of: 'places', since: runOver('college_review_asked', 'asked_at') },
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
