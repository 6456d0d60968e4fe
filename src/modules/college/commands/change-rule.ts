import type { Tx } from '#platform/database/tx.ts';
import { ruleOf, setRule } from '#platform/settings/settings.ts';
import { ruleChanged } from '../events/managing-events.ts';
import type { CollegeRule } from '../model/rules.ts';
import { record } from './by.ts';
import type { By } from './by.ts';

export interface NewRule {
  readonly value: number;
  /** The group or person who set it, in words. */
  readonly setBy: string;
  readonly reason: string;
}

/** Changes a rule of the college: its value stands beside who set it, when and why. */
export async function changeRule(tx: Tx, by: By, rule: CollegeRule, change: NewRule): Promise<void> {
  const before = await ruleOf(tx, rule);
  await setRule(tx, rule, { ...change, personId: by.actor.personId, at: by.actor.at });
  await record(tx, by, ruleChanged(tx.spaceId, rule.key, before.value, change.value));
}
