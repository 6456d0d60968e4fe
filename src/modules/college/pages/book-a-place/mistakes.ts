/** What the form for a place says when something needs mending, in both kinds of words. */
export const bookMistakes = {
  en: {
    name: 'Please write the name you would like us to use',
    noWayToReach:
      'Please give an e-mail address or a telephone number, so that we can tell you if anything changes',
  },
  easy: {
    name: 'Please write your name.',
    noWayToReach:
      'Please write an e-mail address or a phone number. Then we can tell you if anything changes.',
  },
} as const;
