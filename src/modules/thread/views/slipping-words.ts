import { monthInWords, shortDay } from '#design/dates.ts';
import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';
import type { Measure } from '../model/measures.ts';
import { FEWEST } from '../model/slipping.ts';
import type { Run, SlippingRead, Usual } from '../model/slipping.ts';

interface MeasureWords {
  readonly title: string;
  /** What its figures are: for the head of a table. */
  readonly figures: string;
  /** A run below what is usual, one above, and one of nothing at all. */
  readonly low: string;
  readonly high: string;
  readonly none: string;
}

type AllMeasures = Readonly<Record<Measure, MeasureWords>>;

const en: AllMeasures = {
  'items-lived': {
    title: 'Items brought by people with lived experience and carers',
    figures: 'Share of agenda items',
    low: 'People with lived experience and carers brought a smaller share of the items than usual',
    high: 'People with lived experience and carers brought a larger share of the items than usual',
    none: 'No item was brought by people with lived experience or carers',
  },
  'items-professional': {
    title: 'Items brought by professionals',
    figures: 'Share of agenda items',
    low: 'Professionals brought a smaller share of the items than usual',
    high: 'Professionals brought a larger share of the items than usual',
    none: 'No item was brought by a professional',
  },
  'came-lived': {
    title: 'People with lived experience and carers who came',
    figures: 'Share of their seats',
    low: 'Fewer of the people with lived experience and carers came than usual',
    high: 'More of the people with lived experience and carers came than usual',
    none: 'Nobody from the seats for lived experience and caring came',
  },
  'came-professional': {
    title: 'Professionals and partners who came',
    figures: 'Share of their seats',
    low: 'Fewer of the professionals and partners came than usual',
    high: 'More of the professionals and partners came than usual',
    none: 'Nobody from the seats for professionals and partners came',
  },
  'heard-lived': {
    title: '“Was I heard?”: people with lived experience and carers',
    figures: 'Share who said yes',
    low: 'Fewer people with lived experience and carers than usual said that they were heard',
    high: 'More people with lived experience and carers than usual said that they were heard',
    none: 'No person with lived experience and no carer said that they were heard',
  },
  'heard-professional': {
    title: '“Was I heard?”: professionals',
    figures: 'Share who said yes',
    low: 'Fewer professionals than usual said that they were heard',
    high: 'More professionals than usual said that they were heard',
    none: 'No professional said that they were heard',
  },
  'papers-days': {
    title: 'How long before a meeting its papers were out',
    figures: 'Days before the meeting',
    low: 'Papers were out later than usual',
    high: 'Papers were out earlier than usual',
    none: 'Papers were out on the day itself',
  },
};

const easy: AllMeasures = {
  'items-lived': {
    title: 'Things brought by people with lived experience and carers',
    figures: 'Share of the things we talk about',
    low: 'People with lived experience and carers brought fewer things',
    high: 'People with lived experience and carers brought more things',
    none: 'People with lived experience and carers brought nothing',
  },
  'items-professional': {
    title: 'Things brought by professionals',
    figures: 'Share of the things we talk about',
    low: 'Professionals brought fewer things',
    high: 'Professionals brought more things',
    none: 'Professionals brought nothing',
  },
  'came-lived': {
    title: 'Who came: people with lived experience and carers',
    figures: 'Share of their seats',
    low: 'Fewer people with lived experience and carers came',
    high: 'More people with lived experience and carers came',
    none: 'No people with lived experience and no carers came',
  },
  'came-professional': {
    title: 'Who came: professionals and partners',
    figures: 'Share of their seats',
    low: 'Fewer professionals and partners came',
    high: 'More professionals and partners came',
    none: 'No professionals and no partners came',
  },
  'heard-lived': {
    title: 'Were people with lived experience and carers heard?',
    figures: 'Share who said yes',
    low: 'Fewer people with lived experience and carers said yes',
    high: 'More people with lived experience and carers said yes',
    none: 'No people with lived experience and no carers said yes',
  },
  'heard-professional': {
    title: 'Were professionals heard?',
    figures: 'Share who said yes',
    low: 'Fewer professionals said yes',
    high: 'More professionals said yes',
    none: 'No professionals said yes',
  },
  'papers-days': {
    title: 'When people get things to read',
    figures: 'Days before the meeting',
    low: 'Things to read came later',
    high: 'Things to read came earlier',
    none: 'Things to read came on the day',
  },
};

