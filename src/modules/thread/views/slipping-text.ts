import { shortDay } from '#design/dates.ts';
import type { Language } from '#design/layout.ts';
import type { ReadPoint, Usual } from '../model/slipping.ts';
import { figureInWords } from './slipping-words.ts';

const en = {
  usual: (figure: string) => `usual: ${figure}`,
  key: {
    usual: 'a meeting',
    run: 'one of seven or more in a row on one side',
    outside: 'by itself further off than usual',
  },
  basedOn: (meetings: number) =>
    `What is usual comes from the first ${meetings} meetings, and stays. Seven in a row on one side of it are a change that lasts.`,
  meeting: 'Meeting',
  counted: 'Counted',
  ofCount: (part: number, whole: number) => `${part} of ${whole}`,
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
    key: { usual: 'a meeting', run: 'seven or more in a row', outside: 'very different' },
    basedOn: (meetings) => `We look at the first ${meetings} meetings. Then we look if it changes.`,
    counted: 'How many',
    told: 'What it is',
    marks: { run: 'seven or more in a row', outside: 'very different', none: 'as usual' },
    every: 'Every meeting in numbers',
    regroupings: 'When the group decided to change something',
  },
};

/** A point as a row of words. */
export function pointInWords(
  point: ReadPoint,
  words: SlippingText,
): readonly [string, string, string, string] {
  const share = point.whole !== null;
  return [
    shortDay(point.heldOn),
    share ? words.ofCount(point.part, point.whole!) : String(point.part),
    figureInWords(point.value, share),
    words.marks[point.mark ?? 'none'],
  ];
}

export const limitsOf = ({ low, high }: Usual, share: boolean) =>
  [low, high].map((value) => ({ label: figureInWords(value, share), value }));
