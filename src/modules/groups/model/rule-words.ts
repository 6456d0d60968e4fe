import { plural } from '#design/plural.ts';
import type { Language } from '#design/layout.ts';
import { PERSPECTIVES, PERSPECTIVE_WORDS } from './perspectives.ts';
import type { Method, RuleName, RuleValues } from './rules.ts';

/** How one rule is told: a heading, and its value in words. A list of things is told as a list. */
interface RuleWords<Name extends RuleName> {
  readonly title: string;
  readonly inWords: (value: RuleValues[Name]) => string | readonly string[];
}

type AllRuleWords = { readonly [Name in RuleName]: RuleWords<Name> };

const METHOD_WORDS: Readonly<Record<Language, Readonly<Record<Method, string>>>> = {
  en: {
    consent: 'consent: nobody has an objection that cannot be met',
    consensus: 'consensus: everybody agrees, or stands aside',
    majority: 'majority: more say yes than no',
    advice: 'advice: the group advises, and somebody named decides',
  },
  easy: {
    consent: 'Consent. Nobody has a strong reason to say no.',
    consensus: 'Consensus. Everybody agrees, or lets it go ahead.',
    majority: 'Majority. More people say yes than no.',
    advice: 'Advice. The group says what it thinks. One person decides.',
  },
};

export const methodWords = (method: Method, language: Language): string => METHOD_WORDS[language][method];

const days = (count: number): string => plural(count, { one: '# day', other: '# days' });
const people = (count: number): string => plural(count, { one: '# person', other: '# people' });

const en: AllRuleWords = {
  'enough-of-us': {
    title: 'Enough of us',
    inWords: ({ atLeast, ofEach }) => {
      const each = PERSPECTIVES.filter((one) => (ofEach[one] ?? 0) > 0).map(
        (one) => `${ofEach[one]} from the seats for ${PERSPECTIVE_WORDS[one]}`,
      );
      return `At least ${people(atLeast)}${each.length > 0 ? `, with at least ${listed(each)}` : ''}.`;
    },
  },
  'who-may-chair': { title: 'Who may chair', inWords: (value) => value },
  'may-decide': {
    title: 'What this group may decide',
    inWords: (value) => (value.length > 0 ? value : 'Not written down yet.'),
  },
  'may-not-decide': {
    title: 'What is not this group’s to decide',
    inWords: (value) => (value.length > 0 ? value : 'Not written down yet.'),
  },
  methods: {
    title: 'How we decide',
    inWords: (value) => value.map((method) => `By ${methodWords(method, 'en')}`),
  },
  'how-agendas-are-made': { title: 'How agendas are made', inWords: (value) => value },
  'agenda-closes': {
    title: 'When the agenda closes',
    inWords: (value) => `${days(value)} before a meeting. Until then anybody in the group adds to it.`,
  },
  'papers-out': {
    title: 'When papers are out',
    inWords: (value) => `${days(value)} before a meeting, or earlier.`,
  },
  'two-presenters': {
    title: 'Who presents',
    inWords: (value) =>
      value
        ? 'Two people present each item together, from different perspectives.'
        : 'Whoever brings an item presents it, alone or with somebody.',
  },
  'secret-votes': {
    title: 'Whether votes are secret',
    inWords: (value) =>
      value ? 'Votes are secret.' : 'Votes are open, unless the group asks for a secret one.',
  },
  'open-papers': {
    title: 'Who may read agendas and notes',
    inWords: (value) => (value ? 'Everybody.' : 'The people of the group.'),
  },
  'welcome-first': {
    title: 'How people join',
    inWords: (value) =>
      value
        ? 'Somebody who asks to join is welcomed by a co-chair. No reason and no proof is asked for.'
        : 'Whoever takes a free seat is in the group.',
  },
  'badges-off': {
    title: 'Whether badges are on',
    inWords: (value) =>
      value
        ? 'Badges are off. Nobody’s experience or job title is shown in this group. Who decides, who holds the money and who is paid to be there always are.'
        : 'Badges are on. What somebody’s seat is for stands by their name where they hold it openly, and nowhere else.',
  },
  'how-rules-change': { title: 'How these rules change', inWords: (value) => value },
};

const easy: AllRuleWords = {
  ...en,
  'enough-of-us': {
    title: 'How many of us must be there',
    inWords: ({ atLeast, ofEach }) => [
      `At least ${people(atLeast)}.`,
      ...PERSPECTIVES.filter((one) => (ofEach[one] ?? 0) > 0).map(
        (one) => `${ofEach[one]} or more from ${PERSPECTIVE_WORDS[one]}.`,
      ),
    ],
  },
  'who-may-chair': { ...en['who-may-chair'], title: 'Who can lead a meeting' },
  'may-decide': { ...en['may-decide'], title: 'What the group can decide' },
  'may-not-decide': { ...en['may-not-decide'], title: 'What the group cannot decide' },
  methods: { title: 'How we decide', inWords: (value) => value.map((method) => methodWords(method, 'easy')) },
  'how-agendas-are-made': { ...en['how-agendas-are-made'], title: 'How we choose what to talk about' },
  'agenda-closes': {
    title: 'When the list of things to talk about is finished',
    inWords: (value) => [
      `${days(value)} before a meeting.`,
      'Anybody in the group can add to it before then.',
    ],
  },
  'papers-out': {
    title: 'When you get things to read',
    inWords: (value) => `${days(value)} before a meeting, or earlier.`,
  },
  'two-presenters': {
    title: 'Who talks about each thing',
    inWords: (value) =>
      value ? 'Two people talk about it together.' : 'The person who brings it talks about it.',
  },
  'secret-votes': {
    title: 'Are votes secret?',
    inWords: (value) => (value ? 'Yes. Votes are secret.' : 'No. You can ask for a secret vote.'),
  },
  'open-papers': {
    title: 'Who can read what we write',
    inWords: (value) => (value ? 'Everybody.' : 'The people in the group.'),
  },
  'welcome-first': {
    title: 'How people join',
    inWords: (value) =>
      value
        ? ['You ask to join.', 'A co-chair says welcome.', 'You do not have to say why.']
        : 'You choose a free seat. Then you are in the group.',
  },
  'badges-off': {
    title: 'Do we show what people bring?',
    inWords: (value) =>
      value
        ? [
            'No. We do not show experience or job titles.',
            'We always show who decides.',
            'We always show who has the money.',
            'We always show who is paid to be there.',
          ]
        : ['Yes, if the person says so.', 'If they do not say so, we do not show it.'],
  },
  'how-rules-change': { ...en['how-rules-change'], title: 'How to change these rules' },
};

const WORDS: Readonly<Record<Language, AllRuleWords>> = { en, easy };

export function ruleTitle(name: RuleName, language: Language = 'en'): string {
  return WORDS[language][name].title;
}

/** A rule's value as sentences, one or several. */
export function ruleInWords<Name extends RuleName>(
  name: Name,
  value: RuleValues[Name],
  language: Language = 'en',
): readonly string[] {
  const words = WORDS[language][name] as RuleWords<Name>;
  return [words.inWords(value)].flat();
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
