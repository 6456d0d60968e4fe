import { dateAndTimeRange, shortDate } from '#design/dates.ts';

/** A mail that is there for the sake of what it carries: one session, for somebody's own calendar. */
export interface CalendarLetterFacts {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly name: string;
  readonly code: string;
  /** A neutral name: "Riverside". */
  readonly college: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Only the code says which course it is, as everywhere that others may read along. */
export function calendarLetter(facts: CalendarLetterFacts): {
  readonly subject: string;
  readonly body: string;
} {
  const { method, name, code, college, timeZone, startsAt, endsAt } = facts;
  const into = method === 'REQUEST';
  const day = shortDate(startsAt, timeZone);
  const when = dateAndTimeRange(startsAt, endsAt, timeZone);
  const what = into
    ? `For your calendar: ${code}, ${when}.\n\nThere is nothing to do. If the time changes, your calendar follows.`
    : `This goes from your calendar: ${code}, ${when}.\n\nThere is nothing to do.`;
  return {
    subject: into ? `For your calendar: ${code}, ${day}` : `Out of your calendar: ${code}, ${day}`,
    body: `Hello ${name},\n\n${what}\n\n${college}\n`,
  };
}
