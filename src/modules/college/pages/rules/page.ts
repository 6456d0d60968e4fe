import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { text, wholeNumber } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { changeRule } from '../../commands/change-rule.ts';
import { collegeRules } from '../../model/rules.ts';
import type { CollegeRule } from '../../model/rules.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { nameInAddress } from '../manage-shared/address-words.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { changeRuleView, rulesView } from './view.ts';
import type { RuleInForce } from './view.ts';

export const rulesPage = page(
  { query: z.object({ done: z.enum(['changed']).optional() }) },
  async (visit) => {
    const { slug, timeZone } = visit.space;
    const rules: RuleInForce[] = await read(visit, async (tx) => {
      const all = [];
      for (const rule of collegeRules) all.push({ rule, now: await ruleOf(tx, rule) });
      return all;
    });
    return show(visit, {
      title: 'Rules of this college',
      main: rulesView(slug, timeZone, rules, visit.query.done ? 'The rule is kept, with who set it.' : null),
    });
  },
);

const ruleParams = z.object({ rule: nameInAddress(60) });
type OfRule = Visit<z.output<typeof ruleParams>>;

async function load(visit: OfRule): Promise<RuleInForce> {
  const rule: CollegeRule = found(collegeRules.find((one) => one.slug === visit.params.rule));
  return { rule, now: await read(visit, (tx) => ruleOf(tx, rule)) };
}

function parts(visit: OfRule, inForce: RuleInForce, filled: Filled, key?: string) {
  const { slug, timeZone } = visit.space;
  return {
    title: inForce.rule.title,
    main: changeRuleView(slug, timeZone, inForce, visit.formFields(key), filled),
  };
}

export const changeRulePage = page({ params: ruleParams }, async (visit) => {
  const inForce = await load(visit);
  return show(visit, parts(visit, inForce, untouched({ value: String(inForce.now.value) })));
});

export const submitRule = page({ params: ruleParams }, async (visit) => {
  const inForce = await load(visit);
  const { rule } = inForce;
  const form = visit.form.parse(
    z.object({
      value: wholeNumber(`Type a whole number from ${rule.least} to ${rule.most}`, rule.least, rule.most),
      setBy: text('Say who sets this rule: the group or the person', 200),
      reason: text('Say why, in a sentence or two', 1000),
    }),
  );
  if (!form.ok) return showAgain(visit, parts(visit, inForce, form, visit.form.key));
  await doOnce(visit, 'change-rule', async (tx, by) => {
    await changeRule(tx, by, rule, form.value);
    return { ok: true };
  });
  return goTo(`/${visit.space.slug}/manage/rules?done=changed`);
});
