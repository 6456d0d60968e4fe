import { shortDay } from '#design/dates.ts';
import type { Language } from '#design/layout.ts';
import type { ReadPoint, Usual } from '../model/slipping.ts';
import { figureInWords } from './slipping-words.ts';

const en = {
  key: {
    centre: 'what is usual',
    limits: 'how far a single meeting may lie from it',
    usual: 'a meeting',
    run: 'one of seven or more in a row on one side',
    outside: 'by itself further off than usual',
  },
  basedOn: (meetings: number) =>
    `What is usual comes from the first ${meetings} meetings, and stays. Seven in a row on one side of it are a change that lasts.`,
  meeting: 'Meeting',
  ofCount: (share: string, part: number, whole: number) => `${share} (${part} of ${whole})`,
  told: 'On the chart',
  marks: { run: 'one of a run', outside: 'further off than usual', none: 'as usual' },
  every: 'Every meeting, in figures',
  regroupings: 'When the group decided to regroup',
  regrouping: 'regroup',
};

export type SlippingText = typeof en;

export const slippingText: Readonly<Record<Language, SlippingText>> = {
  en,
  easy: {
    ...en,
    key: {
      centre: 'what is usual',
      limits: 'how far it can be from that',
      usual: 'a meeting',
      run: 'seven or more in a row',
      outside: 'very different',
    },
    basedOn: (meetings) => `We look at the first ${meetings} meetings. Then we look if it changes.`,
    told: 'What it is',
    marks: { run: 'seven or more in a row', outside: 'very different', none: 'as usual' },
    every: 'Every meeting in numbers',
    regroupings: 'When the group decided to change something',
  },
};

/** A point as a row of words: the meeting, its figure, and what it is on the chart. */
export function pointInWords(point: ReadPoint, words: SlippingText): readonly [string, string, string] {
  const { heldOn, part, whole, value, mark } = point;
  const figure = figureInWords(value, whole !== null);
  return [
    shortDay(heldOn),
    whole === null ? figure : words.ofCount(figure, part, whole),
    words.marks[mark ?? 'none'],
  ];
}

/** The levels of how far meetings stray, with their figures short enough for a margin. */
export const limitsOf = ({ low, high }: Usual, share: boolean) =>
  [low, high].map((value) => ({ label: shortFigure(value, share), value }));

/** "50%", and days as their number alone. */
export const shortFigure = (value: number, share: boolean): string =>
  share ? figureInWords(value, true) : String(Math.round(value));
