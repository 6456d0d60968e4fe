import { z } from 'zod';
import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { agendaOf } from '../../queries/agenda.ts';
import { membersShown } from '../../queries/members-shown.ts';
import { agendaList, timeTaken } from '../../views/agenda-view.ts';
import { meetingFacts, meetingHead } from '../../views/meeting-head.ts';
import { loadMeeting, meetingAddress, meetingParams } from '../load-meeting.ts';
import { itemShown, whoIsIn } from '../meeting/page.ts';

const query = z.object({ size: z.enum(['large']).optional() });

export const agendaPaperText = {
  en: {
    title: 'Agenda',
    print: 'To have it on paper, print this page. In Easy Read it prints with pictures.',
    large: 'Large print',
    usual: 'Usual size',
    helps: 'Something would help you at the meeting? Tell us beforehand:',
  },
  easy: {
    title: 'What we will talk about',
    print: 'You can print this page.',
    large: 'Big letters',
    usual: 'Usual letters',
    helps: 'What would help you at the meeting? You can tell us:',
  },
} satisfies Record<Language, object>;

/** The agenda as it goes on paper: nothing on it but what the meeting needs. */
export const agendaPaperPage = page({ params: meetingParams, query }, async (visit) => {
  const { language, space } = visit;
  const words = agendaPaperText[language];
  const { group, meeting, items } = await read(visit, async (tx) => {
    const loaded = await loadMeeting(tx, visit);
    const agenda = await agendaOf(tx, loaded.meeting.id);
    const readBy = loaded.member || loaded.tends ? 'the group' : 'everyone';
    const names = await membersShown(tx, loaded.group, agenda.flatMap(whoIsIn), readBy);
    return { ...loaded, items: agenda.map((item) => itemShown(item, names)) };
  });
  const large = visit.query.size === 'large';
  const here = meetingAddress(visit, { group, meeting }, '/agenda');
  const head = {
    withFacts: true as const,
    language,
    slug: space.slug,
    zone: space.timeZone,
    group,
    meeting,
    title: words.title,
  };
  const room = Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000);
  const main = html`<div${large ? html` class="al-large-print"` : nothing}>
    ${meetingHead(head)}
    <div class="al-actions">${button({ text: large ? words.usual : words.large, href: `${here}${large ? '' : '?size=large'}`, variant: 'secondary' })}</div>
    <p class="al-no-print">${words.print}</p>
    ${meetingFacts(head)}
    <h2>${words.title}</h2>
    ${agendaList(language, items)} ${timeTaken(language, items, room)}
    ${space.contactPhone ? html`<p class="al-only-print">${words.helps} ${space.contactPhone}</p>` : nothing}
  </div>`;
  return show(visit, { title: `${words.title}, ${group.name}`, main });
});
