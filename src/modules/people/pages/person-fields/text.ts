import { CONTACT_BY_WORDS } from '../../model/contact-choices.ts';
import type { LeaveMessage } from '../../model/contact-choices.ts';
import type { PersonRow } from '../../tables.ts';

interface ContactWords {
  readonly name: string;
  readonly nameHint: string;
  readonly phone: string;
  readonly email: string;
  readonly emailHint: string | null;
  readonly contactBy: string;
  readonly contactByWords: Readonly<Record<PersonRow['contact_by'], string>>;
  readonly leaveMessage: string;
  readonly leaveMessageHint: string;
  readonly leaveMessageWords: Readonly<Record<LeaveMessage, string>>;
  readonly note: string;
  readonly noteHint: string;
}

/** Who is being asked, and how: the person themself (in Easy Read too), or somebody writing it down for them. */
export type Asked = 'you' | 'you, easy' | 'them';

const them: ContactWords = {
  name: 'Name to use',
  nameHint: 'As they like to be called. It need not be the name on any paper.',
  phone: 'Telephone',
  email: 'E-mail',
  emailHint: null,
  contactBy: 'How they like to be reached',
  contactByWords: CONTACT_BY_WORDS,
  leaveMessage: 'May we leave a message?',
  leaveMessageHint: 'Somebody else might hear or read it. Unless they have said yes, leave none.',
  leaveMessageWords: { yes: 'Yes', no: 'No, please never', 'not asked': 'Not asked yet' },
  note: 'Reaching them safely',
  noteHint: 'For example: only after 2pm, or say “the library” and not the college.',
};

const you: ContactWords = {
  ...them,
  name: 'What would you like to be called?',
  nameHint: 'Your own choice. It need not be the name on any paper.',
  emailHint: 'For letters from the college. What you sign in with stays as it is.',
  contactBy: 'How would you like us to reach you?',
  contactByWords: { ...CONTACT_BY_WORDS, 'not said': 'I do not mind' },
  leaveMessage: 'If you do not answer, may we leave a message?',
  leaveMessageHint: 'Somebody else might hear or read it. Unless you say yes, we leave none.',
  leaveMessageWords: { yes: 'Yes', no: 'No, please never', 'not asked': 'I would rather not say' },
  note: 'Anything we should know about reaching you',
  noteHint: 'For example: after 2pm, or ask for me by my first name. You can skip this.',
};

const easy: ContactWords = {
  ...you,
  name: 'What is your name?',
  nameHint: 'You can choose. It can be a short name.',
  phone: 'Phone number',
  emailHint: 'We send letters to this address.',
  contactBy: 'How should we contact you?',
  contactByWords: {
    phone: 'Phone me',
    text: 'Text me',
    email: 'Send an e-mail',
    letter: 'Send a letter',
    'not said': 'I do not mind',
  },
  leaveMessage: 'Can we leave a message?',
  leaveMessageHint: 'Other people may hear it.',
  leaveMessageWords: { yes: 'Yes', no: 'No', 'not asked': 'I do not want to say' },
  note: 'Is there more we should know?',
  noteHint: 'You do not have to write anything.',
};

export const CONTACT_WORDS: Readonly<Record<Asked, ContactWords>> = { them, you, 'you, easy': easy };

/** What a form about a person says by itself when something needs mending. */
export const CONTACT_MISTAKES = {
  en: { mistakes: { name: 'Write the name to use' } },
  easy: { mistakes: { name: 'Please write your name.' } },
} as const;
