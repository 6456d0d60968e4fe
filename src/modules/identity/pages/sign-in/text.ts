export const text = {
  en: {
    title: 'Sign in',
    lead: 'We send you a link by e-mail. There is no password to remember.',
    email: 'Your e-mail address',
    emailHint: 'The one your college knows you by.',
    send: 'Send me a link',
    noAccount: 'You do not need to sign in to look at courses or to book one.',
    demo: 'This is the demonstration:',
    demoLink: 'be somebody for five minutes instead',
    sentTitle: 'Look at your e-mail',
    sent: 'If that address belongs to somebody here, a link is on its way. It works once, for 15 minutes.',
    sentNothing:
      'Nothing came? Look in the folder for unwanted mail, check the address, or ring the college.',
    again: 'Try another address',
    mend: 'Please mend one thing',
    mistakes: {
      email: 'Please write your e-mail address, so that we know where to send the link',
    },
  },
  easy: {
    title: 'Sign in',
    lead: 'We send a link to your e-mail. You do not need a password.',
    email: 'Your e-mail address',
    emailHint: 'Use the address your college knows.',
    send: 'Send me a link',
    noAccount: 'You can book a course without signing in.',
    demo: 'This is a demonstration.',
    demoLink: 'Be somebody for five minutes',
    sentTitle: 'Look at your e-mail',
    sent: 'We may have sent you a link. You can use it once. It works for 15 minutes.',
    sentNothing: 'Did nothing come? Please ring the college.',
    again: 'Try another address',
    mend: 'Please look at this again',
    mistakes: {
      email: 'Please write your e-mail address. We send the link to it.',
    },
  },
} as const;
