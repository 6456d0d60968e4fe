import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';
import type { WhyNot } from '../../commands/booking-refused.ts';
import type { IF_MISSED, LEAVE_MESSAGE, OftenHelps } from './form.ts';

export interface FieldWords {
  readonly nameLabel: string;
  readonly nameHint: string;
  readonly reach: string;
  readonly reachHint: string;
  readonly email: string;
  readonly emailHint: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly leaveMessage: string;
  readonly leaveMessages: Record<(typeof LEAVE_MESSAGE)[number], string>;
  readonly helps: string;
  readonly helpsHint: string;
  readonly often: Record<OftenHelps, string>;
  readonly helpsOther: string;
  readonly helpsOtherHint: string;
  readonly more: string;
  readonly moreLead: string;
  readonly supporter: string;
  readonly supporterHint: string;
  readonly supporterYes: string;
  readonly ifMissed: string;
  readonly ifMissedHint: string;
  readonly ifMisseds: Record<(typeof IF_MISSED)[number], string>;
  readonly emergency: string;
  readonly emergencyHint: string;
  readonly keepingWell: string;
  readonly keepingWellHint: string;
}

interface BookText extends FieldWords {
  readonly title: string;
  readonly titleList: string;
  readonly lead: string;
  readonly leadList: string;
  readonly full: (places: number, waiting: number) => string;
  readonly until: string;
  readonly asYourself: (name: string) => string;
  readonly mend: string;
  readonly ask: string;
  readonly askList: string;
  readonly privacy: string;
  readonly busyTitle: string;
  readonly busy: string;
  readonly sentBeforeTitle: string;
  readonly sentBefore: string;
  readonly ringInstead: (phone: string) => string;
  readonly closed: Record<WhyNot, { title: string; what: string }>;
  readonly other: string;
  readonly back: string;
}

const en: BookText = {
  title: 'Ask for a place',
  titleList: 'Join the waiting list',
  lead: 'Three things, and the place is yours. You need no account, no referral and no reason.',
  leadList: 'Three things, and you are on the waiting list. You need no account, no referral and no reason.',
  full: (places, waiting) =>
    `${places === 2 ? 'Both places are taken' : plural(places, { one: 'The one place is taken', other: 'All # places are taken' })}. ${waiting === 0 ? 'Nobody waits' : plural(waiting, { one: '# person waits', other: '# people wait' })} before you. When a place comes free, it is held for the first on the waiting list.`,
  until: 'You can come to as many sessions as suit you, and join at any time.',
  asYourself: (name) => `You are signed in as ${name}, so this place is for you.`,
  mend: 'Please mend this',
  ask: 'Ask for a place',
  askList: 'Join the waiting list',
  privacy:
    'The coordinator and the tutors of this course can read this, and nobody else. The tutors no longer can a week after it ends.',
  busyTitle: 'A lot of people are asking at this moment',
  busy: 'Nothing is lost: what you wrote is still here. Please press the button once more.',
  sentBeforeTitle: 'You sent this page before, with other answers',
  sentBefore:
    'What you asked for then still stands. To ask for another place with these answers, press the button once more.',
  ringInstead: (phone) => `Would you rather talk? Ring ${phone} and we book it for you.`,
  closed: {
    begun: {
      title: 'This has begun',
      what: 'It meets as one group from the first day, so we no longer take bookings here. Ring us: sometimes there is a way, and it may run again.',
    },
    over: { title: 'This is over', what: 'It has had its last session. It may run again.' },
    postponed: {
      title: 'This is postponed',
      what: 'It will run later than planned. As soon as there is a new date, you can ask for a place here.',
    },
    withdrawn: { title: 'This is not running', what: 'We are sorry: it is not running this time.' },
  },
  other: 'See what else is on',
  back: 'Back to the course',
  nameLabel: 'The name you would like us to use',
  nameHint: 'It need not be the one on your papers.',
  reach: 'A way to reach you',
  reachHint: 'One is enough. We use it to tell you about this place, and for nothing else.',
  email: 'E-mail address',
  emailHint: 'For your dates, and a link to cancel.',
  phone: 'Telephone number',
  phoneHint: 'If something changes at the last minute.',
  leaveMessage: 'If you do not answer, may we leave a message?',
  leaveMessages: { 'not said': 'I would rather not say: then we leave none', yes: 'Yes', no: 'No' },
  helps: 'What would help you?',
  helpsHint: 'So that everything is ready when you come. Tick any, or none.',
  often: {
    'large print': 'Large print',
    'easy read': 'Easy Read',
    'hearing loop': 'A hearing loop',
    interpreter: 'A sign language interpreter',
    'step-free': 'Getting in without steps',
    'quiet place': 'A quiet place to step out to',
    'somebody with me': 'Coming with somebody I trust',
  },
  helpsOther: 'Anything else that would help',
  helpsOtherHint: 'In your own words.',
  more: 'More you can tell us, if you like',
  moreLead: 'None of this is needed for a place.',
  supporter: 'Somebody who supports me',
  supporterHint: 'They are welcome. Saying so helps us to have a chair for them.',
  supporterYes: 'Somebody comes with me to support me',
  ifMissed: 'If I miss a session',
  ifMissedHint: 'Some people are glad of a call, and some would rather be left in peace.',
  ifMisseds: {
    'not said': 'I do not mind',
    ring: 'Please ring me',
    text: 'Please text me',
    'leave me be': 'Leave me be, please',
  },
  emergency: 'Somebody we could ring in an emergency',
  emergencyHint: 'A name and a number. We ring them only if you are taken ill or hurt while you are with us.',
  keepingWell: 'What the tutors should know to help you stay well on the day',
  keepingWellHint:
    'For the tutors of this course only. Kept sealed; each time a tutor reads it, that is written down.',
};

