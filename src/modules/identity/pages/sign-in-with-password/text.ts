export const text = {
  en: {
    title: 'Sign in with your password',
    lead: 'First your password, then your second step: a code from your app or your printed sheet.',
    email: 'Your e-mail address',
    password: 'Your password',
    show: 'Show',
    hide: 'Hide',
    go: 'Go on',
    forgotten: 'I have forgotten my password',
    byLink: 'Sign in by a link instead',
    mend: 'Please mend this',
    notTogether: 'That address and password do not go together. Please type both once more',
    resting: (until: string) =>
      `There were several wrong tries, so this rests until ${until}. A link by e-mail works meanwhile`,
    noSecondStep: 'This account has no second step yet. Sign in by a link and set one up',
    mistakes: {
      email: 'Please write your e-mail address',
      password: 'Please type your password',
    },
  },
  easy: {
    title: 'Sign in with your password',
    lead: 'Type your password. Then we ask for a code.',
    email: 'Your e-mail address',
    password: 'Your password',
    show: 'Show',
    hide: 'Hide',
    go: 'Go on',
    forgotten: 'I forgot my password',
    byLink: 'Sign in with a link',
    mend: 'Please look at this again',
    notTogether: 'The address or the password is not right. Please type both again.',
    resting: (until: string) =>
      `There were too many wrong tries. You can try again after ${until}. You can use a link now.`,
    noSecondStep: 'You have no second step yet. Please sign in with a link first.',
    mistakes: {
      email: 'Please write your e-mail address.',
      password: 'Please type your password.',
    },
  },
} as const;
