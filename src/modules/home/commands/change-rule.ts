import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { NumberRule } from '#platform/settings/number-rule.ts';
import { ruleOf, setRule } from '#platform/settings/settings.ts';
import { ruleChanged } from '../events.ts';

export interface NewRule {
  readonly value: number;
  /** The group or person who set it, in words. */
  readonly setBy: string;
  readonly reason: string;
}

/** Changes a rule of the space: its value stands beside who set it, when and why. */
export async function changeRule(
  tx: Tx,
  { platform, actor }: By,
  rule: NumberRule,
  change: NewRule,
): Promise<void> {
  const before = await ruleOf(tx, rule);
  await setRule(tx, rule, { ...change, personId: actor.personId, at: actor.at });
  await platform.record(tx, actor, ruleChanged(tx.spaceId, rule.key, before.value, change.value));
}
