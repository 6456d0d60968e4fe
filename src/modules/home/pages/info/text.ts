import type { SymbolName } from '#design/symbols/symbol.ts';

/** A page of plain information: headings with paragraphs, and the same in Easy Read, one idea a block. */
export interface InfoText {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly easy: {
    readonly title: string;
    readonly blocks: readonly { readonly symbol: SymbolName; readonly text: string }[];
  };
}

export const crisis: InfoText = {
  title: 'Where to turn if today is hard',
  lead: 'Alongside is not a crisis service, and nobody watches these pages. These people are there now.',
  parts: [
    {
      heading: 'If a life is in danger',
      paragraphs: ['Call 999, or go to the accident and emergency department of the nearest hospital.'],
    },
    {
      heading: 'If you need help with your mental health today',
      paragraphs: ['Call 111 and choose the mental health option. It is open day and night, for any age.'],
    },
    {
      heading: 'If you would like somebody to listen',
      paragraphs: [
        'Samaritans: 116 123, free from any phone, day and night.',
        'If you would rather write: text SHOUT to 85258.',
      ],
    },
  ],
  easy: {
    title: 'If today is hard',
    blocks: [
      { symbol: 'warning', text: 'Is somebody in danger? Call 999.' },
      { symbol: 'phone', text: 'Do you need help today? Call 111. Choose the mental health option.' },
      { symbol: 'speech', text: 'Do you want to talk? Call Samaritans on 116 123. It is free.' },
      { symbol: 'clock', text: 'They are there all day and all night.' },
    ],
  },
};

export const privacy: InfoText = {
  title: 'Privacy: what is kept, and why',
  lead: 'We ask for as little as a college needs to keep a place for you and to make it work for you.',
  parts: [
    {
      heading: 'What a college keeps when you book',
      paragraphs: [
        'The name you use, a way to reach you, and the courses you booked.',
        'If you tell it: what helps you to take part, what to do if you miss a session, an emergency contact, and a note on keeping well. You can skip each of these.',
      ],
    },
    {
      heading: 'Who sees it',
      paragraphs: [
        'The coordinator, and the tutors of your course from when you book until seven days after it ends. The note on keeping well and the emergency contact are for those tutors and the coordinator alone.',
        'What helps you and your notes are stored sealed, and every time somebody looks at them it is written down. You can see who looked.',
        'No page shows what you booked to other students, and nothing shows how you came to the college.',
      ],
    },
    {
      heading: 'What is never done with it',
      paragraphs: [
        'It is not sold, not used for advertising and not used by any machine to decide about you. There is no tracking on these pages and nothing on them comes from other companies.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'One remembers that you are signed in, one keeps forms safe, and one remembers whether you chose Easy Read. All three are needed for what you asked for; there are no others.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'You can see what is kept, have it put right, and ask for it to be erased. Ask the college, whose name stands on its pages: it is responsible for what it keeps. If its answer does not satisfy you, you can turn to the Information Commissioner: ico.org.uk, 0303 123 1113.',
      ],
    },
  ],
  easy: {
    title: 'Your information',
    blocks: [
      { symbol: 'person', text: 'The college keeps your name. It keeps a way to reach you.' },
      { symbol: 'heart', text: 'You can tell us what helps you. You do not have to.' },
      { symbol: 'eye', text: 'The coordinator and your tutors can see it. Each look is written down.' },
      { symbol: 'cross', text: 'We do not sell it. We do not track you.' },
      { symbol: 'pencil', text: 'You can ask to see it. You can ask us to change it or erase it.' },
    ],
  },
};

