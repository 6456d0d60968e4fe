export const secondStepText = {
  en: {
    code: 'Your code',
    hint: 'The 6 numbers your app shows now, or a code from your printed sheet that you have not used yet.',
    wrong: 'That code is not right. Look at your app or your sheet, and type it once more',
    used: 'That code was used already. Wait for the next one in your app, or take the next on your sheet',
    resting: (until: string) => `Too many codes were wrong, so we take none until ${until}. Nothing is lost`,
    mend: 'Please mend one thing',
    againTitle: 'Once more: is it you?',
    againLead:
      'This could give somebody else the keys, so we ask for your second step again. We do so after a quarter of an hour.',
    kept: 'What you typed is kept. Nothing was changed yet.',
    file: 'A file cannot be kept: you choose it once more afterwards.',
    goOn: 'Go on',
  },
  easy: {
    code: 'Your code',
    hint: 'Type the 6 numbers in your app. Or type a new code from your sheet.',
    wrong: 'This code is not right. Please look and type it again.',
    used: 'You used this code before. Please use the next one.',
    resting: (until: string) => `There were too many wrong codes. You can try again after ${until}.`,
    mend: 'Please look at this again',
    againTitle: 'Is it still you?',
    againLead: 'This is important. So we ask for your code again.',
    kept: 'We kept what you typed. Nothing has changed.',
    file: 'Please choose your file again after this.',
    goOn: 'Go on',
  },
} as const;
