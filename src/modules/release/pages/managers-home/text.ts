import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';

export interface ManagersHomeText {
  readonly title: string;
  readonly lead: string;
  readonly expired: string;
  readonly ring: (ways: string) => string;
  readonly toAnswer: string;
  readonly nobody: string;
  readonly asks: (tutor: string, what: string) => string;
  readonly times: (many: number) => string;
  readonly answer: string;
  readonly ranOut: string;
  readonly released: string;
  readonly nobodyYet: string;
  readonly agreed: (possible: number, of: number) => string;
  readonly changed: string;
  readonly gaveBack: string;
  readonly held: (runs: number, held: number) => string;
  readonly toCome: (many: number) => string;
  readonly came: (shown: number | '*' | '-') => string;
  readonly together: string;
  readonly kept: string;
  readonly keptUntil: (day: string) => string;
  readonly keepLonger: (day: string) => string;
  readonly keep: string;
  readonly done: string;
}

const en: ManagersHomeText = {
  title: 'Colleagues who would like to teach',
  lead: 'What you are asked, whom you released, and what it gave back.',
  expired: 'This link no longer works. It lasts for some weeks.',
  ring: (ways) => `Please ${ways}: we are glad to hear from you.`,
  toAnswer: 'What you are asked',
  nobody: 'Nobody asks you just now.',
  asks: (tutor, what) => `${tutor} would like to teach: ${what}`,
  times: (many) => plural(many, { one: '# time is asked for.', other: '# times are asked for.' }),
  answer: 'Say what is possible',
  ranOut: 'The link has run out. Ring us, and somebody will write your answer down.',
  released: 'Whom you released',
  nobodyYet: 'Nobody so far, as far as we still know.',
  agreed: (possible, of) =>
    possible === of ? 'You agreed to all of it.' : `You agreed to ${possible} of ${of} times.`,
  changed: 'The days have changed since. You may be asked again.',
  gaveBack: 'What it gave back',
  held: (runs, held) => {
    const of = plural(runs, { one: 'the run', other: 'the # runs' });
    const many = plural(held, { one: '# session', other: '# sessions' });
    return held === 0
      ? `No session of ${of} you released people for is recorded yet.`
      : `${many} of ${of} you released people for ${held === 1 ? 'has' : 'have'} been given so far.`;
  },
  toCome: (many) =>
    plural(many, { one: '# session is still to come.', other: '# sessions are still to come.' }),
  came: (shown) =>
    shown === 0
      ? 'Nobody is recorded to have come yet.'
      : typeof shown === 'number'
        ? `About ${shown} people came to at least one.`
        : 'Fewer than 8 people came so far.',
  together: 'These are counts of all of it together. Nobody’s own hours are shown, to you or to anybody.',
  kept: 'How long we know you',
  keptUntil: (day) =>
    `We keep your name and address until ${day}, and then let go of both. What you see here goes with them.`,
  keepLonger: (day) =>
    `Would you like to see what it gives back? Then we keep them until ${day}, and send you the way to this page.`,
  keep: 'Keep my page until then',
  done: 'Your page is kept. We have sent you the way to it.',
};

const easy: ManagersHomeText = {
  title: 'People who want to teach',
  lead: 'See what you are asked. See what came of it.',
  expired: 'This link is too old.',
  ring: (ways) => `Please ${ways}. We want to hear from you.`,
  toAnswer: 'Please answer',
  nobody: 'Nobody asks you now.',
  asks: (tutor, what) => `${tutor} wants to teach: ${what}`,
  times: (many) => plural(many, { one: 'They ask for # time.', other: 'They ask for # times.' }),
  answer: 'Say yes or no',
  ranOut: 'This link is too old. Please ring us.',
  released: 'You said yes to',
  nobodyYet: 'Nobody yet.',
  agreed: (possible, of) =>
    possible === of ? 'You said yes to all of it.' : `You said yes to ${possible} of ${of} times.`,
  changed: 'The days have changed. We may ask you again.',
  gaveBack: 'What came of it',
  held: (_runs, held) =>
    held === 0
      ? 'No session is written down yet.'
      : plural(held, { one: 'There has been # session.', other: 'There have been # sessions.' }),
  toCome: (many) =>
    plural(many, { one: '# session is still to come.', other: '# sessions are still to come.' }),
  came: (shown) =>
    shown === 0
      ? 'Nobody has come yet.'
      : typeof shown === 'number'
        ? `About ${shown} people came.`
        : 'Fewer than 8 people came.',
  together: 'We never show how many hours one person worked.',
  kept: 'How long we keep your name',
  keptUntil: (day) => `We keep your name until ${day}. Then we delete it.`,
  keepLonger: (day) => `Do you want to see what comes of it? Then we keep your name until ${day}.`,
  keep: 'Keep my page',
  done: 'We will keep your page. We sent you a link.',
};

export const managersHomeText: Record<Language, ManagersHomeText> = { en, easy };
