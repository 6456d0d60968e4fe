import { plain, saysNothing } from './cell-text.ts';

export type RunKind = 'course' | 'workshop' | 'taster' | 'group' | 'drop-in' | 'social';

const KINDS: { kind: RunKind; words: RegExp }[] = [
  { kind: 'drop-in', words: /\bdrop[ -]?ins?\b/ },
  { kind: 'taster', words: /\btasters?\b/ },
  { kind: 'workshop', words: /\b(?:workshops?|one[ -]off|talk|lecture|webinar|seminar|masterclass)\b/ },
  { kind: 'social', words: /\b(?:socials?|celebrations?|party|event)\b/ },
  { kind: 'group', words: /\b(?:groups?|club|circle|choir)\b/ },
  { kind: 'course', words: /\b(?:courses?|class|classes|programme|series)\b/ },
];

/** The kind of run a cell names, or null for an empty cell and for words we do not know. */
export function readKind(text: string | undefined): RunKind | null {
  if (saysNothing(text)) return null;
  const small = plain(text).toLowerCase();
  return KINDS.find(({ words }) => words.test(small))?.kind ?? null;
}

/** "a course", as a sentence needs it. */
export function kindInWords(kind: RunKind): string {
  return {
    course: 'a course',
    workshop: 'a workshop',
    taster: 'a taster',
    group: 'a group',
    'drop-in': 'a drop-in',
    social: 'a social',
  }[kind];
}
