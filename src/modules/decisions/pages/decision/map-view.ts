import { dayInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { GroupSummary } from '#modules/groups/index.ts';
import type { MapEntry, PowerMap } from '../../queries/power-map.ts';
import type { AskedAsTheMapSays } from '../../queries/what-was-said.ts';
import type { EntryKind } from '../../tables.ts';
import { ENTRIES, METHOD_NAMES, METHOD_WORDS, WAYS } from '../words.ts';
import { decisionText } from './text.ts';

export interface MapView {
  readonly language: Language;
  readonly group: GroupSummary;
  readonly map: PowerMap;
  readonly asked: readonly AskedAsTheMapSays[];
}

const OTHERS: readonly EntryKind[] = ['must be asked', 'can stop it', 'off the table', 'can overrule'];

/** Who decides, how, and who else has a say: the rows of a list. */
export function mapRows(view: MapView) {
  const { language, group, map } = view;
  const words = decisionText[language];
  const decides = map.decides === 'the group' ? words.theGroup(group.name) : map.deciderRole;
  const how = html`<p><strong>${METHOD_NAMES[language][map.method]}.</strong> ${METHOD_WORDS[language][map.method]}</p>`;
  const rows: [string, string | Html][] = [
    [words.decides, decides],
    [words.how, how],
    ...OTHERS.map((kind): [string, Html] => [ENTRIES[language][kind], entriesOf(view, kind)]).filter(
      ([, inside]) => inside.text !== '',
    ),
    [words.money, group.holdsTheMoney],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ key, value: typeof value === 'string' ? value : { html: value } }));
}

function entriesOf(view: MapView, kind: EntryKind): Html {
  const entries = view.map.entries.filter((entry) => entry.kind === kind);
  return html`${entries.map((entry) => entryOf(view, entry))}`;
}

function entryOf({ language, asked }: MapView, { id, kind, who, why }: MapEntry): Html {
  const words = decisionText[language];
  const told = asked.find(({ entryId }) => entryId === id);
  const answer = told
    ? html`<br>${words.askedSaid(dayInWords(told.askedOn), WAYS[told.channel])} <span dir="auto">${told.said}</span>`
    : html`<br>${words.notAsked}`;
  return html`<p><span dir="auto">${who}${why === '' ? '' : `: ${why}`}</span>${kind === 'must be asked' ? answer : ''}</p>`;
}
