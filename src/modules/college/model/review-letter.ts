import { dateInWords } from '#design/dates.ts';

export interface ReviewLetterFacts {
  readonly code: string;
  readonly college: string;
  readonly phone: string | null;
  readonly address: string;
  readonly endsAt: Date;
  readonly timeZone: string;
}

/** How students are asked to look back, for each way of telling. Neutral words: the code of the course, never what it is about. */
export function reviewLetter(facts: ReviewLetterFacts) {
  const { code, college, phone, address } = facts;
  const until = dateInWords(facts.endsAt, facts.timeZone);
  const ring = phone ? `Or ring ${phone}, and we write your answers down for you.` : '';
  const rest = [
    'Your name is not kept with your answers. You can leave out any question, and you need not answer at all.',
    ring,
    `The link works once, until ${until}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
  return {
    subject: `Looking back together: ${code}`,
    mail: `Hello,\n\nThank you for having been part of ${code}. The tutors are looking back on it, and would like to do that together with you. It is four short questions:\n\n${address}\n\n${rest}\n\n${college}`,
    text: `${code}: would you look back with us? Four short questions, no name: ${address}`,
    call: `We are looking back on ${code}. May we ask four short questions? The answers are kept without a name. Any question can be left out.`,
    letter: `Hello,\n\nThank you for having been part of ${code}. The tutors are looking back on it, and would like to do that together with you. There are four short questions at this address:\n\n${address}\n\nIf you would rather answer on paper, tell us and we send you the page. ${rest}\n\n${college}`,
  };
}
