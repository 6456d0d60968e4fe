import type { Language } from '#design/layout.ts';

const en = {
  lead: 'Courses made and run together: by people who know something from living it, and people who know it from their work. As equals, and open to you.',
  find: 'What would you like to learn about?',
  findHint: 'A word is enough, such as “sleep” or “writing”',
  show: 'Show courses',
  next: 'Coming up next',
  all: (count: number) => (count === 1 ? 'See the one course that is on' : `See all ${count} courses`),
  nothing: 'There is nothing to book at the moment. New courses appear here as soon as they are ready.',
  how: 'How to ask for a place',
  howSteps: [
    'Choose a course that speaks to you. Nobody sends you; you decide.',
    'Tell us your name and a way to reach you. You need no account.',
    'Tell us what would help you, if you like. Then come.',
  ],
  howRing: 'You can do all of it by telephone, too.',
  ring: 'Ring us:',
  write: 'Write to us:',
  what: 'What kind of college is this?',
  whatWords: [
    'A place to learn, with a prospectus and a timetable. Not a clinic: nobody assesses you here.',
    'Every course is meant to have two tutors: a peer tutor, who draws on what they have lived through, and a professional tutor, who draws on their work. They plan it together and run it together.',
    'Where one of the two is missing, the page of the course says so, and who agreed to it.',
  ],
};

const easy: typeof en = {
  ...en,
  lead: 'Here you can learn new things with other people.',
  find: 'What do you want to learn about?',
  findHint: 'Write a word. For example: sleep.',
  show: 'Show me',
  next: 'What is on next',
  all: (count) => (count === 1 ? 'See the course' : `See all ${count} courses`),
  nothing: 'There are no courses right now.',
  how: 'How to get a place',
  howSteps: [
    'Choose a course.',
    'Tell us your name. Tell us how to reach you.',
    'Tell us what helps you. Then come.',
  ],
  howRing: 'You can ring us and we do it together.',
  what: 'What is this college?',
  whatWords: [
    'You can learn here. Nobody tests you.',
    'Two tutors run each course together. One is a peer tutor. They know about this from their own life. One is a professional tutor. They know about this from their job.',
    'Sometimes one of the two is missing. Then we tell you why.',
  ],
};

/** Words of the college's front page. */
export const frontText: Readonly<Record<Language, typeof en>> = { en, easy };
