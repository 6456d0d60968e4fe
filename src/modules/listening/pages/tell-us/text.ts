export const text = {
  en: {
    wrong: {
      title: 'Tell us what is wrong with this',
      lead: 'This product was not co-produced. What you tell us is how that begins to change.',
    },
    complaint: {
      title: 'Make a complaint',
      lead: 'You need not give your name. The college reads this and, if you say how, answers you.',
    },
    'easy-read': {
      title: 'Ask for this in Easy Read',
      lead: 'Tell us what you would like to read, and how to get it to you.',
    },
    which: 'Which college is it about?',
    words: 'In your own words',
    reply: 'If you would like an answer: how may we reach you?',
    replyHint: 'You can leave this empty. We use it to answer you and for nothing else.',
    about: 'It is about the page',
    send: 'Send this',
    mend: 'Please mend this',
    mistakes: {
      space: 'Please choose which college it is about',
      words: 'Please write a few words, so that we know what to mend',
    },
    thanksTitle: 'Thank you',
    thanks:
      'The college has what you wrote. If you said how to reach you, somebody will answer within ten working days.',
    back: 'Go back to where you were',
  },
  easy: {
    wrong: {
      title: 'Tell us what is wrong',
      lead: 'We want to make this better. Please tell us what is wrong.',
    },
    complaint: { title: 'Make a complaint', lead: 'You can complain. You do not have to give your name.' },
    'easy-read': { title: 'Ask for Easy Read', lead: 'We can send you this in Easy Read. Tell us how.' },
    which: 'Which college is it?',
    words: 'Tell us in your own words',
    reply: 'How can we answer you?',
    replyHint: 'You can leave this empty.',
    about: 'It is about this page',
    send: 'Send this',
    mend: 'Please look at this again',
    mistakes: {
      space: 'Please choose a college.',
      words: 'Please write something here. Then we know what is wrong.',
    },
    thanksTitle: 'Thank you',
    thanks: 'We have what you wrote. We answer in ten working days.',
    back: 'Go back',
  },
} as const;
