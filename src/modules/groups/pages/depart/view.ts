import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import {
  areaField,
  checksField,
  dayField,
  mendSummary,
  selectField,
  textField,
} from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { ruleTitle } from '../../model/rule-words.ts';
import { RULES } from '../../model/rules.ts';
import type { Group } from '../../queries/groups.ts';
import { groupHead } from '../../views/group-head.ts';

export interface DepartView {
  readonly slug: string;
  readonly group: Group;
  readonly people: readonly { readonly memberId: string; readonly shown: string }[];
  readonly filled: Filled;
  readonly fields: Html;
}

/** Writing down a step outside the group's own rules. */
export function departView({ slug, group, people, filled, fields }: DepartView): Html {
  const at = `/${slug}/groups/${group.code}`;
  const above = mendSummary(filled.errors);
  return html`${groupHead({ language: 'en', slug, group, title: 'A step outside our own rules', above })}
    <p>Everybody can read it: which rule, why, when, and that so many co-chairs and members agreed. It names nobody, and it is not taken back: what comes after is a new entry.</p>
    <form method="post" action="${at}/depart" novalidate>
      ${fields}
      ${selectField(filled, { name: 'rule', label: 'Which rule?' }, [{ value: '', text: 'Choose a rule' }, ...RULES.map((value) => ({ value, text: ruleTitle(value) }))])}
      ${areaField(filled, { name: 'reason', label: 'What do you do instead, and why?', hint: 'People will read this', rows: 3 })}
      ${dayField(filled, { name: 'agreedOn', label: 'Agreed on' })}
      ${checksField(
        filled,
        { name: 'agreed', label: 'Who agreed?', hint: 'Shown by role and number, never by name' },
        people.map(({ memberId, shown }) => ({ value: memberId, text: shown })),
      )}
      ${textField(filled, { name: 'decisionCode', label: 'The code of the decision that allowed it, if there is one', hint: 'Such as k7m-4td', width: 10 })}
      ${button({ text: 'Write this down', preventDoubleClick: true })}
    </form>
    <p><a href="${at}/how-we-work">Not now</a></p>`;
}
