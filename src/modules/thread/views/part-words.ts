import type { Language } from '#design/layout.ts';
import type { Depth, Role, Stage } from '../model/words.ts';

type ByDepth = Readonly<Record<Depth, string>>;

interface PartWords {
  readonly stages: Readonly<Record<Stage, string>>;
  /** What somebody did, up to the title: "You shaped the design of". */
  readonly did: Readonly<Record<Stage, ByDepth>>;
  /** The same as answers to choose from: "I shaped it". Teaching has words of its own. */
  readonly told: ByDepth;
  readonly toldOfTeaching: ByDepth;
  readonly noPart: string;
  readonly asRole: Readonly<Record<Role, string>>;
}

const ofStage = (stage: string): ByDepth => ({
  'was there': `You were there for ${stage} of`,
  'shaped it': `You shaped ${stage} of`,
  'helped decide': `You helped decide on ${stage} of`,
});

const en: PartWords = {
  stages: { plan: 'the planning', design: 'the design', deliver: 'the teaching', review: 'the looking back' },
  did: {
    plan: ofStage('the planning'),
    design: ofStage('the design'),
    deliver: {
      'was there': 'You taught',
      'shaped it': 'You taught, and shaped the teaching of,',
      'helped decide': 'You taught, and helped decide on the teaching of,',
    },
    review: {
      'was there': 'You were there for the looking back on',
      'shaped it': 'You shaped the looking back on',
      'helped decide': 'You helped decide in the looking back on',
    },
  },
  told: { 'was there': 'I was there', 'shaped it': 'I shaped it', 'helped decide': 'I helped decide' },
  toldOfTeaching: {
    'was there': 'I taught',
    'shaped it': 'I taught, and shaped how',
    'helped decide': 'I taught, and helped decide how',
  },
  noPart: 'I had no part in it',
  asRole: {
    peer: 'as a peer tutor',
    professional: 'as a professional tutor',
    coordinator: 'as the coordinator',
    student: 'as a student',
    other: '',
  },
};

const easyOf = (stage: string): ByDepth => ({
  'was there': `You were there for ${stage}`,
  'shaped it': `You helped with ${stage}`,
  'helped decide': `You helped to decide about ${stage}`,
});

const easy: PartWords = {
  stages: { plan: 'planning', design: 'making', deliver: 'teaching', review: 'looking back' },
  did: {
    plan: easyOf('planning'),
    design: easyOf('making'),
    deliver: {
      'was there': 'You taught',
      'shaped it': 'You helped with teaching',
      'helped decide': 'You helped to decide about teaching',
    },
    review: easyOf('looking back at'),
  },
  told: {
    'was there': 'I was there',
    'shaped it': 'I helped to make it',
    'helped decide': 'I helped to decide',
  },
  toldOfTeaching: {
    'was there': 'I taught',
    'shaped it': 'I taught and helped to make it',
    'helped decide': 'I taught and helped to decide',
  },
  noPart: 'I did not do this',
  asRole: en.asRole,
};

export const PART_WORDS: Readonly<Record<Language, PartWords>> = { en, easy };

interface Told {
  readonly stage: Stage;
  readonly depth: Depth;
  readonly role: Role;
  readonly title: string;
}

/** "You shaped the design of “Sleep well”, as a peer tutor": for the person's own eyes. */
export function partSentence({ stage, depth, role, title }: Told, language: Language): string {
  const words = PART_WORDS[language];
  const what = `${words.did[stage][depth]} “${title}”`;
  return words.asRole[role] === '' ? what : `${what}, ${words.asRole[role]}`;
}

/** What a record is about, for the person's own eyes, without saying how far: "“Sleep well”, the design, as a peer tutor". */
export function partInBrief({ stage, role, title }: Omit<Told, 'depth'>, language: Language): string {
  const words = PART_WORDS[language];
  return [`“${title}”`, words.stages[stage], words.asRole[role]].filter((part) => part !== '').join(', ');
}

/**
 * The same for anybody else's eyes: "“Sleep well”, the design". Without a role, since a page about one person would
 * otherwise print two roles of theirs together.
 */
export function partForOthers({ stage, title }: Pick<Told, 'stage' | 'title'>): string {
  return `“${title}”, ${en.stages[stage]}`;
}

/** The answers one can give to "how far did you take part?", in the order they stand. */
export function toldWords(stage: Stage, language: Language): ByDepth {
  const words = PART_WORDS[language];
  return stage === 'deliver' ? words.toldOfTeaching : words.told;
}
