import { button, details, warningCallout } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import {
  areaField,
  checksField,
  dayField,
  hidden,
  mendSummary,
  radiosField,
  textField,
  typedTexts,
} from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import { methodWords, ruleInWords, ruleTitle } from '../../model/rule-words.ts';
import { METHODS } from '../../model/rules.ts';
import type { RuleName, RuleValues } from '../../model/rules.ts';
import type { Group } from '../../queries/groups.ts';
import type { GroupRule } from '../../queries/rules.ts';
import { groupHead } from '../../views/group-head.ts';
import { bullets } from '../../views/said.ts';
import { seatsText } from '../seats/text.ts';
import { KIND_OF } from './form.ts';
import type { RuleKind } from './form.ts';

export interface SetRuleView {
  readonly slug: string;
  readonly group: Group;
  readonly rule: GroupRule;
  readonly history: readonly GroupRule[];
  readonly changing: string;
  readonly filled: Filled;
  readonly fields: Html;
  /** Somebody set it while this was being typed. */
  readonly meanwhile: boolean;
}

/** One rule: what holds now, who set it, and setting it anew. */
export function setRuleView(view: SetRuleView): Html {
  const { slug, group, rule, filled, fields, meanwhile } = view;
  const at = `/${slug}/groups/${group.code}/how-we-work`;
  return html`${groupHead({ language: 'en', slug, group, title: ruleTitle(rule.name), above: mendSummary(filled.errors) })}
    ${meanwhile ? changedMeanwhile() : nothing} ${now(view)}
    <form method="post" action="${at}/${rule.name}" novalidate>
      ${fields} ${hidden('was', rule.set?.id ?? '')} ${FIELDS[KIND_OF[rule.name]](filled)}
      ${textField(filled, { name: 'setBy', label: 'Who set this rule?', hint: 'The group, and at which meeting. Not a person: it stands beside the rule wherever the rule is read', width: 20 })}
      ${dayField(filled, { name: 'setOn', label: 'On which day?' })}
      ${areaField(filled, { name: 'why', label: 'Why?', hint: 'You may leave this empty', rows: 3 })}
      ${textField(filled, { name: 'decisionCode', label: 'The code of the decision, if there is one', hint: 'Such as k7m-4td', width: 10 })}
      ${button({ text: 'Keep this rule', preventDoubleClick: true })}
    </form>
    ${before(view)}
    <p><a href="${at}">Leave it as it is</a></p>`;
}

function changedMeanwhile(): Html {
  return warningCallout({
    heading: { text: 'Somebody set this rule while you were writing', level: 2 },
    html: html`<p>Nothing was overwritten. What holds now stands below, and the form still holds your words: keep them if they are right.</p>`,
  });
}

function now({ rule, changing }: SetRuleView): Html {
  const lines = ruleInWords(rule.name, rule.value as RuleValues[RuleName]);
  return html`<h2 class="nhsuk-heading-m">Now</h2>
    ${lines.length === 1 ? html`<p>${lines[0]}</p>` : bullets(lines)}
    ${rule.set ? html`<p class="al-quiet">Set by ${rule.set.by}, on ${dayInWords(rule.set.on)}.${rule.set.why ? html` “${rule.set.why}”` : nothing}</p>` : html`<p class="al-quiet">Nobody has set this yet.</p>`}
    <p><strong>How rules change here:</strong> ${changing}</p>
    <h2 class="nhsuk-heading-m">From now on</h2>`;
}

const FIELDS: Readonly<Record<RuleKind, (filled: Filled) => Html>> = {
  words: (filled) => areaField(filled, { name: 'value', label: 'What the group agreed', rows: 3 }),
  list: (filled) =>
    areaField(
      { ...filled, typed: { ...filled.typed, value: typedTexts(filled.typed, 'value').join('\n') } },
      {
        name: 'value',
        label: 'What the group agreed',
        hint: 'One on each line',
        rows: 6,
      },
    ),
  days: (filled) =>
    textField(filled, { name: 'value', label: 'How many days before a meeting?', width: 3, numbers: true }),
  yesNo: (filled) =>
    radiosField(filled, { name: 'value', label: 'What did the group agree?' }, [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ]),
  methods: (filled) =>
    checksField(
      filled,
      { name: 'value', label: 'In which ways may the group decide?' },
      METHODS.map((value) => ({ value, text: `By ${methodWords(value, 'en')}` })),
    ),
  enough: (filled) =>
    html`${textField(filled, { name: 'value', label: 'How many people at least?', width: 3, numbers: true })}
    ${PERSPECTIVES.map((name) => textField(filled, { name, label: `Of them, from the seats for: ${seatsText.en.perspective[name].toLowerCase()}`, width: 3, numbers: true }))}`,
};

function before({ history }: SetRuleView): Html {
  const earlier = history.slice(1);
  if (earlier.length === 0) return nothing;
  const lines = earlier.map(
    ({ name, value, set }) =>
      html`${ruleInWords(name, value as RuleValues[RuleName]).join(' ')} <span class="al-quiet">Set by ${set!.by}, on ${dayInWords(set!.on)}.</span>`,
  );
  return details({ summary: 'How it was before', html: bullets(lines) });
}
