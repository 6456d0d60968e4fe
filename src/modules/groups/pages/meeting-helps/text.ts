import type { NeedCategory } from '#modules/people/index.ts';
import type { Language } from '#design/layout.ts';

type NeedTexts = Readonly<Record<NeedCategory, { readonly title: string; readonly hint: string }>>;

const en = {
  title: 'What would help you at this meeting?',
  why: 'We ask before every meeting, so that the room, the papers and the pace can be made right. You can leave all of it empty.',
  who: 'It is kept with what helps you, sealed. Whoever prepares this meeting sees it only if you say so here; each time they look, it is written down, and you can read who looked.',
  may: 'May those who prepare this meeting see what helps you?',
  mayHint: 'They see all that you have told us helps you, not only what you write here',
  yes: 'Yes, so that they can prepare',
  no: 'No, or nothing is needed this time',
  send: 'Keep this',
  missing: 'Say whether they may see it',
  whose: 'Whose answer is it?',
  whoseHint: 'You can write it down for somebody who told you, as whoever prepares the meeting',
  mine: 'It is mine',
  how: 'How did they tell you?',
  phone: 'By telephone',
  paper: 'On paper',
  inPerson: 'In person',
  howMissing: 'Say how they told you',
  whoseMissing: 'Choose somebody who is in the group',
  needs: null as NeedTexts | null,
};

const easy: typeof en = {
  ...en,
  title: 'What would help you at this meeting?',
  why: 'We ask so that we can get things right for you. You can leave it empty.',
  who: 'This is private. People who plan the meeting see it only if you say yes. We write down who looked.',
  may: 'Can the people who plan the meeting see what helps you?',
  mayHint: 'They see everything you told us that helps you',
  yes: 'Yes',
  no: 'No',
  send: 'Keep it',
  missing: 'Choose yes or no',
  whose: 'Who is this from?',
  whoseHint: 'You can write for another person',
  needs: {
    contact: { title: 'How to contact me', hint: 'For example: text me. Or ring me after 2 o’clock.' },
    format: { title: 'Reading', hint: 'For example: big letters. Easy Read. Yellow paper.' },
    communication: { title: 'Talking and listening', hint: 'For example: give me time to think.' },
    professional: {
      title: 'A person who helps me talk or listen',
      hint: 'For example: a sign language interpreter.',
    },
    adjustment: { title: 'In the room', hint: 'For example: no stairs. A seat by the door. Breaks.' },
  },
};

export const meetingHelpsText: Record<Language, typeof en> = { en, easy };
