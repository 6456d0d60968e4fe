import { z } from 'zod';
import type { Module } from '#modules/module.ts';
import { found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { text, wholeNumber } from '#platform/http/fields.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { inForce, isNumberRule } from '#platform/settings/number-rule.ts';
import type { NumberRule, SpaceRule } from '#platform/settings/number-rule.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import type { Rule } from '#platform/settings/settings.ts';
import { changeRule } from '../../commands/change-rule.ts';
import { changeRuleView, rulesView } from './view.ts';

type Rooms = () => readonly Module[];
const rulesOf = (rooms: Rooms): SpaceRule[] => rooms().flatMap(({ rules }) => rules ?? []);

/** Every rule of every room that the college can change, with who set it, when and why. */
export function rulesPageOf(rooms: Rooms): Page {
  return page({ query: z.object({ done: z.enum(['changed']).optional() }) }, async (visit) => {
    const { slug, timeZone } = visit.space;
    const rules = await read(visit, (tx) => inForce(tx, rulesOf(rooms)));
    const done = visit.query.done ? 'The rule is kept, with who set it.' : null;
    return show(visit, { title: 'Rules of this college', main: rulesView(slug, timeZone, rules, done) });
  });
}

const params = z.object({
  rule: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]+$/),
});
type OfRule = Visit<z.output<typeof params>>;

interface Changing {
  readonly rule: NumberRule;
  readonly now: Rule<number>;
}

async function load(visit: OfRule, rooms: Rooms): Promise<Changing> {
  const numbers = rulesOf(rooms).filter(isNumberRule);
  const rule = found(numbers.find(({ slug }) => slug === visit.params.rule));
  return { rule, now: await read(visit, (tx) => ruleOf(tx, rule)) };
}

function parts(visit: OfRule, { rule, now }: Changing, filled: Filled, key?: string) {
  const { slug, timeZone } = visit.space;
  const main = changeRuleView({ slug, zone: timeZone, rule, now, fields: visit.formFields(key), filled });
  return { title: rule.title, main };
}

export function changeRulePageOf(rooms: Rooms): Page {
  return page({ params }, async (visit) => {
    const changing = await load(visit, rooms);
    return show(visit, parts(visit, changing, untouched({ value: String(changing.now.value) })));
  });
}

export function submitRuleOf(rooms: Rooms): Page {
  return page({ params }, async (visit) => {
    const changing = await load(visit, rooms);
    const { rule } = changing;
    const form = visit.form.parse(
      z.object({
        value: wholeNumber(`Type a whole number from ${rule.least} to ${rule.most}`, rule.least, rule.most),
        setBy: text('Say who sets this rule: the group or the person', 200),
        reason: text('Say why, in a sentence or two', 1000),
      }),
    );
    if (!form.ok) return showAgain(visit, parts(visit, changing, form, visit.form.key));
    await doOnce(visit, 'change-rule', async (tx, by) => {
      await changeRule(tx, by, rule, form.value);
      return { ok: true };
    });
    return goTo(`/${visit.space.slug}/manage/rules?done=changed`);
  });
}
