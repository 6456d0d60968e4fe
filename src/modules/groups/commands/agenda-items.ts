import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import {
  agendaItemAdded,
  agendaItemChanged,
  agendaItemTakenBack,
  meetingChanged,
} from '../meeting-events.ts';
import { agendaIsOpen } from '../model/agenda-days.ts';
import { isInIt } from '../policy.ts';
import { agendaItemById, agendaOf } from '../queries/agenda.ts';
import type { AgendaItem } from '../queries/agenda.ts';
import { lockMeeting, meetingById } from '../queries/meetings.ts';
import { wayOfWorking } from '../queries/rules.ts';
import { memberOf, seatsOf } from '../queries/seats.ts';
import { meetings } from '../tables-of-meetings.ts';

export interface ItemToBring {
  readonly title: string;
  readonly about: string;
  readonly presenterIds: readonly string[];
  readonly minutes: number | null;
  readonly decisionSought: boolean;
}

export type Brought =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'closed' | 'not-in-it' | 'two-presenters' };

/**
 * Puts something on the agenda for a member of the group, until the day the agenda closes. Where the group asks for two
 * presenters they must be two people; that they bring different perspectives is asked of them and not checked, since
 * a refusal would tell what a seat is for.
 */
export async function bringItem(
  tx: Tx,
  by: By,
  meetingId: string,
  personId: string,
  item: ItemToBring,
): Promise<Brought> {
  await lockMeeting(tx, meetingId);
  const meeting = await meetingById(tx, meetingId);
  if (!meeting || !agendaIsOpen(meeting, by.space.timeZone, by.actor.at))
    return { ok: false, reason: 'closed' };
  const member = await memberOf(tx, meeting.groupId, personId);
  if (!isInIt(member)) return { ok: false, reason: 'not-in-it' };
  const wrong = await presentersWrong(tx, meeting.groupId, item.presenterIds);
  if (wrong) return { ok: false, reason: wrong };
  const id = newId();
  const last = (await agendaOf(tx, meetingId)).at(-1)?.place ?? 0;
  await meetings(tx)
    .insertInto('groups_agenda_items')
    .values({
      space_id: tx.spaceId,
      id,
      meeting_id: meetingId,
      place: last + 1,
      ...columnsOf(item),
      member_id: member.memberId,
      person_id: personId,
      added_at: by.actor.at,
      channel: by.actor.channel,
      recorded_by_person_id: by.actor.personId === personId ? null : by.actor.personId,
    })
    .execute();
  await keepPresenters(tx, id, item.presenterIds);
  await by.platform.record(tx, by.actor, agendaItemAdded(meetingId, id));
  return { ok: true, id };
}

function columnsOf({ title, about, minutes, decisionSought }: ItemToBring) {
  return { title, about, minutes, decision_sought: decisionSought };
}

async function presentersWrong(
  tx: Tx,
  groupId: string,
  ids: readonly string[],
): Promise<'two-presenters' | 'not-in-it' | null> {
  const { twoPresenters } = await wayOfWorking(tx, groupId);
  if (new Set(ids).size !== ids.length || (twoPresenters && ids.length < 2)) return 'two-presenters';
  const here = new Set((await seatsOf(tx, groupId)).map(({ personId }) => personId));
  return ids.every((id) => here.has(id)) ? null : 'not-in-it';
}

async function keepPresenters(tx: Tx, itemId: string, ids: readonly string[]): Promise<void> {
  await meetings(tx)
    .deleteFrom('groups_agenda_presenters')
    .where('space_id', '=', tx.spaceId)
    .where('item_id', '=', itemId)
    .execute();
  if (ids.length === 0) return;
  const rows = ids.map((person_id, index) => ({
    space_id: tx.spaceId,
    item_id: itemId,
    number: index + 1,
    person_id,
  }));
  await meetings(tx).insertInto('groups_agenda_presenters').values(rows).execute();
}

export type ItemChanged =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'changed-meanwhile' | 'taken-back' | 'two-presenters' | 'not-in-it' | 'over';
    };

/** Changes an item, if nobody has changed it since the page was opened. Whether this person may is the page's to ask. */
export async function changeItem(
  tx: Tx,
  by: By,
  itemId: string,
  item: ItemToBring & { readonly version: number },
): Promise<ItemChanged> {
  const known = await itemThatStands(tx, itemId);
  if (!known.ok) return known;
  const wrong = await presentersWrong(tx, known.groupId, item.presenterIds);
  if (wrong) return { ok: false, reason: wrong };
  const { numUpdatedRows } = await meetings(tx)
    .updateTable('groups_agenda_items')
    .set((eb) => ({ ...columnsOf(item), version: eb('version', '+', 1) }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', itemId)
    .where('version', '=', item.version)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { ok: false, reason: 'changed-meanwhile' };
  await keepPresenters(tx, itemId, item.presenterIds);
  await by.platform.record(tx, by.actor, agendaItemChanged(known.item.meetingId, itemId));
  return { ok: true };
}

type Stands =
  | { readonly ok: true; readonly item: AgendaItem; readonly groupId: string }
  | { readonly ok: false; readonly reason: 'taken-back' | 'over' };

// Everything that changes an agenda waits here for whoever changes the same one.
async function itemThatStands(tx: Tx, itemId: string): Promise<Stands> {
  const before = await agendaItemById(tx, itemId);
  if (!before) return { ok: false, reason: 'taken-back' };
  await lockMeeting(tx, before.meetingId);
  const item = (await agendaItemById(tx, itemId))!;
  const meeting = (await meetingById(tx, item.meetingId))!;
  if (meeting.state !== 'planned') return { ok: false, reason: 'over' };
  return item.takenBackAt
    ? { ok: false, reason: 'taken-back' }
    : { ok: true, item, groupId: meeting.groupId };
}

/** Takes an item off the agenda. What was written about it stays in the records, and is shown nowhere. */
export async function takeItemBack(tx: Tx, by: By, itemId: string): Promise<{ readonly ok: boolean }> {
  const known = await itemThatStands(tx, itemId);
  if (!known.ok) return { ok: false };
  await meetings(tx)
    .updateTable('groups_agenda_items')
    .set((eb) => ({ taken_back_at: by.actor.at, version: eb('version', '+', 1) }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', itemId)
    .execute();
  await by.platform.record(tx, by.actor, agendaItemTakenBack(known.item.meetingId, itemId));
  return { ok: true };
}

/** Moves an item one place up the agenda. The first stays where it is. */
export async function moveItemUp(tx: Tx, by: By, itemId: string): Promise<{ readonly ok: boolean }> {
  const known = await itemThatStands(tx, itemId);
  if (!known.ok) return { ok: false };
  const agenda = await agendaOf(tx, known.item.meetingId);
  const above = agenda[agenda.findIndex(({ id }) => id === itemId) - 1];
  if (!above) return { ok: true };
  await tx.named(
    'swap-agenda-items',
    `update groups_agenda_items set place = case id when $2 then $5::int else $4::int end
      where space_id = $1 and id in ($2, $3)`,
    [tx.spaceId, itemId, above.id, known.item.place, above.place],
  );
  await by.platform.record(tx, by.actor, meetingChanged(known.item.meetingId, ['order of the agenda']));
  return { ok: true };
}