const easy: BookText = {
  title: 'Ask for a place',
  titleList: 'Wait for a place',
  lead: 'Tell us 3 things. Then you have a place.',
  leadList: 'Tell us 3 things. Then you are on the waiting list.',
  full: (places, waiting) =>
    `${places === 2 ? 'Both places are taken.' : plural(places, { one: 'The place is taken.', other: 'All # places are taken.' })} ${waiting === 0 ? 'Nobody is waiting yet.' : plural(waiting, { one: '# person is waiting.', other: '# people are waiting.' })} You can wait too.`,
  until: 'You can start on any day.',
  asYourself: (name) => `You are signed in as ${name}. This place is for you.`,
  mend: 'Please change this',
  ask: 'Ask for a place',
  askList: 'Wait for a place',
  privacy: 'The tutors of this course can read this. The coordinator can read it too. Nobody else can.',
  busyTitle: 'A lot of people are asking now',
  busy: 'We still have what you wrote. Please press the button again.',
  sentBeforeTitle: 'You sent this page before',
  sentBefore: 'We kept what you asked for then. Do you want another place? Press the button again.',
  ringInstead: (phone) => `You can ring us: ${phone}. We can book it for you.`,
  closed: {
    begun: { title: 'This has started', what: 'You cannot book here now. Please ring us to ask.' },
    over: { title: 'This is over', what: 'It may happen again.' },
    postponed: { title: 'This will be later', what: 'We do not know the new day yet.' },
    withdrawn: { title: 'This will not happen', what: 'We are sorry.' },
  },
  other: 'See other courses',
  back: 'Back to the course',
  nameLabel: 'Your name',
  nameHint: 'Write the name you like us to use.',
  reach: 'How can we reach you?',
  reachHint: 'Give us one of these. You do not need both.',
  email: 'Your e-mail address',
  emailHint: 'We send you the dates.',
  phone: 'Your phone number',
  phoneHint: 'We ring you if something changes.',
  leaveMessage: 'Can we leave a message on this phone?',
  leaveMessages: { 'not said': 'I do not want to say', yes: 'Yes', no: 'No' },
  helps: 'What would help you?',
  helpsHint: 'Choose what you need. You can choose nothing.',
  often: {
    'large print': 'Big letters',
    'easy read': 'Easy Read',
    'hearing loop': 'A hearing loop. It helps people with hearing aids.',
    interpreter: 'Somebody who signs',
    'step-free': 'No steps',
    'quiet place': 'A quiet place',
    'somebody with me': 'I want to bring somebody with me',
  },
  helpsOther: 'What else would help?',
  helpsOtherHint: 'Use your own words.',
  more: 'More you can tell us',
  moreLead: 'You do not have to tell us this.',
  supporter: 'Does somebody come with you?',
  supporterHint: 'Your supporter is welcome. Tell us, so there is a chair.',
  supporterYes: 'Yes, somebody comes to support me',
  ifMissed: 'What if you do not come one day?',
  ifMissedHint: 'Choose what you like best.',
  ifMisseds: {
    'not said': 'I do not mind',
    ring: 'Please ring me',
    text: 'Please text me',
    'leave me be': 'Please leave me alone',
  },
  emergency: 'Who can we ring if you get ill here?',
  emergencyHint: 'Write a name and a phone number.',
  keepingWell: 'What helps you to stay well?',
  keepingWellHint: 'Only the tutors of this course can read this.',
};

export const bookText: Record<Language, BookText> = { en, easy };
