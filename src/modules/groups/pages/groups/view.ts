import { button, card, tag } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { Group } from '../../queries/groups.ts';
import { said } from '../../views/said.ts';
import { groupsText } from './text.ts';

export interface GroupsView {
  readonly language: Language;
  readonly slug: string;
  readonly groups: readonly Group[];
  /** The reader's own, by id: whether they chair it with somebody. */
  readonly mine: ReadonlyMap<string, boolean>;
  readonly mayStart: boolean;
}

/** Every group of the space, with what it is for. */
export function groupsView(view: GroupsView): Html {
  const { language, slug, groups, mayStart } = view;
  const words = groupsText[language];
  return html`<h1>${words.title}</h1>
    ${said(language, 'people', words.lead, 'al-lead')}
    ${groups.length === 0 ? html`<p>${words.none}</p>` : groups.map((group) => groupCard(view, group))}
    ${mayStart ? button({ text: words.start, href: `/${slug}/groups/new`, variant: 'secondary' }) : nothing}`;
}

function groupCard({ language, slug, mine }: GroupsView, group: Group): Html {
  const words = groupsText[language];
  const chairs = mine.get(group.id);
  const own = chairs === undefined ? null : chairs ? words.chairs : words.yours;
  const tags = [
    own && tag({ text: own, colour: 'green' }),
    group.state === 'ended' && tag({ text: words.ended, colour: 'grey' }),
    group.state === 'forming' && tag({ text: words.forming, colour: 'yellow' }),
  ].filter((one) => one instanceof Object);
  return card({
    heading: { text: group.name, level: 2, size: 'm' },
    href: `/${slug}/groups/${group.code}`,
    clickable: true,
    description: {
      html: html`<p>${group.purpose}</p>${tags.length > 0 ? html`<p class="al-tags">${tags}</p>` : nothing}`,
    },
  });
}
