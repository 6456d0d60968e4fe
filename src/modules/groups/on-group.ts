import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { GroupSummary, VisitorAsker } from '#modules/module.ts';
import { mayReadPapers } from './pages/load-meeting.ts';
import { isToCome } from './pages/meetings/page.ts';
import { meetingsText } from './pages/meetings/text.ts';
import { isInIt } from './policy.ts';
import { meetingsOf } from './queries/meetings.ts';
import { wayOfWorking } from './queries/rules.ts';
import { memberOf } from './queries/seats.ts';
import { meetingList } from './views/meeting-list.ts';

/** On a group's page: the next meeting, and the way to all of them. */
export async function onGroup(tx: Tx, asker: VisitorAsker, group: GroupSummary): Promise<Html[]> {
  const { language, space, now, personId } = asker;
  const words = meetingsText[language];
  const seat = personId ? await memberOf(tx, group.id, personId) : null;
  const way = await wayOfWorking(tx, group.id);
  const toCome = (await meetingsOf(tx, group.id)).filter((one) => isToCome(one, now)).toReversed();
  const at = `/${space.slug}/groups/${group.code}`;
  const list = {
    language,
    zone: space.timeZone,
    today: dayIn(space.timeZone, now),
    at,
    mayRead: mayReadPapers({ way, member: isInIt(seat) ? seat : null, tends: false }),
  };
  return [
    html`<section class="al-section" aria-labelledby="meetings">
      <h2 id="meetings">${words.title}</h2>
      ${toCome.length === 0 ? html`<p>${words.noneToCome}</p>` : meetingList(list, toCome.slice(0, 2))}
      <p><a href="${at}/meetings">${words.all}</a></p>
    </section>`,
  ];
}
