import { actionLink, button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import type { GroupDeparture } from '../../queries/departures.ts';
import type { Group } from '../../queries/groups.ts';
import type { WayOfWorking } from '../../queries/rules.ts';
import type { Member, Seat } from '../../queries/seats.ts';
import { departureView } from '../../views/departure.ts';
import { groupHead } from '../../views/group-head.ts';
import { said } from '../../views/said.ts';
import { groupText } from './text.ts';
import { whoDecides } from './who-decides.ts';

export interface GroupView {
  readonly language: Language;
  readonly slug: string;
  readonly group: Group;
  readonly way: WayOfWorking;
  readonly seats: readonly Seat[];
  readonly places: number;
  /** The co-chairs as each chose to be named; those who chose none are counted. */
  readonly chairs: { readonly named: readonly string[]; readonly unnamed: number };
  readonly departures: readonly GroupDeparture[];
  readonly mine: Member | null;
  readonly mayTend: boolean;
  readonly parts: readonly Html[];
  readonly done: string | null;
}

/** The page of a group: what it is for, who decides, who sits there, and what one can do. */
export function groupView(view: GroupView): Html {
  const { language, slug, group, done, parts } = view;
  const words = groupText[language];
  return html`${groupHead({ language, slug, group, above: notice(done) })}
    ${group.state === 'ended' ? said(language, 'warning', words.ended) : nothing}
    ${whatNow(view)} ${whoDecides(view)} ${whoSits(view)} ${parts} ${departuresOf(view)}`;
}

function whatNow(view: GroupView): Html {
  const { language, slug, group, mine, mayTend } = view;
  const words = groupText[language];
  const at = `/${slug}/groups/${group.code}`;
  if (group.state === 'ended' && !mine) return nothing;
  return html`<section class="al-section" aria-labelledby="now">
    <h2 id="now">${words.now}</h2>
    ${mine ? forMembers(view, at) : toJoin(view, at)}
    ${mayTend && !mine ? actionLink({ text: words.peopleLink, href: `${at}/people` }) : nothing}
    ${mayTend ? html`<p><a href="${at}/change">${words.change}</a></p>` : nothing}
  </section>`;
}

function forMembers({ language, mine }: GroupView, at: string): Html {
  const words = groupText[language];
  const seat = html`<p><a href="${at}/my-seat">${words.mine}</a></p>`;
  if (mine?.state === 'asked') return html`${said(language, 'clock', words.asked)} ${seat}`;
  return html`${actionLink({ text: words.peopleLink, href: `${at}/people` })} ${seat}`;
}

function toJoin({ language, group }: GroupView, at: string): Html {
  const words = groupText[language];
  if (group.seatsClosedAt) return said(language, 'door', words.closed);
  return html`${said(language, 'door', words.joinHint)} ${button({ text: words.join, href: `${at}/join` })}`;
}

function whoSits({ language, slug, group, seats, places }: GroupView): Html {
  const words = groupText[language];
  const here = seats.filter(({ state }) => state !== 'stepped back').length;
  return html`<section class="al-section" aria-labelledby="sits">
    <h2 id="sits">${words.sits}</h2>
    ${said(language, 'chair', words.sitting(places, here))}
    ${group.badgesOff ? said(language, 'private', words.badgesOff) : nothing}
    <p><a href="/${slug}/groups/${group.code}/seats">${words.seatsLink}</a></p>
  </section>`;
}

const MOST_HERE = 3;

function departuresOf({ language, slug, group, departures }: GroupView): Html {
  if (departures.length === 0) return nothing;
  const words = groupText[language];
  return html`<section class="al-section" aria-labelledby="outside">
    <h2 id="outside">${words.departures}</h2>
    ${departures.slice(0, MOST_HERE).map((one) => departureView({ language, slug, departure: one, level: 3 }))}
    ${departures.length > MOST_HERE ? html`<p><a href="/${slug}/groups/${group.code}/how-we-work#departures">${words.allDepartures}</a></p>` : nothing}
  </section>`;
}