export const measureWords: Readonly<Record<Language, AllMeasures>> = { en, easy };

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "seven"; from thirteen on in figures. */
const inWords = (count: number) => NUMBERS[count] ?? String(count);

/** A figure with its unit: "44%", "5 days". */
export function figureInWords(value: number, isShare: boolean): string {
  if (isShare) return `${Math.round(value * 100)}%`;
  return plural(Math.round(value), { one: '# day', other: '# days' });
}

const isShare = ({ points }: SlippingRead) => points.every(({ whole }) => whole !== null);

/** What is to be seen in a group's figures, in plain sentences. */
export function slippingSentences(
  measure: Measure,
  read: SlippingRead,
  language: Language,
): readonly string[] {
  return language === 'easy' ? easySentences(measure, read) : sentences(measure, read);
}

function sentences(measure: Measure, read: SlippingRead): string[] {
  const { finding, usual, points } = read;
  if (finding.kind === 'few' || !usual) return [few(points.length)];
  const usually = `Usually it is about ${inUnit(read, usual.centre)}.`;
  if (finding.kind === 'quiet') return ['No lasting change.', usualWords(read, usual)];
  const { run } = finding;
  const lead = `${what(measure, run, en)} at ${inWords(run.meetings)} meetings in a row`;
  if (finding.kind === 'slipping') return [`${lead}, since ${monthInWords(run.from)}.`, usually];
  const over = `${lead}, from ${monthInWords(run.from)} to ${monthInWords(run.to)}.`;
  if (finding.kind === 'was')
    return [over, `The ${inWords(finding.since)} meetings since do not go on with it.`];
  return [over, sinceWords(finding.since, finding.back ? (run.tail === 'low' ? 'up' : 'down') : null)];
}

function few(meetings: number): string {
  if (meetings === 0) return 'No meeting has been counted yet.';
  const counted = plural(meetings, {
    one: '# meeting has been counted',
    other: '# meetings have been counted',
  });
  return `${counted}. From ${FEWEST} on, a chart can tell a change from the usual ups and downs.`;
}

function usualWords(read: SlippingRead, { centre, low, high }: Usual): string {
  if (inUnit(read, low) === inUnit(read, high)) return `It is usually ${inUnit(read, centre)}.`;
  return `Usually it is about ${inUnit(read, centre)}, and a single meeting can lie anywhere from ${inUnit(read, low)} to ${inUnit(read, high)}.`;
}

const inUnit = (read: SlippingRead, value: number) => figureInWords(value, isShare(read));

const what = (measure: Measure, run: Run, words: AllMeasures) => words[measure][run.none ? 'none' : run.tail];

// A single meeting after a run never goes on with it: it is on the line, or beyond.
function sinceWords(since: number, way: 'up' | 'down' | null): string {
  if (since === 1) return `The last meeting ${way ? `is ${way}` : 'goes the other way'}: too soon to say.`;
  const last = `The last ${inWords(since)}`;
  return way ? `${last} are ${way}: too soon to say.` : `${last} go both ways: too soon to say.`;
}

function easySentences(measure: Measure, read: SlippingRead): string[] {
  const { finding, points } = read;
  if (finding.kind === 'few')
    return [
      'There are not many meetings yet.',
      `We can say more from ${FEWEST} meetings on.`,
      `Now there are ${points.length}.`,
    ];
  if (finding.kind === 'quiet') return ['This has not changed.'];
  const { run } = finding;
  const lead = `${what(measure, run, easy)}.`;
  const often = `This was so ${inWords(run.meetings)} times in a row.`;
  if (finding.kind === 'slipping') return [lead, often, `It began in ${monthInWords(run.from)}.`];
  const when = `It was from ${monthInWords(run.from)} to ${monthInWords(run.to)}.`;
  if (finding.kind === 'was') return [lead, often, when, 'It is not so now.'];
  return [lead, often, when, 'Now it may be changing back.', 'It is too soon to say.'];
}

/** At which meeting a run could first be seen. */
export function seenWords({ run }: { readonly run: Run }, language: Language): string {
  const day = shortDay(run.seenOn);
  return language === 'easy'
    ? `We could see it from ${day}.`
    : `It could first be seen at the meeting of ${day}, the seventh of them.`;
}
