import { button, card } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Rule } from '#platform/settings/settings.ts';
import { whoSetIt } from '#platform/settings/who-set-it.ts';
import type { CollegeRule } from '../../model/rules.ts';
import { areaField, mendSummary, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { notice } from '#design/notice.ts';
import { manageTrail } from '#design/manage-trail.ts';

export interface RuleInForce {
  readonly rule: CollegeRule;
  readonly now: Rule<number>;
}

export function rulesView(
  slug: string,
  zone: string,
  rules: readonly RuleInForce[],
  done: string | null,
): Html {
  return html`${manageTrail(slug)} ${notice(done)}
    <h1>Rules of this college</h1>
    <p class="al-lead">What the college has chosen for itself: who set each rule, when, and how to change it.</p>
    ${rules.map(({ rule, now }) =>
      card({
        heading: { text: rule.title, level: 2, size: 'm' },
        description: {
          html: html`<p class="nhsuk-body-l"><strong>${rule.inWords(now.value)}</strong></p><p>${rule.about}</p>${whoSetIt(now, zone)}<p><a href="/${slug}/manage/rules/${rule.slug}">Change this rule</a></p>`,
        },
      }),
    )}`;
}

export function changeRuleView(
  slug: string,
  zone: string,
  { rule, now }: RuleInForce,
  fields: Html,
  filled: Filled,
): Html {
  return html`${manageTrail(slug, ['Rules', '/manage/rules'])} ${mendSummary(filled.errors)}
    <h1>${rule.title}</h1>
    <p>${rule.about}</p>
    <p>Now: <strong>${rule.inWords(now.value)}</strong>.</p>
    ${whoSetIt(now, zone)}
    <form method="post" action="/${slug}/manage/rules/${rule.slug}" novalidate>
      ${fields} ${textField(filled, { name: 'value', label: rule.question, hint: `A whole number from ${rule.least} to ${rule.most}`, width: 3, numbers: true })}
      ${textField(filled, { name: 'setBy', label: 'Who sets this rule?', hint: 'The group or the person, such as the Curriculum Board, 3 November 2026. It stands beside the rule wherever the rule is read', width: 20 })}
      ${areaField(filled, { name: 'reason', label: 'Why?', rows: 3 })} ${button({ text: 'Keep this rule', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/manage/rules">Leave it as it is</a></p>`;
}
