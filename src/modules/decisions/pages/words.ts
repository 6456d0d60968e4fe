import type { Language } from '#design/layout.ts';
import type { Method } from '#modules/groups/index.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { Answer } from '../model/answers.ts';
import type { Rule, Judgement } from '../model/judge.ts';
import type { WhyNot } from '../model/settle.ts';
import type { State } from '../model/speaking.ts';
import type { EntryKind, EvidenceKind, WorkKind } from '../tables.ts';

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export const METHOD_NAMES: Words<Method> = {
  en: {
    consent: 'Consent',
    consensus: 'Consensus',
    majority: 'Majority',
    advice: 'Advice is taken, then one person decides',
  },
  easy: {
    consent: 'Consent',
    consensus: 'Everybody agrees',
    majority: 'A vote',
    advice: 'One person decides',
  },
};

export const METHOD_WORDS: Words<Method> = {
  en: {
    consent: 'It stands when nobody objects that it would do harm. A concern is noted and does not stop it.',
    consensus: 'It stands when everybody who speaks agrees or stands aside, and nobody blocks it.',
    majority: 'It stands when more than half of those who choose an option choose the same one.',
    advice: 'The group says what it thinks; then the person named here decides.',
  },
  easy: {
    consent: 'It is a yes if nobody says it would do harm.',
    consensus: 'It is a yes if nobody says no. You can also step to the side.',
    majority: 'More than half must pick the same thing.',
    advice: 'The group says what it thinks. Then one person decides.',
  },
};

export const STATES: Words<State> = {
  en: { 'being prepared': 'Being prepared', open: 'Open', decided: 'Decided', 'set aside': 'Set aside' },
  easy: {
    'being prepared': 'Not ready yet',
    open: 'Open now',
    decided: 'Decided',
    'set aside': 'Stopped for now',
  },
};

export const KINDS: Words<EvidenceKind> = {
  en: { 'a lived account': 'A lived account', 'our records': 'Our own records', 'a document': 'A document' },
  easy: {
    'a lived account': 'Somebody’s story',
    'our records': 'Our numbers',
    'a document': 'Something to read',
  },
};

export const ENTRIES: Words<EntryKind> = {
  en: {
    'must be asked': 'Must be asked',
    'can stop it': 'Can stop it',
    'off the table': 'Off the table',
    'can overrule': 'Could overrule us',
  },
  easy: {
    'must be asked': 'We must ask',
    'can stop it': 'Can say stop',
    'off the table': 'We cannot change',
    'can overrule': 'Could change our choice',
  },
};

export const WORKS: Readonly<Record<WorkKind, string>> = {
  run: 'a course that runs',
  course: 'a course',
  project: 'a project',
  policy: 'a policy',
  event: 'an event',
  'budget line': 'money',
  'our group': 'how our group works',
};

/** What somebody can say, by the way of deciding: an objection is not the same word in each. */
export function answerWords(
  method: Method,
  language: Language,
): Readonly<Record<Exclude<Answer, 'choose'>, string>> {
  if (language === 'easy')
    return {
      agree: 'Yes',
      concern: 'Yes, but I worry about something',
      aside: 'I step to the side',
      object: method === 'consensus' ? 'No. I stop this.' : 'No. It would do harm.',
    };
  return {
    agree: 'Agree',
    concern: 'Agree, with a concern',
    aside: 'Stand aside',
    object: method === 'consensus' ? 'Block' : 'Object: it would do harm',
  };
}

/** By which way something reached us. */
export const WAYS: Readonly<Record<Channel, string>> = {
  web: 'on screen',
  phone: 'by phone',
  paper: 'on paper',
  'in person': 'in person',
  import: 'from a file',
  api: 'by another program',
  system: 'by itself',
};

export const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  'nobody has spoken': 'nobody has agreed yet',
  'somebody objects': 'somebody objects',
  'somebody blocks': 'somebody blocks it',
  'more stand aside than agree': 'more people stand aside than agree',
  'no majority': 'no option has more than half',
  'no proposal': 'nothing is proposed yet',
};

export const RULE_WORDS: Readonly<Record<Rule, string>> = {
  method: 'this way of deciding is not one the group has agreed on',
  'secret votes': 'the group votes in secret, and this vote is open',
  'enough of us': 'not enough of us have spoken, in all or of each perspective',
  'how we decide': 'what people said does not carry it',
};

type NoDecision = Extract<Judgement, { is: 'no decision' }>['why'];

export const NO_DECISION: Readonly<Record<NoDecision, string>> = {
  'not named':
    'The power map does not say that they decide. If they decide all the same, write it down as an override.',
  stopped: 'Somebody who can stop it has stopped it. Lift the stop first, with the reason.',
  'still to be asked': 'Not everybody who must be asked has been asked. Write down what they said first.',
};
