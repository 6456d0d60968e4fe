import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Language } from '#design/layout.ts';
import { isInIt, mayTend, ownSeat } from '../../policy.ts';
import type { Group } from '../../queries/groups.ts';
import { meetingsOf } from '../../queries/meetings.ts';
import type { Meeting } from '../../queries/meetings.ts';
import { wayOfWorking } from '../../queries/rules.ts';
import { seatsOf } from '../../queries/seats.ts';
import type { Seat } from '../../queries/seats.ts';
import { shareOfItems } from '../../queries/share-of-items.ts';
import type { ShareOfItems } from '../../queries/share-of-items.ts';
import { groupHead } from '../../views/group-head.ts';
import { meetingList } from '../../views/meeting-list.ts';
import { said } from '../../views/said.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import { mayReadPapers } from '../load-meeting.ts';
import { meetingsText } from './text.ts';

/** The meetings of a group: those to come first, then those that were. */
export const meetingsPage = page({ params: groupParams }, async (visit) => {
  const { language, space, now } = visit;
  const words = meetingsText[language];
  const { group, ...seen } = await read(visit, async (tx) => {
    const of = await loadGroup(tx, visit);
    const seat = await ownSeat(tx, visit, of);
    return {
      group: of,
      member: isInIt(seat) ? seat : null,
      way: await wayOfWorking(tx, of.id),
      tends: await mayTend(tx, visit, of),
      meetings: await meetingsOf(tx, of.id),
      share: await shareOfItems(tx, of.id),
      seats: await seatsOf(tx, of.id),
    };
  });
  const at = groupAddress(visit, group);
  const today = dayIn(space.timeZone, now);
  const list = { language, zone: space.timeZone, today, at, mayRead: mayReadPapers(seen) };
  const toCome = seen.meetings.filter((one) => isToCome(one, now)).toReversed();
  const before = seen.meetings.filter((one) => !isToCome(one, now));
  const main = html`${groupHead({ language, slug: space.slug, group, title: words.title })}
    ${said(language, 'people', words.lead, 'al-lead')}
    ${said(language, seen.way.openPapers ? 'eye' : 'private', seen.way.openPapers ? words.open : words.members)}
    ${seen.tends ? button({ text: words.plan, href: `${at}/meetings/plan` }) : nothing}
    <h2>${words.toCome}</h2>
    ${toCome.length === 0 ? html`<p>${words.noneToCome}</p>` : meetingList(list, toCome)}
    <h2>${words.before}</h2>
    ${before.length === 0 ? html`<p>${words.noneBefore}</p>` : meetingList(list, before)}
    ${mayTellShare(group, seen.seats, seen.share) ? whoBrings(language, seen.share) : nothing}`;
  return show(visit, { title: `${words.title}, ${group.name}`, main });
});

export function isToCome({ state, endsAt }: Pick<Meeting, 'state' | 'endsAt'>, now: Date): boolean {
  return state !== 'held' && endsAt > now;
}

/** A share is told of many items and of seats of both kinds: nobody can be told apart by it. */
function mayTellShare(group: Pick<Group, 'badgesOff'>, seats: readonly Seat[], share: ShareOfItems): boolean {
  const quiet = seats.filter(({ heldOpenly }) => group.badgesOff || !heldOpenly);
  const kinds = new Set(quiet.map(({ perspective }) => perspective));
  const all = share.livedAndCaring === 0 || share.livedAndCaring === share.items;
  return (
    share.meetings >= 3 &&
    share.items >= 10 &&
    (kinds.size !== 1 || quiet.length > 1) &&
    (!all || quiet.length === 0)
  );
}

function whoBrings(language: Language, { livedAndCaring, items, meetings }: ShareOfItems): Html {
  const words = meetingsText[language];
  return html`<h2>${words.share}</h2>${said(language, 'star', words.shareIs(livedAndCaring, items, meetings))}`;
}
