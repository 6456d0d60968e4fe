import { summaryList } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import { listed, ruleInWords } from '../../model/rule-words.ts';
import { bullets } from '../../views/said.ts';
import { groupText } from './text.ts';
import type { GroupView } from './view.ts';

interface Fact {
  readonly symbol: SymbolName;
  readonly key: string;
  readonly lines: readonly string[];
}

/** Who decides in a group, how, about what, and who holds the money: on every group, whatever its badges. */
export function whoDecides(view: GroupView): Html {
  const { language, slug, group } = view;
  const words = groupText[language];
  return html`<section class="al-section" aria-labelledby="decides">
    <h2 id="decides">${words.decides}</h2>
    ${factsIn(language, facts(view))}
    <p><a href="/${slug}/groups/${group.code}/how-we-work">${words.howLink}</a></p>
  </section>`;
}

function facts(view: GroupView): readonly Fact[] {
  const { language, group, way, seats } = view;
  const words = groupText[language];
  const here = seats.filter(({ state }) => state !== 'stepped back');
  const paid = here.filter(({ paidToBeThere }) => paidToBeThere).length;
  const all: readonly Fact[] = [
    { symbol: 'speech', key: words.method, lines: ruleInWords('methods', [...way.methods], language) },
    { symbol: 'tick', key: words.may, lines: way.mayDecide.length > 0 ? way.mayDecide : [words.notYet] },
    { symbol: 'cross', key: words.mayNot, lines: way.mayNotDecide },
    { symbol: 'chair', key: words.chairs, lines: [chairs(view)] },
    { symbol: 'home', key: words.steward, lines: [words.stewardIs(group.steward, group.stewardUserLed)] },
    { symbol: 'help', key: words.helper, lines: group.helper === '' ? [] : [group.helper] },
    { symbol: 'money', key: words.money, lines: [group.holdsTheMoney || words.noMoney] },
    { symbol: 'ticket', key: words.paid, lines: [words.paidOf(paid, here.length)] },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function chairs({ language, chairs: { named, unnamed } }: GroupView): string {
  const words = groupText[language];
  if (named.length + unnamed === 0) return words.noChairs;
  return listed([...named, ...(unnamed > 0 ? [words.namelessChairs(unnamed)] : [])]);
}

function factsIn(language: Language, all: readonly Fact[]): Html {
  if (language === 'easy')
    return easyReadList(
      all.map(({ symbol, key, lines }) => ({ symbol, text: [html`<strong>${key}</strong>`, ...lines] })),
    );
  return summaryList({
    rows: all.map(({ key, lines }) => ({
      key,
      value: lines.length === 1 ? lines[0]! : { html: bullets(lines) },
    })),
  });
}