export const accessibility: InfoText = {
  title: 'Accessibility statement',
  lead: 'Alongside should work for you whatever you use to read and to press buttons. Where it does not, we want to know.',
  parts: [
    {
      heading: 'What we do',
      paragraphs: [
        'Every page works without JavaScript, with a keyboard alone, at 400 % zoom and on a screen 320 pixels wide, and prints.',
        'Pages for everyone exist in simpler words as well. Until people with learning disabilities have checked them they say “Simpler words, not yet checked”.',
        'We aim for the Web Content Accessibility Guidelines 2.2, level AA. Each page is checked by a program (axe) in a real browser whenever the software changes.',
      ],
    },
    {
      heading: 'What we know is not good enough yet',
      paragraphs: [
        'A program finds only some of the barriers. Nobody who uses a screen reader every day has yet tested these pages, and nobody with a learning disability has checked the simpler words.',
        'What colleges write themselves (course titles and descriptions) may not be in simpler words. You can ask the college for it in Easy Read.',
      ],
    },
    {
      heading: 'Tell us',
      paragraphs: [
        '“Tell us what is wrong with this” stands at the foot of every page. Colleges answer within ten working days. If the answer does not help, the Equality Advisory and Support Service can: equalityadvisoryservice.com, 0808 800 0082.',
      ],
    },
    {
      heading: 'About this statement',
      paragraphs: [
        'Written on 22 November 2026, from our own checks of the software as it comes. A college that changes the look or the words should say so in a statement of its own.',
      ],
    },
  ],
  easy: {
    title: 'Can everybody use this?',
    blocks: [
      { symbol: 'wheelchair', text: 'We want everybody to be able to use this.' },
      { symbol: 'computer', text: 'It works on a phone. It works with a keyboard.' },
      { symbol: 'course', text: 'You can read pages in simpler words.' },
      { symbol: 'speech', text: 'Is something hard to use? Please tell us. The link is at the bottom.' },
    ],
  },
};

export const complaints: InfoText = {
  title: 'How to complain',
  lead: 'A complaint is a gift to everybody who comes after you. It never costs you your place on a course.',
  parts: [
    {
      heading: 'Tell the college',
      paragraphs: [
        'Write with the form below, ring, or say it to anybody at the college. You need not give your name. It answers within ten working days, and tells you who has looked at it.',
      ],
    },
    {
      heading: 'About your data',
      paragraphs: [
        'If it is about how your data is used, say so: the college must acknowledge it within 30 days and tell you the outcome. You can turn to the Information Commissioner at any time: ico.org.uk, 0303 123 1113.',
      ],
    },
    {
      heading: 'If the answer is not good enough',
      paragraphs: [
        'Ask the college for the complaints procedure of the organisation that hosts it. For a college of the NHS in England you can go to the Parliamentary and Health Service Ombudsman: ombudsman.org.uk, 0345 015 4033.',
      ],
    },
  ],
  easy: {
    title: 'How to complain',
    blocks: [
      { symbol: 'speech', text: 'Are you unhappy with something? You can complain.' },
      { symbol: 'person', text: 'You do not have to give your name.' },
      { symbol: 'tick', text: 'You will not lose your place.' },
      { symbol: 'letter', text: 'The college will answer in ten working days.' },
    ],
  },
};

export const about: InfoText = {
  title: 'About Alongside',
  lead: 'Alongside is free, open-source software for places where people with lived experience and professionals do things together, as equals.',
  parts: [
    {
      heading: 'What it is for',
      paragraphs: [
        'You can’t share power if you don’t make it visible. Alongside runs the work of a college, and shows from its own records who planned it, who designed it, who taught it and who looked back on it.',
      ],
    },
    {
      heading: 'It was not co-produced',
      paragraphs: [
        'We say so because it matters. The first version was written by software engineers from what people in co-production have published. Each college can change its words and its rules, and each page asks you to say what is wrong with it.',
      ],
    },
    {
      heading: 'Whose it is',
      paragraphs: [
        'The code is under the GNU Affero General Public Licence (version 3 or later): anybody may run it, read it and change it. The design of its buttons and forms builds on the NHS.UK frontend (MIT licence); it is not an NHS product. The symbols in the simpler-words pages are Phosphor Icons (MIT licence).',
      ],
    },
  ],
  easy: {
    title: 'About Alongside',
    blocks: [
      { symbol: 'people', text: 'Alongside helps people run courses together.' },
      { symbol: 'eye', text: 'It shows who decided things. It shows who did the work.' },
      { symbol: 'warning', text: 'It was not made by people with lived experience. We want that to change.' },
      { symbol: 'speech', text: 'Please tell us what is wrong with it.' },
    ],
  },
};
