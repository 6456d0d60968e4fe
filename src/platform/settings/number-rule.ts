import type { Tx } from '#platform/database/tx.ts';
import { ruleOf } from './settings.ts';
import type { Rule, Setting } from './settings.ts';

/** A rule that a space can change: a setting in whole numbers, and the words about it. */
export interface NumberRule extends Setting<number> {
  /** Stands in its address. */
  readonly slug: string;
  readonly least: number;
  readonly most: number;
  readonly title: string;
  readonly question: string;
  readonly about: string;
  /** The value in words: "14 days before the start". */
  readonly inWords: (value: number) => string;
}

/** A rule that is no number, and is changed on a page of its own. */
export interface RuleElsewhere {
  readonly title: string;
  readonly about: string;
  /** The page on which it is changed, within the space: "/staff-tutors/aim". */
  readonly changeAt: string;
  readonly tell: (tx: Tx) => Promise<{ readonly inWords: string; readonly now: WhoSaysSo }>;
}

export type SpaceRule = NumberRule | RuleElsewhere;
export type WhoSaysSo = Omit<Rule<unknown>, 'value'>;

export function isNumberRule(rule: SpaceRule): rule is NumberRule {
  return 'slug' in rule;
}

/** A rule as it is shown: what it is, who says so, and where it is changed. */
export interface RuleInForce {
  readonly title: string;
  readonly about: string;
  readonly inWords: string;
  readonly now: WhoSaysSo;
  readonly changeAt: string;
}

/** What holds now by each of these rules, in their order. */
export async function inForce(tx: Tx, rules: readonly SpaceRule[]): Promise<RuleInForce[]> {
  const told: RuleInForce[] = [];
  for (const rule of rules) told.push(await one(tx, rule));
  return told;
}

async function one(tx: Tx, rule: SpaceRule): Promise<RuleInForce> {
  const { title, about } = rule;
  if (!isNumberRule(rule)) return { title, about, changeAt: rule.changeAt, ...(await rule.tell(tx)) };
  const now = await ruleOf(tx, rule);
  return { title, about, inWords: rule.inWords(now.value), now, changeAt: `/manage/rules/${rule.slug}` };
}
