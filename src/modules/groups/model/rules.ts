import { z } from 'zod';
import { PERSPECTIVES } from './perspectives.ts';
import type { Perspective } from './perspectives.ts';

/** The ways a group may decide. */
export const METHODS = ['consent', 'consensus', 'majority', 'advice'] as const;
export type Method = (typeof METHODS)[number];

/** How many of a group must be there, and of each perspective, for a decision to stand. */
export interface EnoughOfUs {
  readonly atLeast: number;
  readonly ofEach: Partial<Record<Perspective, number>>;
}

const words = z.string().max(1000);
const list = z.array(z.string().max(300)).max(30);
const days = z.number().int().min(0).max(90);

/** The shape of each rule's value, as it is stored. */
export const RULE_SHAPES = {
  'enough-of-us': z.object({
    atLeast: z.number().int().min(1).max(500),
    ofEach: z.partialRecord(z.enum(PERSPECTIVES), z.number().int().min(0).max(500)),
  }),
  'who-may-chair': words,
  'may-decide': list,
  'may-not-decide': list,
  methods: z.array(z.enum(METHODS)).min(1).max(METHODS.length),
  'how-agendas-are-made': words,
  'agenda-closes': days,
  'papers-out': days,
  'two-presenters': z.boolean(),
  'secret-votes': z.boolean(),
  'open-papers': z.boolean(),
  'welcome-first': z.boolean(),
  'badges-off': z.boolean(),
  'how-rules-change': words,
} as const;

export const RULES = Object.keys(RULE_SHAPES) as readonly RuleName[];
export type RuleName = keyof typeof RULE_SHAPES;
export type RuleValue<Name extends RuleName> = z.output<(typeof RULE_SHAPES)[Name]>;
export type RuleValues = { readonly [Name in RuleName]: RuleValue<Name> };

/** What holds until a group has set a rule of its own. Pages say that nobody has set it yet. */
export const UNTIL_SET: RuleValues = {
  'enough-of-us': { atLeast: 3, ofEach: {} },
  'who-may-chair': 'The co-chairs, by turns.',
  'may-decide': [],
  'may-not-decide': [],
  methods: ['consent'],
  'how-agendas-are-made': 'Anybody in the group adds to the agenda until it closes.',
  'agenda-closes': 7,
  'papers-out': 5,
  'two-presenters': false,
  'secret-votes': false,
  'open-papers': false,
  'welcome-first': true,
  'badges-off': false,
  'how-rules-change': 'The group agrees at a meeting, and a co-chair writes it down here.',
};

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(RULE_SHAPES, name);
}

/** A rule's value as it was stored; throws where what is stored does not fit, since then we wrote it wrongly. */
export function ruleValue<Name extends RuleName>(name: Name, stored: unknown): RuleValue<Name> {
  return RULE_SHAPES[name].parse(stored) as RuleValue<Name>;
}
