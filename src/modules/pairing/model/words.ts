import type { TutorRole } from '#modules/college/index.ts';
import { shortDateAndTimeRange, timeInWords } from '#design/dates.ts';
import { plural } from '#design/plural.ts';
import type { Away } from './free.ts';
import { dayRange } from '#design/dates.ts';
import type { Hours } from './free.ts';

export const A_ROLE: Record<TutorRole, string> = {
  peer: 'a peer tutor',
  professional: 'a professional tutor',
};

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** "Tue 12 January, 10am to 12.30pm, 5 sessions" */
export function whenItMeets(sessions: readonly Hours[], zone: string): string {
  const [first] = sessions;
  if (!first) return 'No sessions yet';
  const when = shortDateAndTimeRange(first.startsAt, first.endsAt, zone);
  return sessions.length === 1
    ? when
    : `${when}, ${plural(sessions.length, { one: '# session', other: '# sessions' })}`;
}

/** "Tuesdays, 9am to 12 noon", "14 to 16 May 2027" */
export function awayInWords(away: Away): string {
  if (away.kind === 'days') return dayRange(away.fromOn, away.toOn);
  return `${WEEKDAYS[away.weekday - 1]}s, ${clock(away.from)} to ${clock(away.until)}`;
}

const clock = (time: string) => timeInWords(`2027-01-01T${time}Z`, 'UTC');

interface Words {
  readonly subject: string;
  readonly mail: string;
  readonly text: string;
  readonly call: string;
  readonly letter: string;
}

export interface QuestionFacts {
  readonly code: string;
  readonly role: TutorRole;
  /** When it meets, and until when it can be answered, in words. */
  readonly when: string;
  readonly until: string;
  readonly link: string;
  readonly college: string;
}

/** What a tutor is asked: by codes and times alone, since a screen or a letter may be seen by others. The page says what it is. */
export function questionWords({ code, role, when, until, link, college }: QuestionFacts): Words {
  const asks = `Would you like to be ${A_ROLE[role]} for ${code}? It meets ${when}. You can answer until ${until}.`;
  const free = 'You need not say why if it is a no, and the first who says yes is named.';
  return {
    subject: `${code}: would you like to?`,
    mail: `Hello,\n\n${asks}\n\nYou can read more and answer with one press here:\n\n${link}\n\n${free}\n\n${college}\n`,
    text: `${asks} Answer here: ${link}`,
    call: `${asks} ${free} Write the answer down on the page for finding tutors.`,
    letter: `Hello,\n\n${asks}\n\n${free} Please ring us.\n\n${college}\n`,
  };
}

/** What those are told who had not answered yet when somebody else said yes. */
export function somebodyElseWords(code: string, college: string): Words {
  const said = `Somebody has said yes to ${code}, so you need not answer. Thank you for thinking about it.`;
  return {
    subject: `${code}: you need not answer`,
    mail: `Hello,\n\n${said}\n\n${college}\n`,
    text: said,
    call: said,
    letter: `Hello,\n\n${said}\n\n${college}\n`,
  };
}
