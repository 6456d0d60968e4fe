import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { groupRuleSet } from '../events.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { ruleValue } from '../model/rules.ts';
import type { RuleName, RuleValue } from '../model/rules.ts';
import { lockGroup } from '../queries/groups.ts';
import { rulesOf } from '../queries/rules.ts';
import { groups } from '../tables.ts';
import type { By } from '#platform/by.ts';

export interface RuleToSet<Name extends RuleName = RuleName> {
  readonly rule: Name;
  readonly value: RuleValue<Name>;
  /** Who set it: the group, at which meeting. Never the person who writes it down. */
  readonly setBy: string;
  readonly why: string;
  readonly decisionCode?: string | null;
  /** The day it was set (ISO); today when left out. */
  readonly setOn?: string;
  /** The rule as it was when the page was opened: the id of its latest setting, or "" where nobody had set it. */
  readonly was?: string;
}

export type RuleSet = { readonly ok: true } | { readonly ok: false; readonly reason: 'changed-meanwhile' };

/** Sets one of a group's rules. What it was before stays to be read. Two who change it at once: the second sees what the first wrote. */
export async function setRule<Name extends RuleName>(
  tx: Tx,
  { platform, actor, space }: By,
  groupId: string,
  set: RuleToSet<Name>,
): Promise<RuleSet> {
  await lockGroup(tx, groupId);
  if (set.was !== undefined && set.was !== (await latest(tx, groupId, set.rule)))
    return { ok: false, reason: 'changed-meanwhile' };
  await groups(tx)
    .insertInto('groups_rules')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      group_id: groupId,
      rule: set.rule,
      value: JSON.stringify(ruleValue(set.rule, set.value)),
      set_by: set.setBy,
      why: set.why,
      decision_code: set.decisionCode || null,
      set_on: set.setOn ?? dayIn(space.timeZone, actor.at),
      recorded_at: actor.at,
      recorded_by_person_id: actor.personId,
      channel: actor.channel,
    })
    .execute();
  await platform.record(tx, actor, groupRuleSet(groupId, set.rule));
  return { ok: true };
}

async function latest(tx: Tx, groupId: string, rule: RuleName): Promise<string> {
  return (await rulesOf(tx, groupId)).find(({ name }) => name === rule)?.set?.id ?? '';
}
