import { bookText } from '../book-a-place/text.ts';
import type { FieldWords } from '../book-a-place/text.ts';

const own = bookText.en;

/** The same questions, asked by one person for another. */
export const fieldWords: FieldWords = {
  ...own,
  nameLabel: 'The name they would like us to use',
  reach: 'How we reach them',
  reachHint: 'Ask which they prefer. Without any, they will have to ring or come by to hear of changes.',
  emailHint: 'For their dates, and a link to cancel.',
  leaveMessage: 'If they do not answer, may we leave a message?',
  leaveMessages: { 'not said': 'Not asked: then we leave none', yes: 'Yes', no: 'No' },
  helps: 'What would help them?',
  helpsHint: 'So that everything is ready when they come. Ask, and tick any or none.',
  often: { ...own.often, 'somebody with me': 'Coming with somebody they trust' },
  helpsOtherHint: 'In their own words.',
  more: 'More they can tell us, if they like',
  supporter: 'Somebody who supports them',
  supporterHint: 'Where this run counts supporters, they take two places.',
  supporterYes: 'Somebody comes with them to support them',
  ifMissed: 'If they miss a session',
  ifMisseds: {
    'not said': 'They do not mind',
    ring: 'Ring them',
    text: 'Text them',
    'leave me be': 'Leave them be',
  },
  emergency: 'Somebody we could ring in an emergency',
  keepingWell: 'What the tutors should know to help them stay well on the day',
  keepingWellHint: 'For the tutors of this course only. Once it is sent you cannot read it here again.',
};

export const text = {
  title: 'Book for somebody',
  titleList: 'Put somebody on the waiting list',
  lead: 'For somebody who rang, wrote or came by. It is written down that you did it for them.',
  find: 'Whom is it for?',
  findHint: 'The beginning of any part of their name is enough.',
  look: 'Look',
  found: 'People we know',
  nobody: (words: string) => `We know nobody called “${words}”.`,
  somebodyNew: 'Somebody new',
  more: 'There are more. Write a little more of the name.',
  who: (name: string) => `For ${name}`,
  change: 'Somebody else',
  reach: 'How we reach them',
  full: (waiting: number) =>
    `All places are taken. ${waiting === 1 ? '1 person waits' : `${waiting} people wait`} already.`,
  channel: 'How did they ask?',
  mend: 'Please mend this',
  book: 'Book this place',
  list: 'Put them on the waiting list',
  busyTitle: 'A lot of people are asking at this moment',
  busy: 'Nothing is lost: what you wrote is still here. Please press the button once more.',
  sentBeforeTitle: 'You sent this page before, with other answers',
  sentBefore:
    'What was booked then still stands. To book once more with these answers, press the button again.',
  back: 'Back to who is coming',
  done: 'Booked for somebody',
  doneBooked: (name: string) => `${name} has a place`,
  doneListed: (name: string, number: number) => `${name} is number ${number} on the waiting list`,
  doneCancelled: (name: string) => `${name}’s place has been given back`,
  tell: 'Tell them now',
  tellMail: 'A message is on its way to their e-mail address.',
  tellRing: 'They have no e-mail address: tell them now, or ring them back.',
  tellNobody: 'We have no way to reach them: tell them now, or hand them the letter below.',
  another: 'Book for somebody else',
  letter: 'A letter to print',
  dear: (name: string) => `Dear ${name},`,
  letterBooked: 'You have a place. We look forward to seeing you.',
  letterListed: (number: number) =>
    `All places are taken. You are number ${number} on the waiting list. When one comes free and it is their turn, it is held for them, and we tell them.`,
  letterDates: 'Your dates',
  letterWhere: 'Where it is',
  letterCannot: (phone: string) => `If you cannot come, please ring ${phone}. You need not say why.`,
} as const;
