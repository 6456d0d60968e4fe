import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';

const en = {
  title: 'What is on',
  lead: 'Every course here is made and run by people together: some bring what life taught them, some what their work taught them. Come to whatever speaks to you.',
  find: 'Find a course',
  findHint: 'A word from its title, or what it is about',
  show: 'Show courses',
  more: 'Choose by day, place or what helps you',
  subject: 'Subject',
  place: 'Place',
  how: 'In person or online',
  hows: { any: 'Either', 'in-person': 'In person', online: 'Online' },
  who: 'Who it is for',
  days: 'Day of the week',
  access: 'What the room has',
  left: 'Only show what has places left',
  any: 'Any',
  chosen: 'You chose',
  takeAway: 'take this away',
  startAgain: 'Start again with everything',
  chosenLeft: 'places left',
  chosenWords: (words: string) => `“${words}”`,
  all: (count: number) => plural(count, { one: '# course.', other: '# courses.' }),
  fit: (count: number) =>
    plural(count, { one: '# course fits what you chose.', other: '# courses fit what you chose.' }),
  /** `open` of all of them still take bookings; of those, `left` have places. */
  placesLeft: (left: number, { all, open }: { all: number; open: number }) => {
    if (open === 0)
      return all === 1
        ? 'It has begun: ring us to ask whether you can join.'
        : 'All have begun: ring us to ask whether you can join one.';
    if (left === 0)
      return all === 1 ? 'It is full.' : 'None has places left. You can ask to join a waiting list.';
    if (left === all) return all === 1 ? 'It has places left.' : 'All have places left.';
    return plural(left, { one: '# has places left.', other: '# have places left.' });
  },
  begins: (month: string) => `Beginning in ${month}`,
  begun: 'Already begun',
  noDate: 'No date yet',
  runBy: (who: string) => `Run by ${who}`,
  nothing: 'There is nothing to book at the moment.',
  nothingMore:
    'New courses appear here as soon as they are ready. If you would like to hear of them, or to suggest one, we are glad when you get in touch.',
  noneFit: 'Nothing fits all of that.',
  noneFitMore:
    'Try taking one thing away, or look at everything. If nothing suits you, tell us what would: that is how new courses begin.',
  ring: 'Ring us:',
  write: 'Write to us:',
  otherWays: 'Other ways to read this',
  print: 'Print this list',
  printLarge: 'Print it in large letters',
  calendar: (term: string) => `${term} for your calendar`,
  back: 'Front page',
  printTitle: (space: string) => `${space}: what is on`,
  printNow: 'To print this, use your browser: its menu has “Print”.',
  printed: (when: string) => `As things stood on ${when}. Places go, so please ask.`,
  usualSize: 'Show it in the usual size',
  largeSize: 'Show it in large letters',
  code: 'Code',
  dates: 'Dates',
  where: 'Where',
  whoRunsIt: 'Who runs it',
  places: 'Places',
  howToBook: 'To ask for a place, go to the address below and choose a course, or tell us its code.',
};

const easy: typeof en = {
  ...en,
  title: 'Find a course',
  lead: 'Here are the courses you can come to.',
  findHint: 'Write a word. For example: sleep.',
  show: 'Show me',
  more: 'More ways to choose',
  place: 'Where it is',
  how: 'In a room or online',
  hows: { any: 'Both', 'in-person': 'In a room', online: 'Online' },
  days: 'Which day',
  access: 'What helps you',
  left: 'Only show courses with places left',
  chosen: 'You chose:',
  startAgain: 'Show all the courses',
  all: (count) => plural(count, { one: 'There is # course.', other: 'There are # courses.' }),
  fit: (count) => plural(count, { one: 'We found # course.', other: 'We found # courses.' }),
  placesLeft: (left, { all, open }) => {
    if (open === 0)
      return all === 1 ? 'It has started. You can ring us.' : 'They have all started. You can ring us.';
    if (left === 0) return all === 1 ? 'It is full.' : 'They are full. You can ask to wait for a place.';
    if (left === all) return all === 1 ? 'It has places left.' : 'They all have places left.';
    return plural(left, { one: '# has places left.', other: '# have places left.' });
  },
  begins: (month) => `Starting in ${month}`,
  begun: 'Started already',
  runBy: (who) => `Who runs it: ${who}.`,
  nothing: 'There are no courses right now.',
  nothingMore: 'We will put new courses here.',
  noneFit: 'We found no course like that.',
  noneFitMore: 'Try to look for less. Or tell us what you would like.',
  print: 'Print this page',
  printLarge: 'Print it in big letters',
  calendar: (term) => `${term}: put the dates in your calendar`,
  printNow: 'You can print this page.',
  printed: (when) => `We made this list on ${when}.`,
  usualSize: 'Show it in normal letters',
  largeSize: 'Show it in big letters',
  howToBook: 'Do you want a place? Ring us, or go to the address below.',
};

/** Words of the prospectus. */
export const prospectusText: Readonly<Record<Language, typeof en>> = { en, easy };
