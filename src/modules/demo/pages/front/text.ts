type Cards = Readonly<Record<string, { readonly who: string; readonly what: string }>>;

export const text = {
  en: {
    title: 'Be somebody for five minutes',
    lead: 'This is Riverside, a Recovery College in the eleventh week of its autumn term. Nobody in it exists, and nothing you do here can hurt anyone.',
    visitor: 'A visitor',
    visitorWho: 'no account, just curious',
    visitorWhat: 'Look through the courses, find out who shaped them, and where to turn if today is hard.',
    look: 'Look around',
    be: 'Be …',
    sheetTitle: 'Next term’s spreadsheet',
    sheet:
      'Amina keeps Spring 2027 in a spreadsheet, with the troubles such files have. Bring it in as Amina and see what is understood, questioned and refused.',
    sheetLink: 'Download the spreadsheet (CSV)',
    thanksTitle: 'The wall of thanks',
    thanks: [
      'To whoever put the kettle on before Sleep well: you made the room. From somebody in the second row.',
      'To the tutors of Caring for someone: I laughed for the first time in weeks.',
      'To the library: for the key, every time.',
    ],
    more: 'Behind the scenes:',
    outbox: 'mail that would have been sent',
    clock: 'the clock',
    design: 'the parts that pages are made of',
    cards: {} as Cards,
    choir:
      'The choir sings on the last Saturday of term at St Mark’s Hall. Everybody is welcome, in tune or not.',
  },
  easy: {
    title: 'Be somebody for five minutes',
    lead: 'This is a pretend college. Nobody here is real. You cannot break anything.',
    visitor: 'A visitor',
    visitorWho: 'just looking',
    visitorWhat: 'Look at the courses. Find where to turn if today is hard.',
    look: 'Look around',
    be: 'Be …',
    sheetTitle: 'The list for next term',
    sheet: 'Amina has a list of new courses. You can bring it in as Amina.',
    sheetLink: 'Download the list',
    thanksTitle: 'The wall of thanks',
    thanks: [
      'Thank you for the tea.',
      'Thank you for making me laugh.',
      'Thank you to the library for the key.',
    ],
    more: 'You can also look at:',
    outbox: 'the letters',
    clock: 'the clock',
    design: 'the parts of pages',
    cards: {
      amina: { who: 'She runs the college.', what: 'Bring in a list of courses. Book a place for Arthur.' },
      maya: { who: 'She is a peer tutor.', what: 'See your courses. Say what you did.' },
      priya: { who: 'She is a nurse. She is a tutor too.', what: 'See who comes to your course.' },
      daniel: { who: 'He is a student.', what: 'Find a course. Book a place.' },
      rosa: {
        who: 'She helps to lead the board.',
        what: 'See what the college teaches. Her board comes soon.',
      },
    } as Cards,
    choir: 'The choir sings on Saturday. Everybody is welcome.',
  },
} as const;
