import { z } from 'zod';
import { choice, choices, date, optionalText, text, wholeNumber } from '#platform/http/fields.ts';
import { decisionCode } from '../decision-code.ts';
import { METHODS } from '../../model/rules.ts';
import type { RuleName, RuleValues } from '../../model/rules.ts';
import type { Typed } from '#platform/http/form.ts';

const ways = {
  setBy: text('Say who set this rule: the group, and at which meeting', 200),
  why: optionalText(1000),
  setOn: date('Choose the day on which it was set'),
  decisionCode: decisionCode(),
  was: optionalText(40),
};

const number = (least: number, most: number) =>
  wholeNumber(`Type a whole number from ${least} to ${most}`, least, most);

// Left empty, no number of a perspective is asked for.
const orNone = () =>
  z.preprocess((value) => (value === '' || value === undefined ? '0' : value), number(0, 500));

const shapes = {
  words: z.object({ ...ways, value: text('Say it in a sentence or two', 1000) }),
  list: z.object({ ...ways, value: optionalText(9000) }),
  days: z.object({ ...ways, value: number(0, 90) }),
  yesNo: z.object({ ...ways, value: choice(['yes', 'no'], 'Choose one') }),
  methods: z.object({
    ...ways,
    value: choices(METHODS).refine((all) => all.length > 0, 'Choose at least one way'),
  }),
  enough: z.object({
    ...ways,
    value: number(1, 500),
    lived: orNone(),
    caring: orNone(),
    professional: orNone(),
    community: orNone(),
  }),
} as const;

export type RuleKind = keyof typeof shapes;

/** How each rule is typed. */
export const KIND_OF: Readonly<Record<RuleName, RuleKind>> = {
  'enough-of-us': 'enough',
  'who-may-chair': 'words',
  'may-decide': 'list',
  'may-not-decide': 'list',
  methods: 'methods',
  'how-agendas-are-made': 'words',
  'agenda-closes': 'days',
  'papers-out': 'days',
  'two-presenters': 'yesNo',
  'secret-votes': 'yesNo',
  'open-papers': 'yesNo',
  'welcome-first': 'yesNo',
  'badges-off': 'yesNo',
  'how-rules-change': 'words',
};

export const formOf = (rule: RuleName) => shapes[KIND_OF[rule]];

type Sent = z.output<(typeof shapes)[RuleKind]>;

/** The value that was typed, as the rule keeps it. */
export function valueSent(rule: RuleName, sent: Sent): RuleValues[RuleName] {
  if (typeof sent.value !== 'string') return numbersOf(sent);
  const kind = KIND_OF[rule];
  if (kind === 'yesNo') return sent.value === 'yes';
  return kind === 'list' ? linesOf(sent.value) : sent.value;
}

function numbersOf(sent: Sent): RuleValues[RuleName] {
  if ('lived' in sent) {
    const { value: atLeast, lived, caring, professional, community } = sent;
    return { atLeast, ofEach: { lived, caring, professional, community } };
  }
  return sent.value as RuleValues[RuleName];
}

const MOST_LINES = 30;

const linesOf = (words: string): readonly string[] & string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, 300));

/** A rule as its form shows it before anything is typed. */
export function typedFrom(value: RuleValues[RuleName]): Typed {
  if (typeof value === 'boolean') return { value: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { value: String(value) };
  if (typeof value === 'string') return { value };
  if (Array.isArray(value)) return { value };
  const { atLeast, ofEach } = value as RuleValues['enough-of-us'];
  const each = Object.entries(ofEach).map(([name, count]) => [name, String(count)] as const);
  return { value: String(atLeast), ...Object.fromEntries(each) };
}
