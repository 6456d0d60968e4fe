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

/** Why a manager is written to: they are asked, asked again since the days changed, or (once) reminded. */
export type WhyWritten = 'first' | 'again' | 'reminder';

const SUBJECT: Record<WhyWritten, string> = {
  first: 'a question for you',
  again: 'the days have changed',
  reminder: 'a reminder',
};
const OPENING: Record<WhyWritten, (tutor: string) => string> = {
  first: (tutor) =>
    `${tutor} would like to teach with us, and asks whether you can release them at these times:`,
  again: (tutor) =>
    `We asked you whether ${tutor} can be released to teach with us. The days have changed since, and we are sorry to ask once more: these are the times now.`,
  reminder: (tutor) =>
    `We wrote to you about ${tutor} and have not heard from you. That is easily done in a busy week, and we will not remind you again.`,
};

/** The mail to a manager. */
export function managerLetter(letter: ManagerLetter, why: WhyWritten): { subject: string; body: string } {
  const { space, code, manager, tutor, days, fromOn, toOn, link, linkUntil } = letter;
  const period =
    fromOn && toOn && fromOn !== toOn ? [`(from ${dayInWords(fromOn)} to ${dayInWords(toOn)})`] : [];
  const lines = [
    `Hello ${manager},`,
    '',
    OPENING[why](tutor),
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
    subject: `${code}: ${SUBJECT[why]}`,
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

/** What a manager is sent who wants to be remembered: the way to their page. Nothing that is taught stands in it. */
export function pageLetter(letter: {
  readonly space: Space;
  readonly code: string;
  readonly manager: string;
  readonly link: string;
  /** The last day on which we remember them, "2027-04-30". */
  readonly until: string;
}): { subject: string; body: string } {
  const { space, code, manager, link, until } = letter;
  const lines = [
    `Hello ${manager},`,
    '',
    'Here is your page with us. It shows what you are asked, and what came of what you agreed to:',
    '',
    link,
    '',
    `It works until ${dayInWords(until)}. Then we let go of your name and address.`,
    ...whomToRing(space),
    '',
    space.name,
    `Our reference: ${code}`,
  ];
  return { subject: `${code}: your page`, body: lines.join('\n') };
}
