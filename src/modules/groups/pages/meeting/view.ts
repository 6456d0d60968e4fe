import { button, summaryList } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import type { HeardShown, SideHeard } from '../../model/heard.ts';
import type { Paper } from '../../queries/meeting-papers.ts';
import { agendaList, timeTaken } from '../../views/agenda-view.ts';
import type { ItemShown } from '../../views/agenda-view.ts';
import { linkOrWords, meetingFacts, meetingHead } from '../../views/meeting-head.ts';
import { said } from '../../views/said.ts';
import type { MeetingRead } from '../load-meeting.ts';
import { meetingText } from './text.ts';

/** Something to do, with the name as it is printed; `mine` may say that it is done. */
export interface ActionShown {
  readonly id: string;
  readonly words: string;
  readonly who: string | null;
  readonly byDay: string | null;
  readonly isDone: boolean;
  readonly maySettle: boolean;
}

export interface MeetingView extends MeetingRead {
  readonly language: Language;
  readonly slug: string;
  readonly zone: string;
  readonly items: readonly (ItemShown & { readonly mayChange: boolean })[];
  readonly papers: readonly Paper[];
  readonly actions: readonly ActionShown[];
  readonly came: number;
  /** Whether the reader has said what helps: null, not yet. */
  readonly helpsSaid: boolean | null;
  /** How many said that whoever prepares the meeting may look. */
  readonly mayLookAt: number;
  /** Whether the reader is asked "was I heard?", and has answered. */
  readonly asked: { readonly answered: boolean } | null;
  readonly heard: HeardShown | null;
  readonly begun: boolean;
  readonly fields: () => Html;
  readonly done: string | null;
}

const at = ({ slug, group, meeting }: MeetingView, more = '') =>
  `/${slug}/groups/${group.code}/meetings/${meeting.code}${more}`;

/** A meeting: what it is for, what one can do now, its agenda, papers, notes, what was agreed, and whether people were heard. */
export function meetingView(view: MeetingView): Html {
  const { language, meeting, done } = view;
  const words = meetingText[language];
  return html`${meetingHead({ ...view, above: notice(done), withFacts: true })}
    ${meeting.state === 'called off' ? said(language, 'warning', words.calledOff) : nothing}
    ${meetingFacts(view)} ${heard(view)} ${whatNow(view)} ${agenda(view)} ${papers(view)} ${notes(view)} ${actions(view)}`;
}

function section(id: string, title: string, inside: Html): Html {
  return html`<section class="al-section" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${inside}</section>`;
}

function link(href: string, words: string): Html {
  return html`<p><a href="${href}">${words}</a></p>`;
}

function whatNow(view: MeetingView): Html {
  const { language, meeting, member, tends, begun } = view;
  const words = meetingText[language];
  const planned = meeting.state === 'planned';
  return section(
    'now',
    words.now,
    html`${planned && member ? toBring(view) : nothing}
    ${planned && member ? toHelp(view) : nothing}
    ${planned ? link(at(view, '/calendar'), words.calendar) : nothing} ${link(at(view, '/agenda'), words.print)}
    ${planned && tends ? whatHelps(view) : nothing}
    ${planned && tends ? link(at(view, '/change'), words.changeMeeting) : nothing}
    ${tends && begun && meeting.state !== 'called off' ? link(at(view, '/who-came'), meeting.state === 'held' ? words.writeUpAgain : words.writeUp) : nothing}`,
  );
}

function toBring(view: MeetingView): Html {
  const { language, meeting, open } = view;
  const words = meetingText[language];
  const day = dayInWords(meeting.agendaClosesOn);
  if (!open) return said(language, 'clock', words.closed(day));
  return html`${said(language, 'clock', words.openUntil(day))} ${button({ text: words.add, href: at(view, '/items/new') })}`;
}

function toHelp(view: MeetingView): Html {
  const { language, helpsSaid } = view;
  const words = meetingText[language];
  if (helpsSaid === null) return link(at(view, '/what-helps'), words.helps);
  return said(language, 'heart', html`<a href="${at(view, '/what-helps')}">${words.helpsSaid}</a>`);
}

function whatHelps(view: MeetingView): Html {
  const { language, mayLookAt, fields } = view;
  const words = meetingText[language];
  if (mayLookAt === 0) return said(language, 'heart', words.noHelps);
  return html`<form method="post" action="${at(view, '/who-needs-what')}" novalidate>
    ${fields()} ${said(language, 'private', words.whoHelpsAbout)}
    ${button({ text: words.whoHelps(mayLookAt), variant: 'secondary', preventDoubleClick: true })}
  </form>`;
}

function agenda(view: MeetingView): Html {
  const { language, items, meeting } = view;
  const room = Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000);
  const withActs = items.map((item, index) =>
    item.mayChange ? { ...item, acts: itemActs(view, item, index) } : item,
  );
  return section(
    'agenda',
    meetingText[language].agenda,
    html`${agendaList(language, withActs)} ${timeTaken(language, items, room)}`,
  );
}

function itemActs(view: MeetingView, item: ItemShown, index: number): Html {
  const words = meetingText[view.language];
  const what = html`<span class="nhsuk-u-visually-hidden">: ${item.title}</span>`;
  return html`<div class="al-actions">
    <a href="${at(view, `/items/${item.id}`)}">${words.change}${what}</a>
    ${view.tends && index > 0 ? html`<form method="post" action="${at(view, `/items/${item.id}/up`)}" novalidate>${view.fields()} ${button({ html: html`${words.up}${what}`, variant: 'secondary', small: true })}</form>` : nothing}
  </div>`;
}

