import type { Language } from '#design/layout.ts';

/** How it stands with what somebody was asked. */
export type Answered = 'yes' | 'no' | 'over' | 'lapsed' | 'somebody-else' | 'busy' | 'not-on';

/** What somebody reads once they have answered, on their own page or behind a link. */
export const answeredWords: Record<Language, Record<Answered, string>> = {
  en: {
    yes: 'Thank you. You are named on it, and the college knows.',
    no: 'Thank you for telling us. Nobody minds, and you will be asked again another time.',
    over: 'This was settled before, so nothing was changed.',
    lapsed:
      'The time for an answer is over, and that is all right. If you would still like to, ring the college.',
    'somebody-else':
      'Somebody else said yes a moment before you. Thank you for being willing: it is good to know.',
    busy: 'You are promised to another run at one of these times, so you were not named. Ring the college if that has changed.',
    'not-on': 'This is not looking for anybody any more. Thank you for thinking about it.',
  },
  easy: {
    yes: 'Thank you. You will teach this.',
    no: 'Thank you for telling us. That is all right.',
    over: 'This was answered before. Nothing was changed.',
    lapsed: 'The time to answer is over. That is all right. Do you still want to? Please ring us.',
    'somebody-else': 'Another person said yes first. Thank you for wanting to help.',
    busy: 'You teach something else at that time. Please ring the college.',
    'not-on': 'Nobody is needed any more. Thank you.',
  },
};
