import { barChart } from '#design/charts/bar-chart.ts';
import { actionLink, button, select, tables, tag } from '#design/components.ts';
import { dateInWords, dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { GroupSummary } from '#modules/groups/index.ts';
import { hostRecord } from '../../model/host.ts';
import type { HostRecord } from '../../model/host.ts';
import type { State } from '../../model/speaking.ts';
import type { Decision } from '../../queries/decision.ts';
import { part, said } from '../said.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import { decisionsText } from './text.ts';

export interface DecisionsView {
  readonly language: Language;
  readonly slug: string;
  readonly zone: string;
  readonly decisions: readonly Decision[];
  readonly groups: readonly GroupSummary[];
  /** The code of the group whose decisions are shown; null: of all. */
  readonly only: string | null;
  /** A group in which this reader may ask. */
  readonly askIn: string | null;
}

/** All questions of a space, the open ones first, and how often the host body's opening position did not prevail. */
export function decisionsView(view: DecisionsView): Html {
  const { language, slug, decisions, only, askIn } = view;
  const words = decisionsText[language];
  const download = `/${slug}/decisions.csv${only === null ? '' : `?group=${only}`}`;
  return html`<h1>${words.title}</h1>
    ${said(language, 'people', words.lead, 'al-lead')}
    ${askIn === null ? nothing : actionLink({ text: words.ask, href: `/${slug}/groups/${askIn}/ask` })}
    ${chooseGroup(view)}
    ${decisions.length === 0 ? html`<p>${words.none}</p>` : nothing}
    ${ofState(view, 'open', 'speech', words.open)} ${ofState(view, 'decided', 'tick', words.decided)}
    ${ofState(view, 'being prepared', 'pencil', words.preparing)} ${ofState(view, 'set aside', 'clock', words.aside)}
    ${hostPart(view)}
    ${decisions.length === 0 ? nothing : html`<p class="al-no-print"><a href="${download}">${words.download}</a></p>`}`;
}

function chooseGroup({ language, slug, groups, only }: DecisionsView): Html {
  if (groups.length < 2) return nothing;
  const words = decisionsText[language];
  return html`<form class="al-no-print" method="get" action="/${slug}/decisions" novalidate>
    ${select({
      id: 'group',
      name: 'group',
      label: words.show,
      items: [
        { value: '', text: words.all },
        ...groups.map(({ code, name }) => ({ value: code, text: name, selected: code === only })),
      ],
    })}
    ${button({ text: words.filter, variant: 'secondary' })}
  </form>`;
}

function ofState(view: DecisionsView, state: State, picture: SymbolName, title: string): Html {
  const own = view.decisions.filter((decision) => decision.state === state);
  if (own.length === 0) return nothing;
  return part(
    view.language,
    picture,
    state.replace(' ', '-'),
    title,
    html`<ul class="nhsuk-list nhsuk-list--border">${own.map((decision) => html`<li>${item(decision, view)}</li>`)}</ul>`,
  );
}

function item(decision: Decision, view: DecisionsView): Html {
  const { language, slug, groups } = view;
  const words = decisionsText[language];
  const group = groups.find(({ id }) => id === decision.groupId);
  return html`<p class="nhsuk-u-margin-bottom-1"><a href="/${slug}/decisions/${decision.code}" dir="auto">${decision.question}</a>
      ${decision.isOverridden ? tag({ text: words.overruled, colour: 'red' }) : nothing}</p>
    ${decision.outcome === null ? nothing : html`<p class="nhsuk-u-margin-bottom-1" dir="auto"><strong>${decision.outcome}</strong></p>`}
    <p class="al-quiet nhsuk-u-margin-bottom-2">${[group?.name, ...when(decision, view)].filter(Boolean).join(' · ')}</p>`;
}

function when(
  { state, openedAt, decidedOn, lookAgainOn }: Decision,
  { language, zone }: DecisionsView,
): string[] {
  const words = decisionsText[language];
  if (state === 'open' && openedAt) return [words.openSince(dateInWords(openedAt, zone))];
  if (state !== 'decided' || !decidedOn) return [];
  return [
    words.decidedOn(dayInWords(decidedOn)),
    ...(lookAgainOn ? [words.lookAgain(dayInWords(lookAgainOn))] : []),
  ];
}

/** The host bodies of what was decided, each with its record. */
export function hostRecords(
  decisions: readonly Decision[],
): readonly (HostRecord & { readonly body: string })[] {
  const decided = decisions.filter(({ state }) => state === 'decided');
  return [...Map.groupBy(decided, ({ hostBody }) => hostBody)].map(([body, own]) => ({
    body,
    ...hostRecord(own),
  }));
}

function hostPart({ language, decisions }: DecisionsView): Html {
  const words = decisionsText[language];
  const records = hostRecords(decisions).filter(({ recorded }) => recorded > 0);
  if (!decisions.some(({ state }) => state === 'decided')) return nothing;
  if (records.length === 0)
    return part(language, 'letter', 'host', words.hostTitle, said(language, 'letter', words.hostNone));
  const all = sumOf(records);
  const sentence = words.host(all.notPrevailed, all.recorded, all.overruled);
  return part(
    language,
    'letter',
    'host',
    words.hostTitle,
    html`${said(language, 'letter', html`<strong>${sentence}</strong>`)}
      ${barChart({
        id: 'host-chart',
        title: words.hostTitle,
        finding: sentence,
        bars: records.map(({ body, notPrevailed, recorded, overruled }) => ({
          label: body,
          value: notPrevailed,
          more: recorded - notPrevailed - overruled,
        })),
        key: { value: words.notPrevailed, more: words.prevailed },
      })}
      ${tables({
        caption: words.hostTitle,
        responsive: true,
        firstCellIsHeader: true,
        head: [words.body, words.recorded, words.notPrevailed, words.overruledColumn],
        rows: records.map(({ body, recorded, notPrevailed, overruled }) => [
          { text: body },
          { text: String(recorded) },
          { text: String(notPrevailed) },
          { text: String(overruled) },
        ]),
      })}
      ${said(language, 'heart', words.hostWhy)}`,
  );
}

function sumOf(records: readonly HostRecord[]) {
  const sum = (key: keyof HostRecord) => records.reduce((total, record) => total + record[key], 0);
  return { notPrevailed: sum('notPrevailed'), recorded: sum('recorded'), overruled: sum('overruled') };
}