function papers(view: MeetingView): Html {
  const { language, meeting, papers: all, member } = view;
  const words = meetingText[language];
  return section(
    'papers',
    words.papers,
    html`${said(language, 'calendar', words.papersBy(dayInWords(meeting.papersDueOn)))}
    ${all.length === 0 ? html`<p>${words.noPapers}</p>` : html`<ul class="nhsuk-list nhsuk-list--border">${all.map((one) => paper(view, one))}</ul>`}
    ${member && meeting.state !== 'called off' ? link(at(view, '/papers/new'), words.addPaper) : nothing}`,
  );
}

function paper(view: MeetingView, { id, title, body, link: href, outOn }: Paper): Html {
  const words = meetingText[view.language];
  const late = outOn > view.meeting.papersDueOn;
  return html`<li>
    <h3 class="nhsuk-heading-xs">${title}</h3>
    ${href ? html`<p>${linkOrWords(href)}</p>` : nothing} ${body ? lines(body) : nothing}
    <p class="al-quiet">${words.outOn(dayInWords(outOn), late)}</p>
    ${view.member ? html`<form method="post" action="${at(view, `/papers/${id}/take-back`)}" novalidate>${view.fields()} ${button({ html: html`${words.takeBack}<span class="nhsuk-u-visually-hidden">: ${title}</span>`, variant: 'secondary', small: true })}</form>` : nothing}
  </li>`;
}

/** What people wrote, a paragraph for each line. */
export function lines(text: string): Html {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  return html`${paragraphs.map((line) => html`<p>${line}</p>`)}`;
}

function notes(view: MeetingView): Html {
  const { language, meeting, member, begun } = view;
  const words = meetingText[language];
  if (!begun && meeting.notes === '') return nothing;
  return section(
    'notes',
    words.notes,
    html`${meeting.notes ? lines(meeting.notes) : html`<p>${words.noNotes}</p>`}
    ${view.came > 0 ? html`<p class="al-quiet">${words.came(view.came)}</p>` : nothing}
    ${member && meeting.state !== 'called off' ? link(at(view, '/notes'), words.writeNotes) : nothing}`,
  );
}

function actions(view: MeetingView): Html {
  const { language, actions: all, member, begun, meeting } = view;
  const words = meetingText[language];
  if (!begun && all.length === 0) return nothing;
  return section(
    'actions',
    words.actions,
    html`${all.length === 0 ? html`<p>${words.noActions}</p>` : html`<ul class="nhsuk-list nhsuk-list--border">${all.map((one) => action(view, one))}</ul>`}
    ${member && meeting.state !== 'called off' ? link(at(view, '/actions/new'), words.addAction) : nothing}`,
  );
}

function action(view: MeetingView, { id, words: what, who, byDay, isDone, maySettle }: ActionShown): Html {
  const words = meetingText[view.language];
  const facts = words.who(who ?? words.theGroup, byDay === null ? null : dayInWords(byDay));
  const unseen = html`<span class="nhsuk-u-visually-hidden">: ${what}</span>`;
  return html`<li>
    <p>${what}${isDone ? html` <strong>${words.done}</strong>` : nothing}<br><span class="al-quiet">${facts}</span></p>
    ${
      maySettle && !isDone
        ? html`<form class="al-actions" method="post" action="${at(view, `/actions/${id}/settle`)}" novalidate>${view.fields()}
      ${button({ html: html`${words.isDone}${unseen}`, variant: 'secondary', small: true, name: 'how', value: 'done' })}
      ${button({ html: html`${words.drop}${unseen}`, variant: 'secondary', small: true, name: 'how', value: 'taken back' })}</form>`
        : nothing
    }
  </li>`;
}

function heard(view: MeetingView): Html {
  const { language, meeting } = view;
  const words = meetingText[language];
  if (meeting.state !== 'held') return nothing;
  const inside = meeting.heardClosedAt ? whatWasSaid(view) : html`${oneTap(view)} ${answering(view)}`;
  return section('heard', words.heard, inside);
}

function oneTap(view: MeetingView): Html {
  const { language, asked, fields } = view;
  const words = meetingText[language];
  if (!asked) return nothing;
  if (asked.answered) return said(language, 'thanks', words.heardThanks);
  const answers = [
    ['yes', words.heardYes],
    ['partly', words.heardPartly],
    ['no', words.heardNo],
  ] as const;
  return html`${said(language, 'hearing', words.heardAsk)}
    <form class="al-actions" method="post" action="${at(view, '/heard')}" novalidate>
      ${fields()} ${answers.map(([value, text]) => button({ text, name: 'answer', value, preventDoubleClick: true }))}
    </form>`;
}

function answering(view: MeetingView): Html {
  const { language, meeting, tends } = view;
  const words = meetingText[language];
  return html`${meeting.heardUntil ? said(language, 'private', words.heardOpen(dayInWords(meeting.heardUntil))) : nothing}
    ${tends ? html`${link(at(view, '/heard/slips'), words.heardPaper)} ${link(at(view, '/heard/from-paper'), words.heardFromPaper)}` : nothing}`;
}

function whatWasSaid({ language, heard: shown }: MeetingView): Html {
  const words = meetingText[language];
  const line = ({ yes, answered, partly, no }: Omit<SideHeard, 'side'>) =>
    words.heardSide(yes, answered, partly, no);
  if (!shown || (shown.sides.length === 0 && !shown.together))
    return said(language, 'private', words.heardFew);
  const rows = shown.together
    ? [{ key: words.everybody, value: line(shown.together) }]
    : shown.sides.map((side) => ({ key: words.side[side.side], value: line(side) }));
  return summaryList({ rows });
}
