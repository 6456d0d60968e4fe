export const text = {
  en: {
    title: 'Your second step',
    lead: 'Your password is right. Now show a second time that it is you.',
    againTitle: 'Once more: is it you?',
    againLead:
      'What you are about to do could give somebody else the keys. So we ask for your second step again, when it was more than a quarter of an hour ago.',
    neededTitle: 'This page needs your second step',
    needed:
      'You signed in by a link. That is enough to see what is your own. What your role opens, and what changes how you sign in, needs your password and your second step.',
    withPassword: 'Sign in with my password',
    own: 'Go to what is mine',
    go: 'Go on',
    lost: 'I have lost my app and my codes',
    lostWhat:
      'The steward of your college can let you start again, in person. If you are the only steward, whoever looks after this installation can.',
    mistakes: { code: 'Please type your code' },
  },
  easy: {
    title: 'Your second step',
    lead: 'Your password is right. Now type a code too.',
    againTitle: 'Is it still you?',
    againLead: 'This is important. So we ask for your code again.',
    neededTitle: 'This page needs your second step',
    needed: 'You came in with a link. This page needs your password and a code.',
    withPassword: 'Use my password',
    own: 'Go to my pages',
    go: 'Go on',
    lost: 'I lost my app and my codes',
    lostWhat: 'Please ask the steward of your college. They can help you start again.',
    mistakes: { code: 'Please type your code.' },
  },
} as const;
