import { dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';
import { listed, ruleTitle } from '../model/rule-words.ts';
import type { GroupDeparture } from '../queries/departures.ts';

interface DepartureView {
  readonly language: Language;
  readonly slug: string;
  readonly departure: GroupDeparture;
  readonly level: 3 | 4;
}

const WORDS = {
  en: {
    rule: (title: string) => `The rule: ${title.toLowerCase()}.`,
    agreed: (when: string, who: string) => `Agreed on ${when} by ${who}.`,
    decision: 'The decision that allowed it',
  },
  easy: {
    rule: (title: string) => `The rule: ${title.toLowerCase()}.`,
    agreed: (when: string, who: string) => `On ${when} this was agreed by ${who}.`,
    decision: 'Read the decision',
  },
} as const;

/** A step outside a group's own rule: what, why, when, and by whom in their roles, never by name. */
export function departureView({ language, slug, departure, level }: DepartureView): Html {
  const { rule, reason, agreedOn, decisionCode, code } = departure;
  const words = WORDS[language];
  const title =
    level === 3
      ? html`<h3 class="nhsuk-heading-s">${dayInWords(agreedOn)}</h3>`
      : html`<h4 class="nhsuk-heading-xs">${dayInWords(agreedOn)}</h4>`;
  return html`<div id="${`departure-${code}`}">
    ${title}
    <p>${words.rule(ruleTitle(rule, language))}</p>
    <p>“${reason}”</p>
    <p class="al-quiet">${words.agreed(dayInWords(agreedOn), whoAgreed(departure))}
      ${decisionCode === null ? nothing : html`<a href="/${slug}/decisions/${decisionCode}">${words.decision}<span class="nhsuk-u-visually-hidden"> (${decisionCode})</span></a>`}</p>
  </div>`;
}

function whoAgreed({ coChairs, members }: GroupDeparture): string {
  const parts = [
    coChairs > 0 && plural(coChairs, { one: 'a co-chair', other: '# co-chairs' }),
    members > 0 && plural(members, { one: 'a member', other: '# members' }),
  ].filter((part) => part !== false);
  return listed(parts);
}
