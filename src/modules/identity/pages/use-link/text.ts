export const text = {
  en: {
    title: 'You are nearly in',
    lead: 'Press the button to sign in on this device.',
    press: 'Sign me in',
    closedTitle: 'This link no longer works',
    closed: 'It was used already, or its 15 minutes are over. Nothing is wrong: ask for another one.',
    another: 'Send me another link',
  },
  easy: {
    title: 'You are nearly in',
    lead: 'Press the button to sign in.',
    press: 'Sign me in',
    closedTitle: 'This link does not work now',
    closed: 'Links work once. They work for 15 minutes. You can ask for a new one.',
    another: 'Send me a new link',
  },
} as const;
