import type { Language } from '#design/layout.ts';
import type { StageView, Voice, WantedRole } from '../model/stage-state.ts';
import type { Depth, Role, Stage } from '../model/words.ts';

interface Words {
  readonly one: Readonly<Record<Role, string>>;
  readonly many: Readonly<Record<Role, string>>;
  readonly depths: Readonly<Record<Depth, string>>;
  readonly taught: string;
  readonly asked: (who: string) => string;
  readonly notHere: (who: string) => string;
  readonly early: Readonly<Record<Stage, string>>;
  readonly nobody: string;
}

const ROLE_WORDS: Readonly<Record<WantedRole, string>> = {
  peer: 'peer tutor',
  professional: 'professional tutor',
  student: 'student',
};

const en: Words = {
  one: {
    peer: 'a peer tutor',
    professional: 'a professional tutor',
    coordinator: 'the coordinator',
    student: 'students',
    other: 'somebody else',
  },
  many: {
    peer: 'peer tutors',
    professional: 'professional tutors',
    coordinator: 'coordinators',
    student: 'students',
    other: 'other people',
  },
  depths: { 'was there': 'took part', 'shaped it': 'shaped it', 'helped decide': 'helped decide' },
  taught: 'taught it',
  asked: (who) => `We have asked ${who} and have not heard yet.`,
  notHere: (who) => `No ${who} is recorded.`,
  early: {
    plan: 'There is still time.',
    design: 'There is still time.',
    deliver: 'It has not been taught yet.',
    review: 'Looking back together comes after the last session.',
  },
  nobody: 'Nobody is recorded.',
};

const easy: Words = {
  ...en,
  depths: { 'was there': 'was there', 'shaped it': 'helped to make it', 'helped decide': 'helped to decide' },
  asked: (who) => `We asked ${who}. They have not told us yet.`,
  notHere: (who) => `We do not know of a ${who}.`,
  early: {
    plan: 'There is still time.',
    design: 'There is still time.',
    deliver: 'It has not started yet.',
    review: 'This comes at the end.',
  },
  nobody: 'We do not know who did this.',
};

const WORDS: Readonly<Record<Language, Words>> = { en, easy };
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What the records show of one stage, in a sentence or a few: roles and how far, never who or when. */
export function stageSentence(view: StageView, language: Language): string {
  const words = WORDS[language];
  const sentences = [...voiceSentences(view, words, language), ...gaps(view, words)];
  if (sentences.length === 0) return view.early ? words.early[view.stage] : words.nobody;
  return sentences.join(' ');
}

// Everyone who went equally far stands in one sentence; in Easy Read each role has its own.
function voiceSentences({ voices, stage }: StageView, words: Words, language: Language): string[] {
  const groups =
    language === 'easy'
      ? voices.map((voice) => [voice])
      : [...Map.groupBy(voices, (voice) => voice.depth).values()];
  return groups.map(
    (group) =>
      `${capital(inOneBreath(group.map((voice) => whoSpeaks(voice, words))))} ${verb(group, stage, words, language)}.`,
  );
}

function verb(group: readonly Voice[], stage: Stage, words: Words, language: Language): string {
  const depth = group[0]!.depth;
  if (
    stage === 'deliver' &&
    depth === 'was there' &&
    group.every(({ role }) => role === 'peer' || role === 'professional')
  )
    return words.taught;
  const several = group.length > 1 || group[0]!.howMany > 1 || group[0]!.role === 'student';
  return language === 'easy' && depth === 'was there' && several ? 'were there' : words.depths[depth];
}

function whoSpeaks({ role, howMany }: Voice, words: Words): string {
  // How many students took part is not counted out: small numbers could tell who.
  if (howMany === 1 || role === 'student') return words.one[role];
  return `${NUMBERS[howMany] ?? String(howMany)} ${words.many[role]}`;
}

function gaps(view: StageView, words: Words): string[] {
  const asked =
    view.waitingFor.length > 0
      ? [words.asked(inOneBreath(view.waitingFor.map((role) => words.one[role])))]
      : [];
  const speaksOfGaps =
    view.state === 'missing' && (view.voices.length > 0 || asked.length > 0 || view.without.length === 1);
  return [...asked, ...(speaksOfGaps ? view.without.map((role) => words.notHere(ROLE_WORDS[role])) : [])];
}

function inOneBreath(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
