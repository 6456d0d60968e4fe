import { z } from 'zod';
import type { Tx } from '#platform/database/tx.ts';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import { file } from '#platform/http/reply.ts';
import { show } from '#platform/http/visit.ts';
import { calendarMeeting } from '../../commands/invite-to.ts';
import { heardShown } from '../../model/heard.ts';
import { meetingCalendar } from '../../model/meeting-calendar.ts';
import { agendaOf } from '../../queries/agenda.ts';
import type { AgendaItem } from '../../queries/agenda.ts';
import { whoCame } from '../../queries/attendance.ts';
import { askedOf, heardCounts } from '../../queries/heard.ts';
import { helpsAnswerOf, helpsAnswers } from '../../queries/helps-answers.ts';
import { actionsOf } from '../../queries/meeting-actions.ts';
import type { Action } from '../../queries/meeting-actions.ts';
import { papersOf } from '../../queries/meeting-papers.ts';
import { UNNAMED, membersShown } from '../../queries/members-shown.ts';
import type { ItemShown } from '../../views/agenda-view.ts';
import { loadMeeting, meetingParams } from '../load-meeting.ts';
import type { MeetingRead, OfMeeting } from '../load-meeting.ts';
import { meetingView } from './view.ts';
import type { ActionShown } from './view.ts';

const DONE = {
  planned: 'The meeting is planned, and everybody in the group is told.',
  changed: 'It is changed.',
  'called-off': 'The meeting is called off, and everybody in the group is told.',
  added: 'It is on the agenda.',
  'taken-off': 'It is off the agenda.',
  gone: 'Somebody had changed that before you, so nothing was changed. Here is how it stands.',
  helps: 'Thank you. Whoever prepares the meeting will know.',
  paper: 'The paper is out.',
  'paper-back': 'The paper is taken back.',
  notes: 'The notes are kept.',
  action: 'It is written down.',
  settled: 'Thank you. It is settled.',
  'written-up': 'It is written up. Those who came are asked whether they were heard.',
  heard: 'Thank you. Your answer is counted.',
  'heard-over': 'The answering is over, so nothing was counted.',
  'heard-twice': 'You had answered before, so nothing was counted twice.',
  'heard-not-there': 'Only people who came to this meeting are asked.',
  counted: 'They are counted. Please shred the slips.',
} as const;
const query = z.object({ done: z.enum(Object.keys(DONE) as (keyof typeof DONE)[]).optional() });

export const meetingPage = page({ params: meetingParams, query }, async (visit) => {
  const { now, language, space } = visit;
  const seen = await read(visit, async (tx) => {
    const loaded = await loadMeeting(tx, visit);
    return { ...loaded, ...(await onPage(tx, visit, loaded)) };
  });
  const main = meetingView({
    ...seen,
    language,
    slug: space.slug,
    zone: space.timeZone,
    begun: now >= seen.meeting.startsAt,
    fields: () => visit.formFields(),
    done: visit.query.done ? DONE[visit.query.done] : null,
  });
  return show(visit, { title: `Meeting, ${seen.group.name}`, main });
});

async function onPage(tx: Tx, visit: OfMeeting, loaded: MeetingRead) {
  const { meeting, group, member, tends } = loaded;
  const [agenda, agreed] = [await agendaOf(tx, meeting.id), await actionsOf(tx, meeting.id)];
  const ids = [...agenda.flatMap(whoIsIn), ...agreed.flatMap(({ personId }) => personId ?? [])];
  const names = await membersShown(tx, group, ids, member || tends ? 'the group' : 'everyone');
  const self = visit.who?.personId ?? '';
  return {
    items: agenda.map((item) => ({
      ...itemShown(item, names),
      mayChange: mayChangeItem(loaded, item, self),
    })),
    papers: await papersOf(tx, meeting.id),
    actions: agreed.map((one) =>
      actionShown(one, names, tends || one.personId === self || (one.personId === null && member !== null)),
    ),
    came: (await whoCame(tx, meeting.id)).length,
    helpsSaid: member ? await helpsAnswerOf(tx, meeting.id, member.personId) : null,
    mayLookAt: tends ? (await helpsAnswers(tx, meeting.id)).filter(({ mayLook }) => mayLook).length : 0,
    asked: member ? await askedOf(tx, meeting.id, member.personId) : null,
    heard: meeting.heardClosedAt ? heardShown(await heardCounts(tx, meeting.id)) : null,
  };
}

/** Everybody named in an item. */
export const whoIsIn = ({ broughtByPersonId, presenterIds }: AgendaItem): readonly string[] => [
  broughtByPersonId,
  ...presenterIds,
];

export function itemShown(item: AgendaItem, names: ReadonlyMap<string, string>): ItemShown {
  const { id, title, about, minutes, decisionSought, broughtByPersonId, presenterIds } = item;
  const named = (personId: string) => names.get(personId) ?? UNNAMED;
  return {
    id,
    title,
    about,
    minutes,
    decisionSought,
    broughtBy: named(broughtByPersonId),
    presenters: presenterIds.map(named),
  };
}

/** Whoever brought it or presents it may change it until the agenda closes; the co-chairs until the meeting is held. */
export function mayChangeItem(
  { meeting, tends, open }: Pick<MeetingRead, 'meeting' | 'tends' | 'open'>,
  item: AgendaItem,
  personId: string,
): boolean {
  if (meeting.state !== 'planned') return false;
  return tends || (open && (whoIsIn(item).includes(personId) || item.recordedByPersonId === personId));
}

function actionShown(one: Action, names: ReadonlyMap<string, string>, maySettle: boolean): ActionShown {
  const { id, words, personId, byDay, doneAt } = one;
  return {
    id,
    words,
    who: personId === null ? null : (names.get(personId) ?? UNNAMED),
    byDay,
    isDone: doneAt !== null,
    maySettle,
  };
}

export const meetingCalendarFile = page({ params: meetingParams }, async (visit) => {
  const { group, meeting } = await read(visit, (tx) => loadMeeting(tx, visit));
  const shown = calendarMeeting(visit, meeting, group.code);
  return file('text/calendar; charset=utf-8', meetingCalendar(shown, visit.now), `${meeting.code}.ics`);
});
