import type { Language } from '#design/layout.ts';
import type { Depth, Role, Stage } from '../model/words.ts';

interface PartWords {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly depths: Readonly<Record<Depth, string>>;
  readonly told: Readonly<Record<Depth, string>>;
  readonly asRole: Readonly<Record<Role, string>>;
  readonly noPart: string;
}

const en: PartWords = {
  stages: { plan: 'the planning', design: 'the design', deliver: 'the teaching', review: 'the looking back' },
  depths: {
    'was there': 'You were there for',
    'shaped it': 'You shaped',
    'helped decide': 'You helped decide on',
  },
  told: { 'was there': 'I was there', 'shaped it': 'I shaped it', 'helped decide': 'I helped decide' },
  asRole: {
    peer: 'as a peer tutor',
    professional: 'as a professional tutor',
    coordinator: 'as the coordinator',
    student: 'as a student',
    other: '',
  },
  noPart: 'I had no part in it',
};

const easy: PartWords = {
  stages: { plan: 'planning', design: 'making', deliver: 'teaching', review: 'looking back at' },
  depths: {
    'was there': 'You were there for',
    'shaped it': 'You helped with',
    'helped decide': 'You helped to decide about',
  },
  told: {
    'was there': 'I was there',
    'shaped it': 'I helped to make it',
    'helped decide': 'I helped to decide',
  },
  asRole: en.asRole,
  noPart: 'I did not do this',
};

export const PART_WORDS: Readonly<Record<Language, PartWords>> = { en, easy };

interface Told {
  readonly stage: Stage;
  readonly depth: Depth;
  readonly role: Role;
  readonly title: string;
}

/** "You shaped the design of Sleep well, as a peer tutor": for the person's own eyes. */
export function partSentence({ stage, depth, role, title }: Told, language: Language): string {
  const words = PART_WORDS[language];
  const what = `${words.depths[depth]} ${words.stages[stage]}${language === 'en' ? ' of' : ''} ${title}`;
  return words.asRole[role] === '' ? what : `${what}, ${words.asRole[role]}`;
}
