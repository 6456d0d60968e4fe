import { button, card } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import { ruleInWords, ruleTitle } from '../../model/rule-words.ts';
import type { RuleName, RuleValues } from '../../model/rules.ts';
import type { GroupDeparture } from '../../queries/departures.ts';
import type { Group } from '../../queries/groups.ts';
import type { GroupRule } from '../../queries/rules.ts';
import { departureView } from '../../views/departure.ts';
import { groupHead } from '../../views/group-head.ts';
import { said, saidList } from '../../views/said.ts';
import { howText } from './text.ts';

export interface HowView {
  readonly language: Language;
  readonly slug: string;
  readonly group: Group;
  readonly rules: readonly GroupRule[];
  readonly departures: readonly GroupDeparture[];
  readonly tends: boolean;
  readonly done: string | null;
}

const SYMBOLS: Readonly<Record<RuleName, SymbolName>> = {
  'enough-of-us': 'people',
  'who-may-chair': 'chair',
  'may-decide': 'tick',
  'may-not-decide': 'cross',
  methods: 'speech',
  'how-agendas-are-made': 'pencil',
  'agenda-closes': 'calendar',
  'papers-out': 'letter',
  'two-presenters': 'people',
  'secret-votes': 'private',
  'open-papers': 'eye',
  'welcome-first': 'door',
  'badges-off': 'person',
  'how-rules-change': 'pencil',
};

/** How a group works: each rule with who set it, when, and how to change it; then its steps outside its own rules. */
export function howView(view: HowView): Html {
  const { language, slug, group, rules, done } = view;
  const words = howText[language];
  const changing = howToChange(rules);
  return html`${groupHead({ language, slug, group, title: words.title, above: notice(done) })}
    ${said(language, 'heart', words.lead)}
    ${rules.filter(({ set }) => set).map((rule) => oneRule(view, rule, changing))} ${notSet(view, changing)}
    ${departures(view)}`;
}

function howToChange(rules: readonly GroupRule[]): string {
  const rule = rules.find(({ name }) => name === 'how-rules-change');
  return String(rule?.value ?? '');
}

function oneRule(view: HowView, rule: GroupRule, changing: string): Html {
  const { language } = view;
  const words = howText[language];
  const lines = ruleInWords(rule.name, rule.value as RuleValues[RuleName], language);
  const more =
    rule.name === 'how-rules-change'
      ? nothing
      : html`<p class="al-quiet"><strong>${words.toChange}</strong> ${changing}</p>`;
  return card({
    id: rule.name,
    heading: { text: ruleTitle(rule.name, language), level: 2, size: 's' },
    description: {
      html: html`${saidList(language, SYMBOLS[rule.name], lines)} ${whoSet(view, rule)} ${more} ${changeLink(view, rule.name, words.change)}`,
    },
  });
}

function whoSet({ language, slug }: HowView, { set }: GroupRule): Html {
  const words = howText[language];
  if (!set) return nothing;
  return html`<p class="al-quiet">${words.setBy(set.by, dayInWords(set.on))}${set.why ? html` “${set.why}”` : nothing}
    ${set.decisionCode ? html`<a href="/${slug}/decisions/${set.decisionCode}">${words.decision}</a>` : nothing}</p>`;
}

/** What holds until the group sets a rule of its own. */
function notSet(view: HowView, changing: string): Html {
  const { language, rules } = view;
  const words = howText[language];
  const left = rules.filter(({ set }) => !set);
  if (left.length === 0) return nothing;
  return html`<section class="al-section" aria-labelledby="not-set">
    <h2 id="not-set">${words.notSetTitle}</h2>
    ${said(language, 'help', words.notSet)}
    ${left.some(({ name }) => name === 'how-rules-change') ? nothing : said(language, 'pencil', html`<strong>${words.toSet}</strong> ${changing}`)}
    ${left.map((rule) => unsetRule(view, rule))}
  </section>`;
}

function unsetRule(view: HowView, { name, value }: GroupRule): Html {
  const { language } = view;
  return html`<h3 class="nhsuk-heading-s" id="${name}">${ruleTitle(name, language)}</h3>
    ${saidList(language, SYMBOLS[name], ruleInWords(name, value as RuleValues[RuleName], language))}
    ${changeLink(view, name, howText[language].set)}`;
}

function changeLink({ language, slug, group, tends }: HowView, name: RuleName, words: string): Html {
  if (!tends) return nothing;
  const title = ruleTitle(name, language);
  return html`<p><a href="/${slug}/groups/${group.code}/how-we-work/${name}">${words}<span class="nhsuk-u-visually-hidden">: ${title}</span></a></p>`;
}

function departures({ language, slug, group, departures: all, tends }: HowView): Html {
  const words = howText[language];
  return html`<section class="al-section" aria-labelledby="departures">
    <h2 id="departures">${words.departures}</h2>
    ${said(language, 'pencil', words.departuresLead)}
    ${all.length === 0 ? html`<p>${words.noDepartures}</p>` : nothing}
    ${all.map((one) => departureView({ language, slug, departure: one, level: 3 }))}
    ${tends ? button({ text: words.depart, href: `/${slug}/groups/${group.code}/depart`, variant: 'secondary' }) : nothing}
  </section>`;
}
