import { dayInWords } from '#design/dates.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { askedDayInWords } from './asked-day.ts';
import type { AskedDay } from './asked-day.ts';

/** What goes into a mail to a manager. Neither subject nor body names what is taught: the page behind the link does. */
export interface ManagerLetter {
  readonly space: Space;
  readonly code: string;
  readonly manager: string;
  readonly tutor: string;
  readonly days: readonly AskedDay[];
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly link: string;
  /** The last day on which the link works, "2027-01-12". */
  readonly linkUntil: string;
}

/** The mail that asks a manager, or (once) reminds them. */
export function managerLetter(letter: ManagerLetter, isReminder: boolean): { subject: string; body: string } {
  const { space, code, manager, tutor, days, fromOn, toOn, link, linkUntil } = letter;
  const opening = isReminder
    ? `We wrote to you about ${tutor} and have not heard from you. That is easily done in a busy week, and we will not remind you again.`
    : `${tutor} would like to teach with us, and asks whether you can release them at these times:`;
  const period =
    fromOn && toOn && fromOn !== toOn ? [`(from ${dayInWords(fromOn)} to ${dayInWords(toOn)})`] : [];
  const lines = [
    `Hello ${manager},`,
    '',
    opening,
    '',
    ...days.map((day) => `- ${askedDayInWords(day)}`),
    ...period,
    '',
    'You can say which of these are possible, or that none is, on this page. It needs no account, and nothing happens until you press a button there:',
    '',
    link,
    '',
    `The link works until ${dayInWords(linkUntil)}.`,
    ...whomToRing(space),
    '',
    space.name,
    `Our reference: ${code}`,
  ];
  return {
    subject: isReminder ? `${code}: a reminder` : `${code}: a question for you`,
    body: lines.join('\n'),
  };
}

function whomToRing({ contactPhone, contactEmail }: Space): string[] {
  const ways = [contactPhone && `ring ${contactPhone}`, contactEmail && `write to ${contactEmail}`].filter(
    Boolean,
  );
  return ways.length === 0 ? [] : [`If you would rather talk about it, ${ways.join(' or ')}.`];
}

/** What a tutor is told once their manager has answered: neutral, since a screen may be seen by others. */
export function answerWords(
  code: string,
  address: string,
): { subject: string; mail: string; text: string; call: string; letter: string } {
  const plain = `There is an answer to what you asked under ${code}.`;
  return {
    subject: `${code}: there is an answer`,
    mail: `Hello,\n\n${plain} You can read it here:\n\n${address}\n`,
    text: `${plain} ${address}`,
    call: `There is an answer to their request ${code}. It stands on the page of the request: read it out.`,
    letter: `Hello,\n\n${plain} Ring us and we will tell you, or read it on your page when you are signed in.\n`,
  };
}
