import { z } from 'zod';
import { doOnce, read } from '#platform/http/do-once.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { setRule } from '../../commands/set-rule.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { ruleTitle } from '../../model/rule-words.ts';
import { RULES } from '../../model/rules.ts';
import type { RuleName, RuleValues } from '../../model/rules.ts';
import { mustTend } from '../../policy.ts';
import { historyOf, rulesOf } from '../../queries/rules.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import { formOf, typedFrom, valueSent } from './form.ts';
import { setRuleView } from './view.ts';

const params = groupParams.extend({ rule: z.enum(RULES as [RuleName, ...RuleName[]]) });
type OfRule = Visit<z.output<typeof params>, unknown>;

async function load(visit: OfRule) {
  return read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    await mustTend(tx, visit, group);
    const rules = await rulesOf(tx, group.id);
    return {
      group,
      rule: rules.find(({ name }) => name === visit.params.rule)!,
      changing: String(rules.find(({ name }) => name === 'how-rules-change')?.value ?? ''),
      history: await historyOf(tx, group.id, visit.params.rule),
    };
  });
}

type Loaded = Awaited<ReturnType<typeof load>>;

function parts(visit: OfRule, loaded: Loaded, filled: Filled, meanwhile = false, key?: string) {
  const fields = visit.formFields(key);
  const main = setRuleView({ ...loaded, slug: visit.space.slug, filled, fields, meanwhile });
  return { title: `${ruleTitle(loaded.rule.name)}, ${loaded.group.name}`, main };
}

export const rulePage = page({ params }, async (visit) => {
  const loaded = await load(visit);
  const { value } = loaded.rule;
  const today = dayIn(visit.space.timeZone, visit.now);
  const typed = { ...typedFrom(value as RuleValues[RuleName]), setOn: today };
  return show(visit, parts(visit, loaded, { typed, errors: [] }));
});

export const submitRule = page({ params }, async (visit) => {
  const loaded = await load(visit);
  const { group, rule } = loaded;
  const form = visit.form.parse<z.ZodRawShape>(formOf(rule.name));
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form, false, visit.form.key));
  const sent = form.value as Parameters<typeof valueSent>[1];
  const { setBy, why, setOn, decisionCode, was } = sent;
  if (setOn > dayIn(visit.space.timeZone, visit.now)) {
    const errors = [{ field: 'setOn', message: 'Choose a day that is not still to come' }];
    return showAgain(visit, parts(visit, loaded, { typed: form.typed, errors }, false, visit.form.key));
  }
  const result = await doOnce(visit, 'set-group-rule', (tx, by) =>
    setRule<RuleName>(tx, by, group.id, {
      rule: rule.name,
      value: valueSent(rule.name, sent),
      setBy,
      why,
      setOn,
      was,
      decisionCode,
    }),
  );
  if (result.ok) return goTo(groupAddress(visit, group, `/how-we-work?done=set#${rule.name}`));
  const again = parts(visit, await load(visit), { typed: form.typed, errors: [] }, true);
  return showAgain(visit, { ...again, status: 409 });
});
