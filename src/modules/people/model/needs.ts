import type { NeedCategory } from '../tables.ts';

/** The groups of the Accessible Information Standard (DAPB1605), and adjustments beside them, in the order they are asked. */
export const NEED_CATEGORIES = [
  'contact',
  'format',
  'communication',
  'professional',
  'adjustment',
] as const satisfies readonly NeedCategory[];

export interface NeedWords {
  readonly title: string;
  /** What a form asks, with examples: nobody should have to guess what belongs here. */
  readonly hint: string;
}

/** Each group in plain words. */
export const NEED_WORDS: Readonly<Record<NeedCategory, NeedWords>> = {
  contact: {
    title: 'Getting in touch',
    hint: 'For example: text me first, ring after 2pm, write rather than ring',
  },
  format: {
    title: 'Reading and information',
    hint: 'For example: large print, Easy Read, on yellow paper, by e-mail so that my phone can read it out',
  },
  communication: {
    title: 'Talking and listening',
    hint: 'For example: one person at a time, time to think, I lip-read, I use a hearing aid',
  },
  professional: {
    title: 'Somebody who helps with communication',
    hint: 'For example: a BSL interpreter, a lip-speaker, an advocate, a note taker',
  },
  adjustment: {
    title: 'In the room and on the day',
    hint: 'For example: a seat by the door, step-free access, breaks, a quiet place, my assistance dog comes too',
  },
};

/** One thing that helps, in the person's own words. */
export interface NeedToRecord {
  readonly category: NeedCategory;
  readonly words: string;
}

export interface Need extends NeedToRecord {
  readonly id: string;
}

/** The same in simpler words, for the person themself. */
export const EASY_NEED_WORDS: Readonly<Record<NeedCategory, NeedWords>> = {
  contact: { title: 'How to contact me', hint: 'For example: text me. Or ring me after 2 o’clock.' },
  format: { title: 'Reading', hint: 'For example: big letters. Easy Read. Yellow paper.' },
  communication: {
    title: 'Talking and listening',
    hint: 'For example: give me time to think. Speak one at a time.',
  },
  professional: {
    title: 'A person who helps me talk or listen',
    hint: 'For example: a sign language interpreter. An interpreter tells you what people say.',
  },
  adjustment: {
    title: 'In the room',
    hint: 'For example: no stairs. A seat by the door. Breaks. My dog helps me.',
  },
};

/** Where a need is sealed to: a sealed text moved to another row, or to another person, does not open. */
export function needPlace(spaceId: string, personId: string, needId: string): string {
  return `${spaceId}/${personId}/${needId}/what helps`;
}
