const en = {
  title: 'My part',
  lead: 'What is recorded about your part in courses. Only you see it like this: other pages count roles, and show nobody’s dates or hours.',
  waiting: 'Waiting for your word',
  nothingWaits: 'Nothing waits for you here.',
  said: 'What you have said',
  nothingSaid:
    'Nothing is recorded about you. When somebody writes down that you took part in a course, it will wait here for your word.',
  notSo: 'You said you had no part in this:',
  change: 'Change or take away',
  one: 'How far did you take part?',
  keep: 'Keep this answer',
  mend: 'Please mend one thing',
  takeAwayTitle: 'Or take it away',
  takeAway: 'Take this record away',
  takeAwayWhat: 'It goes at once, you need give no reason, and no page will show that it was there.',
};

export const myPartText: Readonly<Record<'en' | 'easy', typeof en>> = {
  en,
  easy: {
    title: 'What I did',
    lead: 'This is what we wrote down about you. Other people do not see this page.',
    waiting: 'Please tell us',
    nothingWaits: 'There is nothing to answer.',
    said: 'What you told us',
    nothingSaid: 'We have not written anything about you.',
    notSo: 'You told us you did not do this:',
    change: 'Change this or take it away',
    one: 'What did you do?',
    keep: 'Keep my answer',
    mend: 'Please choose one answer',
    takeAwayTitle: 'Take it away',
    takeAway: 'Take this away',
    takeAwayWhat: 'It goes now. You do not have to say why. Nobody will see it was there.',
  },
};
