import { button, card } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { areaField, mendSummary, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { NumberRule, RuleInForce } from '#platform/settings/number-rule.ts';
import type { Rule } from '#platform/settings/settings.ts';
import { whoSetIt } from '#platform/settings/who-set-it.ts';

export function rulesView(
  slug: string,
  zone: string,
  rules: readonly RuleInForce[],
  done: string | null,
): Html {
  return html`${manageTrail(slug)} ${notice(done)}
    <h1>Rules of this college</h1>
    <p class="al-lead">What the college has chosen for itself: who set each rule, when, and how to change it.</p>
    ${rules.map((rule) => ruleCard(slug, zone, rule))}`;
}

function ruleCard(slug: string, zone: string, { title, about, inWords, now, changeAt }: RuleInForce): Html {
  return card({
    heading: { text: title, level: 2, size: 'm' },
    description: {
      html: html`<p class="nhsuk-body-l"><strong>${inWords}</strong></p><p>${about}</p>${whoSetIt(now, zone)}<p><a href="/${slug}${changeAt}">Change this rule<span class="nhsuk-u-visually-hidden">: ${title}</span></a></p>`,
    },
  });
}

export interface ChangeRuleView {
  readonly slug: string;
  readonly zone: string;
  readonly rule: NumberRule;
  readonly now: Rule<number>;
  readonly fields: Html;
  readonly filled: Filled;
}

export function changeRuleView({ slug, zone, rule, now, fields, filled }: ChangeRuleView): Html {
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
